import Testing

@testable import Measures

@Suite struct CodePositionsTests {
  @Test func aCodeStandsWhereItStandsInTheList() {
    let ids = (0..<1_000).map { "governance/leadership/c\($0)" }
    let positions = CodePositions(ids)
    #expect(ids.map { positions[$0] } == Array(0..<1_000))
  }

  @Test func aCodeThatIsNotInTheListStandsNowhere() {
    #expect(CodePositions(["a", "b"])["c"] == nil)
    #expect(CodePositions([])[""] == nil)
  }

  @Test func ofACodeThatComesTwiceTheFirstPlaceCounts() {
    #expect(CodePositions(["a", "b", "a"])["a"] == 0)
  }

  @Test func accentsWrittenInAnotherOfUnicodesWaysAreTheSame() {
    let (composed, decomposed) = ("sant\u{E9}", "sante\u{301}")
    #expect(CodePositions(["a", composed])[decomposed] == 1)
    #expect(CodePositions(["a", decomposed])[composed] == 1)
  }
}
