import ArgumentParser
import Foundation
import Measures

/// Whether intervals of scores and of rank correlations hold what they promise.
///
/// A simulated study rates one indicator: levels are drawn from a distribution over five levels, whose mean and median are
/// the true values. Another has indicators with evidence and a score: two normal variables of correlation r, one cut into
/// counts and one into half levels, so that both have ties. The true coefficients are those of very many indicators. Every
/// study has its own seed.
struct RankCoverage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank-coverage",
    abstract: "How often 95 % intervals of scores and rank correlations contain the true value.")

  @Option(help: "Studies to simulate.") var studies = 1000
  @Option(help: "Respondents who rate the indicator.") var respondents = 28
  @Option(help: "Indicators that are correlated.") var indicators = 49
  @Option(help: "Resamples of each study.") var resamples = 500

  private static let shares = [0.1, 0.35, 0.3, 0.2, 0.05]

  func run() throws {
    print("statistic,true_value,units,interval,intervals,contain_it,share")
    for method in Bootstrap.Method.allCases { scores(method) }
    for correlation in [0.0, 0.4, 0.8] { correlations(correlation) }
  }

  // MARK: Scores

  private func scores(_ method: Bootstrap.Method) {
    let mean = zip(1..., Self.shares).reduce(0) { $0 + Double($1.0) * $1.1 }
    var hits = [Hits(), Hits()]
    for study in 0..<studies {
      var random = ResamplingRandom(seed: UInt64(study) &+ 1_000_000)
      let levels = (0..<respondents).map { _ in [Self.level(&random)] }
      let intervals = ScoreIntervals(
        levels, Bootstrap(resamples: resamples, seed: UInt64(study), method: method))
      hits[0].add(intervals.mean.map { ($0.lower, $0.upper) }, mean)
      hits[1].add(intervals.median.map { ($0.lower, $0.upper) }, 3)
    }
    hits[0].print("mean", mean, respondents, method.rawValue)
    hits[1].print("median", 3, respondents, method.rawValue)
  }

  private static func level(_ random: inout ResamplingRandom) -> Int {
    var share = random.share()
    for (place, weight) in shares.enumerated() {
      if share < weight { return place + 1 }
      share -= weight
    }
    return shares.count
  }

  // MARK: Correlations

  private func correlations(_ correlation: Double) {
    var random = ResamplingRandom(seed: 7)
    for coefficient in EvidenceCorrelation.Coefficient.allCases {
      // Kendall's coefficient compares every two: fewer are as good as many.
      let large = Self.pairs(coefficient == .spearman ? 400_000 : 20_000, correlation, &random)
      let truth = coefficient.estimate(large.x, large.y)!
      var hits = [Hits(), Hits(), Hits()]
      for study in 0..<studies {
        var random = ResamplingRandom(seed: UInt64(study) &+ 1_000_000)
        let (x, y) = Self.pairs(indicators, correlation, &random)
        let fisher =
          coefficient == .spearman
          ? SpearmanCorrelation(x, y)?.interval() : KendallCorrelation(x, y)?.interval()
        hits[0].add(fisher.map { ($0.lower, $0.upper) }, truth)
        for (place, method) in Bootstrap.Method.allCases.enumerated() {
          let bootstrap = Bootstrap(resamples: resamples, seed: UInt64(study), method: method)
          let found = bootstrap.interval(units: x.count) { drawn in
            coefficient.estimate(drawn.map { x[$0] }, drawn.map { y[$0] })
          }
          hits[place + 1].add(found.map { ($0.lower, $0.upper) }, truth)
        }
      }
      for (hits, name) in zip(hits, ["fisher"] + Bootstrap.Method.allCases.map(\.rawValue)) {
        hits.print(coefficient.rawValue, truth, indicators, name)
      }
    }
  }

  /// Evidence as whole numbers from 0 up, scores as half levels from 1 to 5.
  private static func pairs(
    _ count: Int, _ correlation: Double, _ random: inout ResamplingRandom
  ) -> (x: [Double], y: [Double]) {
    var (x, y) = ([Double](), [Double]())
    for _ in 0..<count {
      let first = NormalDistribution.quantile(random.share())
      let own = NormalDistribution.quantile(random.share())
      let second = correlation * first + (1 - correlation * correlation).squareRoot() * own
      x.append(exp(1.5 + first).rounded(.down))
      y.append(min(5, max(1, ((2.5 + 0.8 * second) * 2).rounded() / 2)))
    }
    return (x, y)
  }

  private struct Hits {
    private var all = 0
    private var containing = 0

    mutating func add(_ interval: (lower: Double, upper: Double)?, _ truth: Double) {
      guard let interval else { return }
      all += 1
      if interval.lower <= truth, truth <= interval.upper { containing += 1 }
    }

    func print(_ name: String, _ truth: Double, _ units: Int, _ interval: String) {
      let share = all == 0 ? "" : String(format: "%.3f", Double(containing) / Double(all))
      Swift.print(
        "\(name),\(String(format: "%.3f", truth)),\(units),\(interval),\(all),\(containing),\(share)")
    }
  }
}
