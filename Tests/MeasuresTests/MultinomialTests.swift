import Foundation
import Measures
import Testing

@Suite struct MultinomialTests {
  /// Observed frequencies against those of the distribution: Pearson's χ² below its 0.9999 quantile for 10 degrees of
  /// freedom; fixed seeds.
  @Test(arguments: [(30, 0.2), (60, 0.3), (60, 0.7), (400, 0.05)])
  func binomialCountsHaveTheirDistribution(trials: Int, p: Double) {
    var random = ResamplingRandom(seed: 11)
    let draws = 20_000
    var counts = Array(repeating: 0, count: trials + 1)
    for _ in 0..<draws { counts[Multinomial.binomial(trials, p, &random)] += 1 }
    let n = Double(trials)
    let centre = Int(n * p)
    // Eleven classes: nine counts around the middle, and all below and above.
    let classes =
      [0..<(centre - 4)] + (-4...4).map { (centre + $0)..<(centre + $0 + 1) } + [(centre + 5)..<(trials + 1)]
    let statistic = classes.reduce(0.0) { sum, range in
      let expected = range.reduce(0.0) { sum, k in
        let k = Double(k)
        let logarithm = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p)
        return sum + Double(draws) * exp(logarithm)
      }
      let observed = Double(counts[range].reduce(0, +))
      return sum + (observed - expected) * (observed - expected) / expected
    }
    #expect(statistic < 35.6)
  }

  @Test func aResampleHasAsManyUnits() {
    var random = ResamplingRandom(seed: 1)
    for _ in 0..<100 {
      let drawn = Multinomial.resample([5, 0, 900, 20, 1], &random)
      #expect(drawn.reduce(0, +) == 926 && drawn[1] == 0 && drawn.allSatisfy { $0 >= 0 })
    }
    #expect(Multinomial.resample([7], &random) == [7])
    #expect(Multinomial.resample([], &random) == [])
  }

  @Test func certainAndImpossibleEventsAreThat() {
    var random = ResamplingRandom(seed: 1)
    #expect(Multinomial.binomial(50, 1, &random) == 50)
    #expect(Multinomial.binomial(50, 0, &random) == 0)
    #expect(Multinomial.binomial(0, 0.5, &random) == 0)
  }
}
