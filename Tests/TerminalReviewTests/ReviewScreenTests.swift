import QualData
import TerminalReview
import Testing
import Workbench

@Suite struct ReviewScreenTests {
  private let desk = Sample.desk()

  @Test func fitsInFiftyColumns() throws {
    var session = try Sample.session(desk)
    session.type("f")
    #expect(
      session.screen(50, 20) == [
        " Qualm review: sample, coder anna  0 of 3 reviewed",
        " Money  money                  suggested, flagged",
        " Coding 1 of 3: a, turn 2, P01",
        "",
        " INTERVIEWER",
        "  Who pays.",
        "",
        " P01",
        "▌ Nobody is in charge. The funding ends in June.",
        "▌ We wait.",
        "",
        " INTERVIEWER",
        "  And then.",
        "",
        "──────────────────────────────────────────────────",
        " Definition: Talk of money in general.",
        " Include: budgets",
        " Exclude: time",
        " Flagged for discussion.",
        " a accept  r reject  c recode  + widen  - narrow",
      ])
  }

  @Test func theDefinitionStandsBesideThePassageWhereThereIsRoom() throws {
    let lines = try Sample.session(desk).screen(110, 12)
    #expect(
      lines[4]
        == "  Nobody is in charge.".padding(0) || lines.contains { $0.contains("│ Definition: Talk of money") })
    #expect(lines.allSatisfy { $0.count <= 110 })
  }
}

extension String {
  fileprivate func padding(_ count: Int) -> String { self + String(repeating: " ", count: count) }
}
