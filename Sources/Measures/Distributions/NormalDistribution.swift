import Foundation

/// The standard normal distribution.
package enum NormalDistribution {
  /// Φ(z), the probability of a value of at most z: erfc(−z / √2) / 2.
  package static func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

  /// P(|Z| ≥ |z|).
  package static func twoSidedTail(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

  /// Φ⁻¹(p), the value that is not exceeded with probability p. −∞ for 0, ∞ for 1, not a number outside.
  ///
  /// Abramowitz & Stegun's (1964) rational approximation 26.2.23, made exact by Halley's steps: each makes three
  /// times as many digits right.
  package static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    let tail = min(p, 1 - p)
    let t = (-2 * log(tail)).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var z = -(t - numerator / denominator)
    for _ in 0..<3 {
      let error = (cumulative(z) - tail) * (2 * Double.pi).squareRoot() * exp(z * z / 2)
      z -= error / (1 + z * error / 2)
    }
    return p < 0.5 ? z : -z
  }
}
