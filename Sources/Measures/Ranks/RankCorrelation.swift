import Foundation

/// Spearman's ρ: Pearson's correlation of ranks (Spearman 1904).
///
/// p two-sided of t = ρ √((n − 2) / (1 − ρ²)) with n − 2 degrees of freedom. The interval is of Fisher's z, with the variance
/// (1 + ρ² / 2) / (n − 3) of Bonett & Wright (2000).
package struct SpearmanCorrelation: Sendable, Equatable {
  package let estimate: Double
  package let n: Int
  /// `nil` for two pairs.
  package let p: Double?

  /// - Returns: `nil` for fewer than two pairs, and where all values on one side are equal.
  package init?(_ x: [Double], _ y: [Double]) {
    guard let estimate = Self.pearson(MidRanks(x).ranks, MidRanks(y).ranks) else { return nil }
    self.estimate = estimate
    n = x.count
    let free = Double(n - 2)
    let t = estimate * (free / ((1 - estimate) * (1 + estimate))).squareRoot()
    p = n > 2 ? StudentDistribution.twoSidedTail(t, degreesOfFreedom: free) : nil
  }

  /// - Returns: `nil` for fewer than four pairs, and for ρ = ±1.
  package func interval(level: Double = 0.95) -> RankCorrelationInterval? {
    RankCorrelationInterval(
      estimate, variance: (1 + estimate * estimate / 2) / Double(n - 3), isDefined: n > 3, level: level)
  }

  private static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    precondition(x.count == y.count, "values are paired")
    guard x.count > 1 else { return nil }
    // Ranks have the same mean on both sides.
    let mean = Double(x.count + 1) / 2
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - mean) * (a - mean)
      yy += (b - mean) * (b - mean)
      xy += (a - mean) * (b - mean)
    }
    guard xx > 0, yy > 0 else { return nil }
    return min(1, max(-1, xy / (xx * yy).squareRoot()))
  }
}

/// An interval of Fisher's z = artanh(r): tanh(z ± z₀ √variance).
package struct RankCorrelationInterval: Sendable, Equatable {
  package let lower: Double
  package let upper: Double

  init?(_ estimate: Double, variance: Double, isDefined: Bool, level: Double) {
    guard isDefined, abs(estimate) < 1 else { return nil }
    let reach = NormalDistribution.quantile((1 + level) / 2) * variance.squareRoot()
    lower = tanh(atanh(estimate) - reach)
    upper = tanh(atanh(estimate) + reach)
  }
}
