import Testing

@testable import Interchange

@Suite struct SheetNamesTests {
  @Test func plainNamesStay() {
    #expect(
      SheetNames.unique(["about", "code-by-transcript", "Größe 1"]) == [
        "about", "code-by-transcript", "Größe 1",
      ])
  }

  @Test func whatExcelForbidsBecomesADash() {
    #expect(SheetNames.unique(["a[b]:c*d?e/f\\g\nh"]) == ["a-b--c-d-e-f-g-h"])
  }

  @Test func apostrophesAndSpacesAtTheEndsGo() {
    #expect(SheetNames.unique(["'it's' ", "''", ""]) == ["it's", "table", "table-2"])
  }

  @Test func longNamesAreCutToWholeCharacters() {
    let letters = String(repeating: "a", count: 40)
    #expect(
      SheetNames.unique([letters, letters]) == [
        String(letters.prefix(31)), String(letters.prefix(29)) + "-2",
      ])
    #expect(SheetNames.unique([String(repeating: "😀", count: 20)]) == [String(repeating: "😀", count: 15)])
  }

  @Test func namesThatDifferInCaseAloneGetNumbers() {
    #expect(SheetNames.unique(["Codes", "codes", "CODES"]) == ["Codes", "codes-2", "CODES-3"])
    #expect(SheetNames.unique(["History"]) == ["History-2"])
  }
}
