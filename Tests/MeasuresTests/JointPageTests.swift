import Foundation
import Measures
import QualData
import TestSupport
import Testing

/// Replays the examples of docs/statistics.md on the evidence cap and silence: each line must stand on the page.
@Suite struct JointPageTests {
  private let page: Set<Substring>

  init() throws {
    let text = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    page = Set(text.split(separator: "\n"))
  }

  private func line(_ cells: [String]) -> Substring { "| \(cells.joined(separator: " | ")) |" }

  @Test func evidenceCap() {
    var builder = JointBuilder(frame: smallFrame)
    for transcript in workedExample { builder.add(transcript) }
    let ratings = [("I.1", 4), ("I.2", 2)].map { Rating(respondent: "r", indicator: $0, level: $1) }
    let rows = builder.display(ratings: ratings).rows
    #expect(rows.count == 3)
    for row in rows {
      let line = line([
        row.indicator, String(format: "%.0f", row.codings), "\(row.cases)",
        row.cap.map { "\($0.level)" } ?? "–", row.cap?.kind ?? "–",
        row.aboveCap.map { String(format: "%.2f", $0) } ?? "–",
      ])
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test(arguments: [
    (StatusFilter.suggestedAndAccepted, ["I.1"], "I.1"), (.suggestedAndAccepted, ["I.1"], "I.2"),
    (.suggestedAndAccepted, ["I.1", "I.2"], "I.2"), (.accepted, ["I.1", "I.2"], "I.1"),
  ])
  func silence(statuses: StatusFilter, asked: [String], indicator: String) {
    var builder = SilenceBuilder(frame: smallFrame, attribute: "group", statuses: statuses)
    let ids = smallFrame.indicators.map(\.id)
    for transcript in workedExample {
      let positions = transcript.id == "t1" ? asked.compactMap { ids.firstIndex(of: $0) } : []
      builder.add(transcript, asked: Set(positions), codable: Set(ids.indices))
    }
    let row = builder.table().rows.first { $0[0] == .text(indicator) && $0[2] == .text("policy") } ?? []
    let line = line(
      [statuses.rawValue, asked.joined(separator: ", "), indicator, "policy"] + row.dropFirst(4).map(\.plain))
    #expect(page.contains(line), "\(line)")
  }
}
