import TestSupport
import Testing

@testable import Workbench

@Suite struct TestCodebookTests {
  private func run(_ code: String, languages: String = "en") throws -> TestCodebook.Result {
    let files = try TemporaryFolder()
    let text = "codebook: b\nlanguages: [\(languages)]\ncodes:\n  - id: funding\n" + code
    return try TestCodebook.run(
      LoadedCodebook.read(files.write(text, to: "book.yaml"), shownAs: "book.yaml", model: nil))
  }

  @Test func whatBehavesIsCounted() throws {
    let result = try run(
      """
          patterns: {en: [fund*]}
          examples: {en: [The funding ends., We are funded.]}
          near-misses: {en: [A profound change.]}
      """)
    #expect(result.failures.isEmpty)
    #expect(result.sentence == "All 3 examples and near misses behave.")
    #expect(
      result.table.rows == [[.text("en"), .integer(2), .integer(0), .integer(1), .integer(0)]])
  }

  @Test func anExampleThatIsNotCodedIsShownAtItsPlace() throws {
    let result = try run("    patterns: {en: [fund*]}\n    examples:\n      en:\n        - No money.\n")
    #expect(
      result.failures.map(\.rendered) == [
        "book.yaml:8:11: error: This example of “funding” is not coded by any of its en patterns: No money.\n"
          + "  Add a pattern, or change the example."
      ])
    #expect(result.sentence == "1 of 1 examples and near misses do not behave.")
  }

  @Test func aNearMissThatIsCodedIsShownWithItsMatches() throws {
    let result = try run(
      "    patterns: {en: [fund*]}\n    near-misses:\n      en:\n        - A fundamental right.\n")
    #expect(
      result.failures.map(\.rendered) == [
        "book.yaml:8:11: error: This near miss of “funding” is coded, by “fundamental” (fund*): A fundamental right.\n"
          + "  Make the pattern narrower or give it an “unless”."
      ])
  }

  @Test func eachTextIsCodedInItsLanguage() throws {
    let result = try run(
      "    patterns: {en: [money], nl: [geld]}\n    examples: {en: [Some money.], nl: [Veel geld.]}\n"
        + "    near-misses: {nl: [Some money.]}\n", languages: "en, nl")
    #expect(result.failures.isEmpty)
    #expect(result.table.rows.map { $0[0] } == [.text("en"), .text("nl")])
  }
}
