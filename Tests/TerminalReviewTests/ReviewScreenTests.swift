import QualData
import Testing
import Workbench

@testable import TerminalReview

@Suite struct ReviewScreenTests {
  private let desk = Sample.desk()

  @Test func fitsInFiftyColumns() throws {
    var session = try Sample.session(desk)
    session.type("f")
    #expect(
      session.screen(50, 20) == [
        " Qualm review: sample, coder anna 0 of 3 reviewed",
        " Money  money                  suggested, flagged",
        " Coding 1 of 3: a, turn 2, P01",
        "",
        " INTERVIEWER",
        "  Who pays.",
        "",
        " P01",
        "▌ Nobody is in charge. The funding ends in June.",
        "  We wait.",
        "",
        " INTERVIEWER",
        "  And then.",
        "",
        "──────────────────────────────────────────────────",
        " Definition: Talk of money in general.",
        " Include: budgets",
        " Exclude: time",
        " Flagged for discussion.",
        " a accept  r reject  c recode  ? help  q quit",
      ])
  }

  @Test func theDefinitionStandsBesideThePassageWhereThereIsRoom() throws {
    #expect(
      try Sample.session(desk).screen(110, 14) == [
        " Qualm review: sample, coder anna" + String(repeating: " ", count: 61) + "0 of 3 reviewed",
        " Money  money" + String(repeating: " ", count: 87) + "suggested",
        " Coding 1 of 3: a, turn 2, P01",
        "",
        side(" INTERVIEWER", "Definition: Talk of money in general."),
        side("  Who pays.", "Include: budgets"),
        side("", "Exclude: time"),
        side(" P01", ""),
        side("▌ Nobody is in charge. The funding ends in June. We wait.", ""),
        side("", ""),
        side(" INTERVIEWER", ""),
        side("  And then.", ""),
        "",
        " a accept  r reject  c recode  + widen  - narrow  m memo  u undo  ? help  q quit",
      ])
  }

  @Test func eachOtherCodeIsNamedOnce() throws {
    var item = try #require(Sample.session(desk).state.item)
    item.others = [
      .init(code: "Staff", coder: "auto", status: .suggested),
      .init(code: "Time", coder: "auto", status: .rejected),
      .init(code: "Staff", coder: "auto", status: .suggested),
      .init(code: "Staff", coder: "bert", status: .accepted),
    ]
    #expect(
      DetailLines.lines(item, columns: 200, most: nil).map(\.text).filter { $0.hasPrefix("Also") } == [
        "Also coded: Staff (suggested; accepted, bert); Time (rejected)"
      ])
  }

  private func side(_ left: String, _ right: String) -> String {
    let line = left + String(repeating: " ", count: 63 - left.count) + " │ " + right
    return String(line.reversed().drop { $0 == " " }.reversed())
  }

  @Test func matchesAreMarkedAndWhatIsAroundTheExcerptIsFaint() throws {
    let lines = ReviewScreen.lines(try Sample.session(desk).state, .init(columns: 80, rows: 20))
    let line = lines.first { $0.text.contains("funding ends") }!
    #expect(
      line.spans == [
        .init("▌ ", .strong), .init("Nobody is in charge. ", .faint), .init("The "), .init("funding", .match),
        .init(" ends in June."), .init(" We wait.", .faint),
      ])
  }

  @Test(arguments: ["中文字", "e\u{301}e\u{301}", "שלום עולם", "👩🏽‍🔬 ok", "ไทยไทย"])
  func noLineIsWiderThanTheTerminal(
    text: String
  )
    throws
  {
    let desk = MemoryDesk()
    desk.add("a", [(text, "\(String(repeating: text + " ", count: 60))[\(text)] here.")])
    for columns in [40, 41, 79, 110, 131] {
      for line in ReviewScreen.lines(try Sample.session(desk).state, .init(columns: columns, rows: 24)) {
        #expect(line.width <= columns)
      }
    }
  }

  @Test func textFromRightToLeftStaysWithinItsLine() throws {
    let desk = MemoryDesk()
    desk.add("a", [("P01", "[שלום] עולם.")])
    let lines = ReviewScreen.lines(try Sample.session(desk).state, .init(columns: 60, rows: 12)).map(\.text)
    #expect(lines.contains("▌ \u{2068}שלום עולם.\u{2069}"))
  }

  @Test func aLongExcerptIsReadByScrolling() throws {
    let desk = MemoryDesk()
    desk.add("a", [("P01", (1...200).map { "word\($0)" }.joined(separator: " ") + " [end].")])
    var session = try Sample.session(desk)
    #expect(session.screen(60, 16).joined().contains("word1 "))
    for _ in 0..<20 {
      session.handle(.pageDown)
      session.fit(.init(columns: 60, rows: 16))
    }
    #expect(session.screen(60, 16).joined().contains("word200 end."))
    session.handle(.pageUp)
    #expect(!session.screen(60, 16).joined().contains("word200 end."))
  }

  @Test(arguments: [(10, 2), (39, 24), (80, 9)]) func aTerminalThatIsTooSmallIsTold(
    columns: Int, rows: Int
  ) throws {
    let lines = try Sample.session(desk).screen(columns, rows)
    #expect(lines.count == rows)
    #expect(lines.joined(separator: " ").hasPrefix("The"))
  }
}
