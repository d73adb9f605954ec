import Foundation
import Measures
import QualData
import TestSupport
import Testing

/// Replays the examples of docs/statistics.md on intervals, Delphi rules and other assessments: each line must stand on
/// the page.
@Suite struct ScorePageTests {
  private let page: Set<Substring>

  init() throws {
    let text = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    page = Set(text.split(separator: "\n"))
  }

  private func line(_ cells: [String]) -> Substring { "| \(cells.joined(separator: " | ")) |" }
  private func two(_ value: Double?) -> String { value.map { String(format: "%.2f", $0) } ?? "–" }

  @Test(arguments: Bootstrap.Method.allCases) func intervals(_ method: Bootstrap.Method) {
    let found = ScoreIntervals([[2], [3], [3], [5], [2]], Bootstrap(method: method))
    let ends = [found.mean?.lower, found.mean?.upper, found.median?.lower, found.median?.upper]
    let line = line([method.rawValue] + ends.map(two))
    #expect(page.contains(line), "\(line)")
  }

  @Test(arguments: [[1, 8, 3, 1, 1], [1, 8, 3, 2, 0], [1, 9, 3, 1, 0], [5, 1, 1, 1, 6]])
  func delphi(counts: [Int]) throws {
    let levels = counts.enumerated().flatMap { Array(repeating: $0.offset + 1, count: $0.element) }
    let decision = DelphiDecision(levels)
    let line = line(
      counts.map(String.init) + [
        two(ScoreStatistics(levels).median), two(decision.agreement), two(decision.disagreement),
        try #require(decision.panel).rawValue, try #require(decision.outcome).rawValue,
      ])
    #expect(page.contains(line), "\(line)")
  }

  @Test func otherAssessments() {
    func ratings(_ levels: [Int]) -> [Rating] {
      levels.map { Rating(respondent: "r", indicator: "I.1", level: $0) }
    }
    let table = AssessmentComparison.table(
      ratings([2, 3, 3, 5, 2]),
      against: [
        .init(name: "A", ratings: ratings([3, 4, 4])), .init(name: "B", ratings: ratings([2, 2, 2])),
      ],
      smallModel)
    let cells = table.rows[0][3..<14].map { cell in
      if case .number(let number) = cell { two(number) } else { cell.plain }
    }
    #expect(page.contains(line(cells)), "\(line(cells))")
  }
}
