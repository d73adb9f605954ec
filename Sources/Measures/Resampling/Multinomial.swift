import Foundation

/// Random counts: how often each kind is drawn.
///
/// A resample of n units of which many are alike needs no n draws: how many of each kind are in it is multinomial, and
/// a multinomial count is a chain of binomial ones.
package enum Multinomial {
  /// Draws as many units as there are, with replacement, from kinds that have so many units each.
  package static func resample(_ counts: [Int], _ random: inout ResamplingRandom) -> [Int] {
    var total = counts.reduce(0, +)
    var left = total
    return counts.map { count in
      guard left > 0, count > 0 else { return 0 }
      let drawn = count == total ? left : binomial(left, Double(count) / Double(total), &random)
      left -= drawn
      total -= count
      return drawn
    }
  }

  /// The number of successes in `trials` of probability `p`: by inversion where few are expected, else by Hörmann's
  /// (1993) transformed rejection, BTRS. Both are exact.
  package static func binomial(_ trials: Int, _ p: Double, _ random: inout ResamplingRandom) -> Int {
    guard trials > 0, p > 0 else { return 0 }
    if p >= 1 { return trials }
    if p > 0.5 { return trials - binomial(trials, 1 - p, &random) }
    return Double(trials) * p < 10 ? byInversion(trials, p, &random) : byRejection(trials, p, &random)
  }

  private static func byInversion(_ trials: Int, _ p: Double, _ random: inout ResamplingRandom) -> Int {
    let odds = p / (1 - p)
    let none = exp(Double(trials) * log1p(-p))
    while true {
      var share = random.share()
      var probability = none
      for successes in 0...trials {
        if share < probability { return successes }
        share -= probability
        probability *= odds * Double(trials - successes) / Double(successes + 1)
        // What rounding leaves over belongs to no count: draw again.
        if probability < 1e-300 { break }
      }
    }
  }

  private static func byRejection(_ trials: Int, _ p: Double, _ random: inout ResamplingRandom) -> Int {
    let n = Double(trials)
    let spread = (n * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let centre = n * p + 0.5
    let squeeze = 0.92 - 4.2 / b
    let height = (2.83 + 5.1 / b) * spread
    let mode = ((n + 1) * p).rounded(.down)
    let odds = log(p / (1 - p))
    func logarithm(_ k: Double) -> Double { -lgamma(k + 1) - lgamma(n - k + 1) + k * odds }
    while true {
      let u = random.share() - 0.5
      let v = random.share()
      let us = 0.5 - abs(u)
      let k = ((2 * a / us + b) * u + centre).rounded(.down)
      if us >= 0.07, v <= squeeze { return Int(k) }
      guard k >= 0, k <= n else { continue }
      if log(v * height / (a / (us * us) + b)) <= logarithm(k) - logarithm(mode) { return Int(k) }
    }
  }
}
