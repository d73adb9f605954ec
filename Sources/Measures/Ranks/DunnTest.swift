/// Which groups differ in their ranks: every two of them compared after a Kruskal–Wallis test, with its ranks.
///
/// With mean ranks R̄ over all N values, z = (R̄_i − R̄_j) / √((N (N + 1) / 12 − Σ (t³ − t) / (12 (N − 1))) (1 / n_i + 1 / n_j)),
/// p two-sided of the normal distribution (Dunn 1964), adjusted for the number of pairs (Holm 1979). δ = (pairs in which
/// the first is higher − those in which the second is) / n_i n_j, from −1 to 1 (Cliff 1993); it is the rank-biserial
/// correlation of the two groups.
package struct DunnTest: Sendable, Equatable {
  package struct Pair: Sendable, Equatable {
    /// Positions of the groups; the first is the smaller.
    package let first: Int
    package let second: Int
    /// Above 0 where the first has the higher ranks.
    package let z: Double
    package let p: Double
    package internal(set) var adjusted: Double
    /// Cliff's δ.
    package let delta: Double
  }

  /// In the order of the groups; without pairs of which one is empty.
  package let pairs: [Pair]

  /// - Returns: `nil` for fewer than two groups with values, and where all values are equal.
  package init?(_ groups: [[Double]]) {
    let pooled = MidRanks(groups.flatMap { $0 })
    let count = Double(pooled.ranks.count)
    let variance = count * (count + 1) / 12 - pooled.tieSum / (12 * (count - 1))
    let sums = RankSums.sums(groups, pooled)
    let filled = groups.indices.filter { !groups[$0].isEmpty }
    guard filled.count > 1, variance > 0 else { return nil }
    var pairs: [Pair] = []
    for (place, first) in filled.enumerated() {
      for second in filled[(place + 1)...] {
        let (a, b) = (Double(sums[first].count), Double(sums[second].count))
        let z = (sums[first].sum / a - sums[second].sum / b) / (variance * (1 / a + 1 / b)).squareRoot()
        let p = NormalDistribution.twoSidedTail(z)
        pairs.append(
          Pair(
            first: first, second: second, z: z, p: p, adjusted: p,
            delta: Self.delta(groups[first], groups[second])))
      }
    }
    for (index, adjusted) in PAdjustment.holm.adjusted(pairs.map(\.p)).enumerated() {
      pairs[index].adjusted = adjusted
    }
    self.pairs = pairs
  }

  /// Cliff's δ. Counted through ranks: of n and m values with rank sum R of the first, the first is higher in
  /// R − n (n + 1) / 2 pairs, ties counting half.
  package static func delta(_ first: [Double], _ second: [Double]) -> Double {
    let (n, m) = (Double(first.count), Double(second.count))
    let sum = MidRanks(first + second).ranks.prefix(first.count).reduce(0, +)
    return 2 * (sum - n * (n + 1) / 2) / (n * m) - 1
  }
}
