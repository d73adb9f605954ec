import Foundation

/// Kendall's τ_b: pairs of pairs in the same order less those in opposite order, ties corrected (Kendall 1945).
///
/// Of n₀ = n (n − 1) / 2 pairs, n₁ are tied in x, n₂ in y, C are concordant and D discordant:
/// τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂)). Without ties and up to `exactLimit` values, p is exact, of all n! orders (Kendall
/// 1938); else C − D is taken as normal with the variance for ties of Kendall (1970, chapter 4). The interval is of Fisher's z,
/// with the variance 0.437 / (n − 4) of Fieller, Hartley & Pearson (1957).
package struct KendallCorrelation: Sendable, Equatable {
  package static let exactLimit = 50

  package let estimate: Double
  package let n: Int
  /// Two-sided.
  package let p: Double
  package let isExact: Bool

  /// - Returns: `nil` for fewer than two pairs, and where all values on one side are equal.
  package init?(_ x: [Double], _ y: [Double]) {
    precondition(x.count == y.count, "values are paired")
    n = x.count
    let pairs = n * (n - 1) / 2
    let (tiesX, tiesY) = (MidRanks(x).ties, MidRanks(y).ties)
    func tied(_ ties: [Int]) -> Int { ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    let (freeX, freeY) = (pairs - tied(tiesX), pairs - tied(tiesY))
    guard freeX > 0, freeY > 0 else { return nil }
    var difference = 0
    for i in x.indices {
      for j in (i + 1)..<n {
        let product = (x[i] - x[j]).signum * (y[i] - y[j]).signum
        difference += product
      }
    }
    estimate = min(1, max(-1, Double(difference) / (Double(freeX) * Double(freeY)).squareRoot()))
    isExact = tiesX.isEmpty && tiesY.isEmpty && n <= Self.exactLimit
    p =
      isExact
      ? Self.exact(n, discordant: (pairs - abs(difference)) / 2)
      : NormalDistribution.twoSidedTail(Double(difference) / Self.variance(n, tiesX, tiesY).squareRoot())
  }

  /// - Returns: `nil` for fewer than five pairs, and for τ_b = ±1.
  package func interval(level: Double = 0.95) -> RankCorrelationInterval? {
    RankCorrelationInterval(estimate, variance: 0.437 / Double(n - 4), isDefined: n > 4, level: level)
  }

  /// Of C − D, given the ties.
  private static func variance(_ n: Int, _ x: [Int], _ y: [Int]) -> Double {
    func sum(_ ties: [Int], _ term: (Double) -> Double) -> Double { ties.reduce(0) { $0 + term(Double($1)) } }
    func cubes(_ ties: [Int]) -> Double { sum(ties) { $0 * ($0 - 1) * (2 * $0 + 5) } }
    func pairs(_ ties: [Int]) -> Double { sum(ties) { $0 * ($0 - 1) } }
    func triples(_ ties: [Int]) -> Double { sum(ties) { $0 * ($0 - 1) * ($0 - 2) } }
    let count = Double(n)
    let all = count * (count - 1)
    let three = n > 2 ? triples(x) * triples(y) / (9 * all * (count - 2)) : 0
    return (all * (2 * count + 5) - cubes(x) - cubes(y)) / 18 + pairs(x) * pairs(y) / (2 * all) + three
  }

  /// The share of the n! orders with at most so many discordant pairs, doubled: orders with k discordant pairs of n are
  /// those of n − 1 with k − n + 1 … k.
  private static func exact(_ n: Int, discordant: Int) -> Double {
    var shares = Array(repeating: 0.0, count: discordant + 1)
    shares[0] = 1
    for size in stride(from: 2, through: n, by: 1) {
      var next = shares
      var window = 0.0
      for count in shares.indices {
        window += shares[count]
        if count >= size { window -= shares[count - size] }
        next[count] = window / Double(size)
      }
      shares = next
    }
    return min(1, 2 * shares.reduce(0, +))
  }
}

extension Double {
  /// −1, 0 or 1.
  fileprivate var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
