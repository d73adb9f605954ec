/// Whether values of several groups differ in their ranks.
///
/// With N values in k groups, ranked together, R_i the sum of the ranks of group i and t the sizes of ties:
///
/// - H = (12 / (N (N + 1)) Σ R_i² / n_i − 3 (N + 1)) / (1 − Σ (t³ − t) / (N³ − N)), about χ² with k − 1 degrees of
///   freedom where groups are not tiny (Kruskal & Wallis 1952, equations 1.1 and 1.2);
/// - ε² = H / (N − 1), from 0 to 1; η²_H = (H − k + 1) / (N − k), which may be below 0 (Tomczak & Tomczak 2014).
package struct KruskalWallis: Sendable, Equatable {
  package let statistic: Double
  package let degreesOfFreedom: Int
  package let p: Double
  package let epsilonSquared: Double
  /// `nil` where every group has one value.
  package let etaSquared: Double?

  /// - Parameter groups: empty ones are left out.
  /// - Returns: `nil` for fewer than two groups with values, and where all values are equal.
  package init?(_ groups: [[Double]]) {
    let groups = groups.filter { !$0.isEmpty }
    let pooled = MidRanks(groups.flatMap { $0 })
    let count = Double(pooled.ranks.count)
    let correction = 1 - pooled.tieSum / (count * count * count - count)
    guard groups.count > 1, correction > 0 else { return nil }
    let squares = RankSums.sums(groups, pooled).reduce(0) { $0 + $1.sum * $1.sum / Double($1.count) }
    statistic = max(0, (12 / (count * (count + 1)) * squares - 3 * (count + 1)) / correction)
    degreesOfFreedom = groups.count - 1
    p = ChiSquareDistribution.tail(statistic, degreesOfFreedom: degreesOfFreedom)
    epsilonSquared = statistic / (count - 1)
    let within = pooled.ranks.count - groups.count
    etaSquared = within == 0 ? nil : (statistic - Double(degreesOfFreedom)) / Double(within)
  }
}

/// Sums of the common ranks of several groups.
enum RankSums {
  static func sums(_ groups: [[Double]], _ pooled: MidRanks) -> [(count: Int, sum: Double)] {
    var rest = pooled.ranks[...]
    return groups.map { group in
      defer { rest = rest.dropFirst(group.count) }
      return (group.count, rest.prefix(group.count).reduce(0, +))
    }
  }
}
