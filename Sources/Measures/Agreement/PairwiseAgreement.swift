/// Agreement of pairs of coders over units, for any number of coders and missing values, in Gwet's (2008; 2021,
/// chapters 3 and 6) framework, which irrCAC implements.
///
/// Of n units that somebody coded, n' were coded by two coders or more. r_ik coders gave unit i category k, r_i any:
///
/// - p_a,i = Σ_k r_ik (Σ_l w_kl r_il − 1) / (r_i (r_i − 1)), and P_o is its mean over the n' units;
/// - π_k = the mean of r_ik / r_i over the n units.
///
/// Fleiss' κ, Scott's π, Gwet's AC1 and AC2 and Brennan & Prediger's coefficient differ in P_e only.
struct PairwiseAgreement: Sendable {
  let weights: [[Double]]
  let observed: Double
  /// π, by category.
  let shares: [Double]
  /// n' and n.
  let pairable: Int
  let coded: Int
  private let table: AgreementTable
  /// p_a,i by pattern; 0 where fewer than two coded.
  private let agreement: [Double]

  /// - Throws: `oneCoder`, `noOverlap`, and those of the weights
  init(_ table: AgreementTable, _ weights: AgreementWeights) throws(UndefinedAgreement) {
    guard table.coders.count > 1 else { throw .oneCoder }
    pairable = table.units(codedBy: 2)
    coded = table.units(codedBy: 1)
    guard pairable > 0 else { throw .noOverlap }
    let matrix = try weights.matrix(table)
    var agreement = Array(repeating: 0.0, count: table.patterns.count)
    var sum = 0.0
    var shares = Array(repeating: 0.0, count: table.categories.count)
    for pattern in table.patterns.indices where table.counts[pattern] > 0 && table.codings[pattern] > 0 {
      let frequency = table.frequencies[pattern]
      let codings = Double(table.codings[pattern])
      let units = Double(table.counts[pattern])
      for (category, count) in frequency.enumerated() where count > 0 {
        shares[category] += units * Double(count) / codings
        guard codings > 1 else { continue }
        let near = zip(matrix[category], frequency).reduce(0) { $0 + $1.0 * Double($1.1) }
        agreement[pattern] += Double(count) * (near - 1) / (codings * (codings - 1))
      }
      sum += units * agreement[pattern]
    }
    self.table = table
    self.weights = matrix
    self.agreement = agreement
    self.shares = shares.map { [coded] in $0 / Double(coded) }
    observed = sum / Double(pairable)
  }

  /// The standard error of (P_o − P_e) / (1 − P_e), by linearisation: √(Σ (κ*_i − κ)² / (n (n − 1))), where
  /// κ*_i = κ_i − 2 (1 − κ)(p_e,i − P_e) / (1 − P_e), κ_i = (n / n')(p_a,i − P_e) / (1 − P_e), and κ_i = 0 where fewer
  /// than two coded the unit (Gwet 2021, section 6.3).
  /// - Parameters:
  ///   - chance: by category, the sum that makes p_e,i = Σ_k r_ik chance_k / r_i; `nil` where P_e does not depend
  ///     on the codings.
  /// - Returns: `nil` for fewer than two units.
  func standardError(expected: Double, chance: [Double]?) -> Double? {
    guard coded > 1 else { return nil }
    let estimate = (observed - expected) / (1 - expected)
    let scale = Double(coded) / Double(pairable)
    var sum = 0.0
    for pattern in table.patterns.indices where table.counts[pattern] > 0 && table.codings[pattern] > 0 {
      let codings = Double(table.codings[pattern])
      var value = codings > 1 ? scale * (agreement[pattern] - expected) / (1 - expected) : 0
      if let chance {
        let own = zip(table.frequencies[pattern], chance).reduce(0) { $0 + Double($1.0) * $1.1 } / codings
        value -= 2 * (1 - estimate) * (own - expected) / (1 - expected)
      }
      sum += Double(table.counts[pattern]) * (value - estimate) * (value - estimate)
    }
    return (sum / (Double(coded) * Double(coded - 1))).squareRoot()
  }
}
