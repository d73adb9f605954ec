/// How many units give an interval of a wanted width, by normal approximation.
package enum AgreementSampleSize {
  /// n (z SE / d)², rounded up: the standard error of every coefficient here shrinks with the root of the number of
  /// units, so the units at hand say how many are needed (for κ: Cantor 1996).
  /// - Parameters:
  ///   - halfWidth: d, of the interval.
  ///   - standardError: from `units` units.
  ///   - level: of the interval, from 0 to 1; z is its two-sided normal quantile.
  /// - Returns: `nil` where the standard error is 0, which says nothing about more units.
  package static func units(
    halfWidth: Double, standardError: Double, units: Int, level: Double = 0.95
  ) -> Int? {
    guard standardError > 0, halfWidth > 0 else { return nil }
    let root = NormalDistribution.quantile((1 + level) / 2) * standardError / halfWidth
    let needed = (Double(units) * root * root).rounded(.up)
    return needed < 1e15 ? Int(needed) : nil
  }

  /// For percent agreement before anything is coded: z² p (1 − p) / d², rounded up, with the agreement p to expect; ½ is
  /// the most careful guess.
  package static func units(halfWidth: Double, share: Double, level: Double = 0.95) -> Int? {
    units(halfWidth: halfWidth, standardError: (share * (1 - share)).squareRoot(), units: 1, level: level)
  }
}
