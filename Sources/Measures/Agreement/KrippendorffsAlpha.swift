/// Krippendorff's α for any number of coders, with missing values, on four levels of measurement (Krippendorff 2011;
/// 2019, section 12.3): 1 − D_o / D_e.
///
/// Units that fewer than two coders coded are left out. Of unit u, m_u codings make pairs of categories c and k, each
/// with weight 1 / (m_u − 1); their sums are the coincidences o_ck, with margins n_c and total n. Then
/// D_o = Σ o_ck δ²_ck / n and D_e = Σ n_c n_k δ²_ck / (n (n − 1)), over all c and k.
///
/// P_o and P_e are 1 − D_o / M and 1 − D_e / M with the largest δ² as M: for nominal categories the shares of pairs that
/// agree. Undefined for one coder, where no unit was coded by two, and where D_e is 0: one category only.
/// The standard error is Gwet's (2021, section 6.4), for all levels but ordinal, where δ depends on the codings.
package struct KrippendorffsAlpha: AgreementMeasure {
  package let estimate: Double
  package let units: Int
  private let observedDifference: Double
  private let expectedDifference: Double
  private let furthest: Double
  private let table: AgreementTable
  private let level: MeasurementLevel
  private let differences: [[Double]]
  private let frequencies: [Double]

  package init(_ table: AgreementTable, level: MeasurementLevel = .nominal) throws(UndefinedAgreement) {
    guard table.coders.count > 1 else { throw .oneCoder }
    units = table.units(codedBy: 2)
    guard units > 0 else { throw .noOverlap }
    let indices = table.categories.indices
    var counts = indices.map { _ in 0 }
    for pattern in table.patterns.indices where table.codings[pattern] > 1 {
      for category in indices {
        counts[category] += table.counts[pattern] * table.frequencies[pattern][category]
      }
    }
    let frequencies = counts.map(Double.init)
    let differences = try level.differences(table, frequencies)
    var observed = 0.0
    for pattern in table.patterns.indices where table.codings[pattern] > 1 && table.counts[pattern] > 0 {
      let frequency = table.frequencies[pattern]
      var sum = 0.0
      for a in indices where frequency[a] > 0 {
        for b in indices where frequency[b] > 0 && a != b {
          sum += Double(frequency[a] * frequency[b]) * differences[a][b]
        }
      }
      observed += Double(table.counts[pattern]) * sum / Double(table.codings[pattern] - 1)
    }
    let total = frequencies.reduce(0, +)
    var expected = 0.0
    for a in indices { for b in indices { expected += frequencies[a] * frequencies[b] * differences[a][b] } }
    guard expected > 0 else { throw .oneCategory }
    observedDifference = observed / total
    expectedDifference = expected / (total * (total - 1))
    estimate = 1 - observedDifference / expectedDifference
    let used = indices.filter { frequencies[$0] > 0 }
    furthest = used.reduce(0) { most, a in used.reduce(most) { max($0, differences[a][$1]) } }
    self.table = table
    self.level = level
    self.differences = differences
    self.frequencies = frequencies
  }

  package var observed: Double? { 1 - observedDifference / furthest }
  package var expected: Double? { 1 - expectedDifference / furthest }

  /// With weights w = 1 − δ² / M, r̄ codings in the mean of n units and π_k = n_k / (n r̄), the root of
  /// Σ (α*_u − α')² / (n (n − 1)), as irrCAC has it.
  package var standardError: Double? {
    guard level != .ordinal, units > 1 else { return nil }
    let n = Double(units)
    let indices = table.categories.indices
    let total = frequencies.reduce(0, +)
    let mean = total / n
    let shares = frequencies.map { $0 / total }
    let weights = differences.map { row in row.map { 1 - $0 / furthest } }
    let near = weights.map { row in zip(row, shares).reduce(0) { $0 + $1.0 * $1.1 } }
    let chance = zip(shares, near).reduce(0) { $0 + $1.0 * $1.1 }
    var parts: [(units: Double, codings: Double, agreement: Double, chance: Double)] = []
    for pattern in table.patterns.indices where table.codings[pattern] > 1 && table.counts[pattern] > 0 {
      let frequency = table.frequencies[pattern].map(Double.init)
      let codings = Double(table.codings[pattern])
      let sum = indices.reduce(0.0) { sum, a in
        sum + frequency[a] * (indices.reduce(0) { $0 + weights[a][$1] * frequency[$1] } - 1)
      }
      let own = zip(frequency, near).reduce(0) { $0 + $1.0 * $1.1 } / mean
      parts.append((Double(table.counts[pattern]), codings, sum / (mean * (codings - 1)), own))
    }
    let agreement = parts.reduce(0) { $0 + $1.units * $1.agreement } / n
    let corrected = (1 - 1 / total) * agreement + 1 / total
    let prime = (agreement - chance) / (1 - chance)
    let squares = parts.reduce(0) { sum, part in
      let excess = (part.codings - mean) / mean
      let value = (part.agreement - corrected * excess - chance) / (1 - chance)
      let own = part.chance - chance * excess
      let difference = value - 2 * (1 - prime) * (own - chance) / (1 - chance) - prime
      return sum + part.units * difference * difference
    }
    return (squares / (n * (n - 1))).squareRoot()
  }
}
