import Foundation
import Measures
import QualData
import TestSupport
import Testing

/// Replays the worked example of docs/statistics.md: every row of it must stand on the page.
@Suite struct StatisticsPageTests {
  private let page: Set<Substring>

  init() throws {
    let text = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    page = Set(text.split(separator: "\n"))
  }

  private let transcripts = workedExample

  private func line(_ start: [String], _ cells: some Sequence<Table.Cell>, decimals: Int = 2) -> Substring {
    let texts = cells.map { cell in
      if case .number(let number) = cell { String(format: "%.\(decimals)f", number) } else { cell.plain }
    }
    return "| \((start + texts).joined(separator: " | ")) |"
  }

  private func matrix(
    _ rows: MatrixAxis, _ columns: MatrixAxis, _ rule: CountingRule = .codings,
    _ normalisation: Normalisation = .none
  ) throws -> Table {
    try MatrixBuilder.table(
      of: transcripts, rows: rows, columns: columns, rule: rule, normalisation: normalisation,
      frame: smallFrame)
  }

  @Test(arguments: CountingRule.allCases) func countingRules(_ rule: CountingRule) throws {
    let table = try matrix(.code, .transcript, rule)
    for row in [table.rows[0], table.rows[3]] {
      #expect(page.contains(line([row[0].plain, rule.rawValue], row[3...])))
    }
  }

  @Test func linksAndWeights() throws {
    for row in try matrix(.code, .indicator).rows {
      #expect(page.contains(line([row[0].plain], row[3...], decimals: 0)))
    }
    for row in try matrix(.indicator, .attribute("group")).rows {
      #expect(page.contains(line([row[0].plain], row[2...], decimals: 0)))
    }
  }

  @Test(arguments: Normalisation.allCases) func normalisation(_ normalisation: Normalisation) throws {
    let row = try matrix(.code, .transcript, .codings, normalisation).rows[0]
    #expect(page.contains(line([normalisation.rawValue], row[3...])))
  }

  @Test func scores() {
    let levels: [(String, [Int?])] = [("I.1", [2, 3, 3, 5, nil, 2]), ("I.2", [1, 1, 2])]
    let ratings = levels.flatMap { indicator, levels in
      levels.map { Rating(respondent: "r", indicator: indicator, level: $0) }
    }
    let table = ScoreTable.make(ratings, smallModel, adding: ScoreAdditions(consensus: true))
    func cells(_ id: String, _ names: [String]) -> [Table.Cell] {
      let row = table.rows.first { $0[1] == .text(id) } ?? []
      return names.compactMap { name in table.columns.firstIndex { $0.name == name }.map { row[$0] } }
    }
    let statistics = [
      "n", "missing", "mean", "median", "mode", "standard_deviation", "q1", "q3", "minimum", "maximum",
    ]
    #expect(page.contains(line([], cells("I.1", statistics))))
    let consensus = [
      "interquartile_range", "share_near_median", "consensus", "r_wg", "at_least_3", "at_least_4",
    ]
    #expect(page.contains(line([], cells("I.1", consensus))))
    let pooled = [
      "n", "median", "indicator_medians_mean", "indicator_medians_median", "indicator_medians_minimum",
    ]
    #expect(page.contains(line([], cells("I", pooled))))
  }

  @Test func jointDisplay() {
    let book = Codebook(
      id: "b",
      codes: [
        Code(id: "steering", links: [Link(indicator: "I.1")]), Code(id: "lack", polarity: .barrier, level: 1),
      ])
    var builder = JointBuilder(frame: CodeFrame(codebook: book, model: smallModel))
    builder.add(
      transcript("t", [coding("steering", 0..<9), coding("steering", 20..<30), coding("lack", 5..<12)]))
    let row = builder.display(ratings: []).rows[0]
    #expect(row.codings == 2 && row.barriers == 1 && row.enablers == 0)
    #expect(row.levelCues == [1, 0, 0, 0, 0])
    #expect(row.excerpts.map(\.range) == [TextRange(20, 30), TextRange(0, 9)])
  }

  @Test func convergence() {
    for (median, levelCues, barriers, enablers) in [
      (2, [0, 0, 3, 0, 0], 0, 0), (2, [0, 0, 0, 4, 0], 0, 0), (2, [0, 0, 0, 1, 0], 3, 0),
      (4, [0, 0, 0, 0, 0], 3, 1),
      (4, [0, 0, 0, 0, 0], 2, 2),
    ] {
      var row = JointBuilder(frame: smallFrame).display(ratings: []).rows[0]
      row.ranges = 6
      row.score = ScoreStatistics([median])
      row.levelCues = levelCues
      row.barriers = barriers
      row.enablers = enablers
      let finding = ConvergenceRules().judge(row, levels: 1...5)
      let cues = levelCues.enumerated().flatMap { Array(repeating: "\($0 + 1)", count: $1) }.joined(
        separator: ", ")
      let cells = ["\(median)", cues.isEmpty ? "none" : cues, "\(barriers)", "\(enablers)"]
      #expect(
        page.contains(
          "| \((cells + [finding.verdict.rawValue, finding.reason]).joined(separator: " | ")) |"[...]),
        "\(cells) \(finding)")
    }
  }
}

/// The codings of docs/statistics.md.
var workedExample: [CodedTranscript] {
  let ann = Speaker(label: "Ann", attributes: ["group": "patients"])
  let bob = Speaker(label: "Bob", attributes: ["group": "policy"])
  return [
    transcript(
      "t1", speakers: [ann, bob], turns: [(0, 60), (1, 40)],
      [
        coding("governance", 0..<10, matches: [2..<3]),
        coding("steering", 0..<10, matches: [2..<4], status: .accepted),
        coding("steering", 60..<70, turn: 1, matches: [61..<63]),
        coding("funding", 62..<70, turn: 1, matches: [65..<66]),
      ]),
    transcript(
      "t2", speakers: [ann],
      [
        coding("priority", 0..<12, matches: [3..<4, 7..<8]), coding("funding", 20..<25, matches: [21..<22]),
        coding("funding", 40..<50, matches: [41..<42], status: .rejected),
      ]),
  ]
}
