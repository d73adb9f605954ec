import QualData
import Testing

@testable import Interchange

struct WordColumnsTests {
  private func columns(_ cells: [String]) -> WordColumns {
    WordColumns(
      Table(
        name: "t", title: "", columns: cells.map { _ in .init("x", .text, "") },
        rows: [cells.map { .text($0) }]))
  }

  @Test func theyAddUpToTheTable() {
    for cells in [["a"], ["a", "bb", "ccc"], ["a", String(repeating: "word ", count: 50)]] {
      #expect(columns(cells).widths(in: 9_070).reduce(0, +) == 9_070)
    }
  }

  @Test func everyWordHasRoomBesideALongText() {
    let widths = columns(["organisation", String(repeating: "word ", count: 50), "12345"]).widths(in: 9_070)
    #expect(widths[0] >= 1_400)
    #expect(widths[2] >= 700)
    #expect(widths[1] > 4_000)
  }

  @Test func moreWordsThanALineHoldsDoNotFit() {
    #expect(columns(Array(repeating: "12345678", count: 9)).fit(in: 9_070))
    #expect(!columns(Array(repeating: "12345678", count: 10)).fit(in: 9_070))
  }

  @Test func aLongWordDoesNotPushTheOthersOut() {
    #expect(columns([String(repeating: "x", count: 500), "y"]).fit(in: 9_070))
  }
}
