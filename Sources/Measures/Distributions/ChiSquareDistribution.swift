import Foundation

/// The χ² distribution.
package enum ChiSquareDistribution {
  /// P(χ² ≥ x) with so many degrees of freedom: Q(df / 2, x / 2), the regularised upper incomplete gamma function.
  package static func tail(_ x: Double, degreesOfFreedom: Int) -> Double {
    upperGamma(Double(degreesOfFreedom) / 2, max(0, x) / 2)
  }

  /// Q(a, x). Below a + 1 by the series of P (DLMF 8.11.4), from there by the continued fraction (DLMF 8.9.2), with
  /// Lentz's algorithm.
  static func upperGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    let factor = exp(a * log(x) - x - lgamma(a))
    guard x >= a + 1 else {
      var term = 1 / a
      var sum = term
      var n = a
      while abs(term) > abs(sum) * 1e-17 {
        n += 1
        term *= x / n
        sum += term
      }
      return max(0, 1 - sum * factor)
    }
    var b = x + 1 - a
    var c = 1e300
    var d = 1 / b
    var fraction = d
    var n = 0.0
    while true {
      n += 1
      let numerator = -n * (n - a)
      b += 2
      d = 1 / ContinuedFraction.nonzero(numerator * d + b)
      c = ContinuedFraction.nonzero(b + numerator / c)
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 || n > 100_000 { return fraction * factor }
    }
  }
}

enum ContinuedFraction {
  /// Lentz's algorithm goes on where a denominator is 0.
  static func nonzero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
