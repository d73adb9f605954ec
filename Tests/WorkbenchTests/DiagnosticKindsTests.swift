import QualData
import Testing

@testable import Workbench

@Suite struct DiagnosticKindsTests {
  private func warning(_ file: String, _ message: String) -> Diagnostic {
    Diagnostic(.warning, file: file, message: message, remedy: "Look.")
  }

  @Test func eachKindIsToldOnceWithItsCountErrorsFirst() {
    let kinds = DiagnosticKinds([
      warning("a", "No labels in “a”, 3 paragraphs."), warning("b", "No labels in “b”, 12 paragraphs."),
      Diagnostic(file: "c", message: "The file is empty."), warning("b", "No labels in “b2”, 1 paragraphs."),
    ])
    #expect(
      kinds.kinds.map(\.rendered) == [
        "c: error: The file is empty.",
        """
        a: warning: No labels in “a”, 3 paragraphs.
          3 places, 2 files like this.
          Also: b
          Look.
        """,
      ])
  }

  @Test func onlyTheFirstFilesAreNamed() {
    let kinds = DiagnosticKinds((1...9).map { warning("f\($0)", "Odd.") })
    #expect(
      kinds.kinds[0].rendered == """
        f1: warning: Odd.
          9 files like this.
          Also: f2, f3, f4 …
          Look.
        """)
  }

  @Test func everythingIsARowOfTheTable() {
    let place = SourcePlace(line: 2, column: 5)
    let table = DiagnosticKinds.table([
      Diagnostic(file: "a", place: place, message: "Odd.", remedy: "Look."), warning("b", "Even."),
    ])
    #expect(
      table.rows == [
        [.text("a"), .integer(2), .integer(5), .text("error"), .text("Odd."), .text("Look.")],
        [.text("b"), .missing, .missing, .text("warning"), .text("Even."), .text("Look.")],
      ])
  }
}
