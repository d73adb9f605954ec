import Testing

@testable import Interchange

@Suite struct WordStatReaderTests {
  @Test func categoriesNestByTabs() throws {
    let converted = try convert(
      "MONEY\n\tBUDGET* (1)\n\tPUBLIC\n\t\tGRANT? (1)\n\t\tHUMAN_RIGHTS (1)\n\t\tCAPE TOWN (1)\nLAW\n   \t+STATE+\n   \t\tNOT (1)\n"
    )
    #expect(
      outline(converted) == """
        money “MONEY”: BUDGET*
          public “PUBLIC”: GRANT? | HUMAN RIGHTS | CAPE TOWN
        law “LAW”
          state “+STATE+”: "NOT"
        """)
    #expect(converted.notCarried.isEmpty)
  }

  @Test func weightsAndRulesAreReported() throws {
    let converted = try convert("lost (1)\nA\n\tb (2)\n\tc (-0.5)\n\t@RULE [b NEAR c /S5]\n", as: "a.cat")
    #expect(outline(converted) == "a “A”: b | c")
    #expect(
      notes(converted) == """
        1:1 “lost” is in no category. It is not carried.
        3:4 The weight 2 of “b” is not carried: every match counts once.
        4:4 The weight -0.5 of “c” is not carried: every match counts once.
        5:2 “@RULE [b NEAR c /S5]” is a rule. Rules are not carried.
        """)
  }

  @Test func withoutAnyWeightWhatIsIndentedMostIsAWord() throws {
    #expect(outline(try convert("A\n\tB\n\t\tc*\n\td\nE\n", as: "a.cat")) == "a “A”: d\n  b “B”: c*\ne “E”")
  }
}
