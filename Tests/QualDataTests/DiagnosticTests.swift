import QualData
import Testing

@Suite struct DiagnosticTests {
  @Test func itIsPrintedAsCompilersDo() {
    let diagnostic = Diagnostic(
      file: "book.yaml", place: SourcePlace(line: 12, column: 5), length: 3, message: "No.", remedy: "Yes.",
      sourceLine: "  - abc")
    #expect(
      diagnostic.rendered == """
        book.yaml:12:5: error: No.
          12 |   - abc
             |     ^~~
          Yes.
        """)
  }

  @Test func withoutAPlaceItConcernsTheWholeFile() {
    #expect(Diagnostic(.warning, file: "a.txt", message: "Odd.").rendered == "a.txt: warning: Odd.")
  }

  @Test func aTabKeepsTheCaretBelowItsCharacter() {
    let diagnostic = Diagnostic(
      file: "a", place: SourcePlace(line: 1, column: 2), message: "No.", sourceLine: "\tx")
    #expect(diagnostic.rendered.hasSuffix("  1 | \tx\n    | \t^"))
  }

  @Test func aFileCannotSmuggleEscapeSequencesIntoATerminal() {
    let diagnostic = Diagnostic(file: "a", message: "The label “\u{1B}[2J\u{7}\n” is odd.")
    #expect(diagnostic.rendered == "a: error: The label “\u{FFFD}[2J\u{FFFD}\u{FFFD}” is odd.")
  }

  @Test func onlyMissingFilesAreNoInput() {
    var missing = Diagnostic(file: "a", message: "There is no file.")
    missing.isNoInput = true
    let warning = Diagnostic(.warning, file: "b", message: "Odd.")
    let wrong = Diagnostic(file: "c", message: "Wrong.")
    #expect([missing, warning].isNoInput)
    #expect(![missing, wrong].isNoInput)
    #expect(![warning].isNoInput)
    #expect(![warning].hasErrors)
  }
}

@Suite struct SuggestionTests {
  @Test(arguments: [("fundin", "funding"), ("FUNDING", "funding"), ("bugdet", "budget"), ("stafff", "staff")])
  func theNearestNameIsSuggested(word: String, name: String) {
    #expect(Suggestion.nearest(to: word, in: ["funding", "budget", "staff"]) == name)
  }

  @Test func whatIsFarFromAllIsNotSuggested() {
    #expect(Suggestion.nearest(to: "hospital", in: ["funding", "budget", "staff"]) == nil)
  }

  @Test func aNameOfWhichNothingIsLeftIsNotNear() {
    #expect(Suggestion.nearest(to: "7", in: ["1", "2"]) == nil)
    #expect(Suggestion.nearest(to: "10", in: ["1", "2"]) == "1")
  }
}

@Suite struct TableTests {
  @Test func someColumnsAreKeptInTheOrderAskedFor() {
    let table = Table(
      name: "t", title: "T",
      columns: [.init("a", .text, ""), .init("b", .integer, ""), .init("c", .integer, "")],
      rows: [[.text("x"), .integer(1), .integer(2)]])
    let kept = table.keeping(["c", "a", "none"])
    #expect(kept.columns.map(\.name) == ["c", "a"])
    #expect(kept.rows == [[.integer(2), .text("x")]])
  }

  @Test func marksOfDirectionAreShownAsSuchAndMoveNoCaret() {
    let diagnostic = Diagnostic(
      file: "a", place: SourcePlace(line: 1, column: 3), message: "No.", sourceLine: "a\u{202E}b")
    #expect(diagnostic.rendered == "a:1:3: error: No.\n  1 | a\u{FFFD}b\n    |   ^")
  }
}
