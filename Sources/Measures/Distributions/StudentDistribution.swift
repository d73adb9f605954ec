import Foundation

/// Student's t distribution.
package enum StudentDistribution {
  /// P(|T| ≥ |t|) with so many degrees of freedom ν: I(ν / (ν + t²); ν / 2, ½), the regularised incomplete beta function.
  package static func twoSidedTail(_ t: Double, degreesOfFreedom: Double) -> Double {
    guard t.isFinite else { return 0 }
    let sum = degreesOfFreedom + t * t
    return beta(degreesOfFreedom / sum, t * t / sum, degreesOfFreedom / 2, 0.5)
  }

  /// I(x; a, b) by its continued fraction (DLMF 8.17.22), with Lentz's algorithm; from the side where it converges fast.
  /// - Parameter y: 1 − x, which subtraction would round where x is near 1.
  static func beta(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard y > 0 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - beta(y, x, b, a) }
    let factor = exp(a * log(x) + b * log(y) + lgamma(a + b) - lgamma(a) - lgamma(b)) / a
    var c = 1.0
    var d = 1 / ContinuedFraction.nonzero(1 - (a + b) * x / (a + 1))
    var fraction = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / ContinuedFraction.nonzero(1 + even * d)
      c = ContinuedFraction.nonzero(1 + even / c)
      fraction *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / ContinuedFraction.nonzero(1 + odd * d)
      c = ContinuedFraction.nonzero(1 + odd / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return factor * fraction
  }
}
