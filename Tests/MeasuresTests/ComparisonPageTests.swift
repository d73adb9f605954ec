import Foundation
import Measures
import QualData
import TestSupport
import Testing

/// Replays the examples of docs/statistics.md on differences, independence and correlation: each line must stand on the
/// page.
@Suite struct ComparisonPageTests {
  private let page: Set<Substring>

  init() throws {
    let text = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    page = Set(text.split(separator: "\n"))
  }

  private func line(_ cells: String...) -> Substring { "| \(cells.joined(separator: " | ")) |" }
  private func two(_ value: Double) -> String { String(format: "%.2f", value) }
  private func three(_ value: Double?) -> String { value.map { String(format: "%.3f", $0) } ?? "–" }

  @Test func groups() throws {
    let names = ["clinic", "lab", "policy"]
    let groups: [[Double]] = [[3, 3, 2], [1, 2, 2], [3, 4, 5]]
    let test = try #require(KruskalWallis(groups))
    let found = line(
      "9", two(test.statistic), "\(test.degreesOfFreedom)", three(test.p), three(test.epsilonSquared),
      three(test.etaSquared))
    #expect(page.contains(found), "\(found)")
    for pair in try #require(DunnTest(groups)).pairs {
      let found = line(
        names[pair.first], names[pair.second], two(pair.z), three(pair.p), three(pair.adjusted),
        three(pair.delta))
      #expect(page.contains(found), "\(found)")
    }
  }

  @Test func rounds() throws {
    let differences: [Double] = [1, 1, 1, 2, -1, 0, 0, 1]
    let test = try #require(WilcoxonSignedRank(differences))
    let counts = [differences.count { $0 > 0 }, differences.count { $0 < 0 }, differences.count { $0 == 0 }]
    let found = line(
      "8", "\(counts[0])", "\(counts[1])", "\(counts[2])", two(test.positive), two(test.negative),
      three(test.p),
      three(test.effect))
    #expect(page.contains(found), "\(found)")
  }

  @Test func weights() {
    let rollUp = IndicatorRollUp(
      [ScoreStatistics([2, 3, 3, 5, nil, 2]), ScoreStatistics([1, 1, 2])], weights: [1, 2])
    let values = [
      rollUp.mediansMean, rollUp.mediansMedian, rollUp.mediansMinimum, rollUp.weightedMean,
      rollUp.weightedMedian,
    ]
    let found: Substring = "| 8 | 2.00 | \(values.map { two($0 ?? .nan) }.joined(separator: " | ")) |"
    #expect(page.contains(found), "\(found)")
  }

  @Test func independence() throws {
    let test = try #require(IndependenceTest([[12, 5], [6, 15], [4, 8]]))
    let found = line(
      "\(test.n)", two(test.chiSquare), "\(test.degreesOfFreedom)", three(test.p), two(test.likelihoodRatio),
      three(test.likelihoodRatioP), three(test.cramersV), two(test.smallestExpected))
    #expect(page.contains(found), "\(found)")
    for column in 0...1 {
      let found = line(
        "\(test.observed[0][column])", two(test.expected[0][column]), two(test.standardised[0][column]),
        two(test.adjusted[0][column]))
      #expect(page.contains(found), "\(found)")
    }
  }

  @Test func correlations() throws {
    let x: [Double] = [0, 2, 3, 3, 5, 8, 9, 14]
    let y: [Double] = [1, 2, 2, 3, 2, 4, 3, 5]
    let spearman = try #require(SpearmanCorrelation(x, y))
    let kendall = try #require(KendallCorrelation(x, y))
    for (name, estimate, p, interval) in [
      ("spearman", spearman.estimate, spearman.p, spearman.interval()),
      ("kendall-tau-b", kendall.estimate, kendall.p, kendall.interval()),
    ] {
      let found = line(name, "8", three(estimate), three(interval?.lower), three(interval?.upper), three(p))
      #expect(page.contains(found), "\(found)")
    }
  }

  /// R's package agrmt, `consensus`: frequencies of seven levels.
  @Test func consensusAsAgrmtPrintsIt() throws {
    let frequencies = [30, 40, 210, 130, 530, 50, 10]
    let levels = frequencies.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) }
    let consensus = try #require(TastleWiermanConsensus.value(levels, scale: 1...7))
    #expect(String(format: "%.7f", consensus) == "0.7256876")
  }
}
