/// Whether paired values differ: the signed-rank test (Wilcoxon 1945) on differences.
///
/// Absolute differences are ranked, equal ones sharing the mean of their ranks; W⁺ and W⁻ are the sums of the ranks of
/// positive and negative ones. With up to `exactLimit` differences that are not 0, p is exact: the share of all 2ⁿ
/// choices of signs, the ranks as they are, ties included, that are as far out, doubled (the permutation distribution).
/// Beyond, W⁺ is taken as normal with mean Σ r / 2 and variance Σ r² / 4, which has the corrections for ties and zeros in it;
/// no correction for continuity. Effect: (W⁺ − W⁻) / (W⁺ + W⁻), the matched-pairs rank-biserial correlation (Kerby 2014).
package struct WilcoxonSignedRank: Sendable, Equatable {
  /// What becomes of differences of 0.
  package enum Zeros: String, Sendable, CaseIterable {
    /// Left out before ranking (Wilcoxon 1945).
    case dropped
    /// Ranked with the others, then left out: large differences weigh more where many are 0 (Pratt 1959).
    case pratt
  }

  package enum Method: String, Sendable { case exact, normal }

  package static let exactLimit = 50

  /// W⁺.
  package let positive: Double
  /// W⁻.
  package let negative: Double
  /// Differences that are not 0.
  package let n: Int
  package let method: Method
  /// Two-sided.
  package let p: Double
  package let effect: Double

  /// - Returns: `nil` where every difference is 0, or there is none.
  package init?(_ differences: [Double], zeros: Zeros = .dropped) {
    let ranked = zeros == .dropped ? differences.filter { $0 != 0 } : differences
    let signed = zip(ranked, MidRanks(ranked.map(abs)).ranks).filter { $0.0 != 0 }
    guard !signed.isEmpty else { return nil }
    n = signed.count
    positive = signed.reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let total = signed.reduce(0) { $0 + $1.1 }
    negative = total - positive
    effect = (positive - negative) / total
    method = n <= Self.exactLimit ? .exact : .normal
    switch method {
    case .exact: p = Self.exact(signed.map(\.1), least: min(positive, negative))
    case .normal:
      let spread = (signed.reduce(0) { $0 + $1.1 * $1.1 } / 4).squareRoot()
      p = NormalDistribution.twoSidedTail((positive - total / 2) / spread)
    }
  }

  /// P(W ≤ least) doubled: W is symmetric about the middle. Ranks are halves, so twice a rank is a place in a table.
  private static func exact(_ ranks: [Double], least: Double) -> Double {
    let twice = ranks.map { Int(2 * $0) }
    let limit = Int(2 * least)
    var shares = Array(repeating: 0.0, count: limit + 1)
    shares[0] = 1
    for rank in twice {
      for sum in stride(from: limit, through: 0, by: -1) {
        shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2
      }
    }
    return min(1, 2 * shares.reduce(0, +))
  }
}
