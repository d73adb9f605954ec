/// Cohen's κ for two coders (1960), weighted (1968): (P_o − P_e) / (1 − P_e) with P_o = Σ_kl w_kl p_kl and
/// P_e = Σ_kl w_kl p_k. p_.l, where p_kl is the share of units that the first coder gave category k and the second
/// category l. Only units that both coded count.
///
/// Undefined for other than two coders, where no unit was coded by both, and where P_e is 1: both gave all units the
/// same category. Its standard error is that of Fleiss, Cohen & Everitt (1969): with
/// v_kl = w_kl − (1 − κ)(Σ_j w_kj p_.j + Σ_j w_jl p_j.), √((Σ p_kl v_kl² − (κ − P_e (1 − κ))²) / n) / (1 − P_e).
package struct CohensKappa: AgreementMeasure {
  package let units: Int
  package let estimate: Double
  private let chance: Double
  private let shares: [[Double]]
  private let weights: [[Double]]
  /// Σ_j w_kj p_.j and Σ_j w_jl p_j.
  private let rowChance: [Double]
  private let columnChance: [Double]

  package init(_ table: AgreementTable, weights: AgreementWeights = .identity) throws(UndefinedAgreement) {
    let table = try table.codedByBoth()
    self.weights = try weights.matrix(table)
    let indices = table.categories.indices
    var cells = indices.map { _ in indices.map { _ in 0 } }
    for (pattern, count) in zip(table.patterns, table.counts) {
      if let first = pattern[0], let second = pattern[1] { cells[first][second] += count }
    }
    let total = cells.reduce(0) { $0 + $1.reduce(0, +) }
    guard total > 0 else { throw .noOverlap }
    let rows = cells.map { Double($0.reduce(0, +)) / Double(total) }
    let columns = indices.map { column in Double(cells.reduce(0) { $0 + $1[column] }) / Double(total) }
    guard !indices.contains(where: { rows[$0] == 1 && columns[$0] == 1 }) else { throw .oneCategory }
    units = total
    shares = cells.map { row in row.map { Double($0) / Double(total) } }
    rowChance = self.weights.map { row in zip(row, columns).reduce(0) { $0 + $1.0 * $1.1 } }
    columnChance = indices.map { [weights = self.weights] column in
      indices.reduce(0) { $0 + weights[$1][column] * rows[$1] }
    }
    chance = zip(rows, rowChance).reduce(0) { $0 + $1.0 * $1.1 }
    let agreement = Self.sum(shares, self.weights)
    estimate = (agreement - chance) / (1 - chance)
  }

  private static func sum(_ shares: [[Double]], _ weights: [[Double]]) -> Double {
    zip(shares, weights).reduce(0) { $0 + zip($1.0, $1.1).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  package var observed: Double? { Self.sum(shares, weights) }
  package var expected: Double? { chance }

  package var standardError: Double? {
    guard units > 1 else { return nil }
    // κ − P_e (1 − κ) is the mean of v: the sum of squares around it is the same variance and never below 0.
    let mean = estimate - chance * (1 - estimate)
    var sum = 0.0
    for (row, cells) in shares.enumerated() {
      for (column, share) in cells.enumerated() where share > 0 {
        let value = weights[row][column] - (1 - estimate) * (rowChance[row] + columnChance[column])
        sum += share * (value - mean) * (value - mean)
      }
    }
    return (sum / Double(units)).squareRoot() / (1 - chance)
  }
}
