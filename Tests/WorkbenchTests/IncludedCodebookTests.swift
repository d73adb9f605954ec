import CodingEngine
import Foundation
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct IncludedCodebookTests {
  private let files: TemporaryFolder

  init() throws { files = try TemporaryFolder() }

  private func read(_ name: String = "main.yaml") throws -> LoadedCodebook {
    try LoadedCodebook.read(files.url.appendingPathComponent(name), shownAs: name, model: nil)
  }

  /// The first lines of the errors.
  private func heads(_ work: () throws -> Void) -> [String] {
    errors(work).map { String($0.prefix { $0 != "\n" }) }
  }

  @Test func codesAndSharedPatternsOfOtherFilesComeFirst() throws {
    try files.write(
      "codebook: m\nlanguages: [nl]\npatterns: {geld: {nl: [geld]}}\ncodes: [{id: money}]\n",
      to: "parts/money.yaml")
    try files.write(
      """
      codebook: main
      languages: [en]
      include-codebooks: [parts/money.yaml]
      codes: [{id: own, patterns: ["@geld"]}]
      """, to: "main.yaml")
    let loaded = try read()
    #expect(loaded.codebook.codes.map(\.id) == ["money", "own"])
    #expect(loaded.codebook.languages == ["en", "nl"])
    let digest = loaded.digest
    try files.write("codebook: m\ncodes: [{id: money}]\npatterns: {geld: [geld]}\n", to: "parts/money.yaml")
    #expect(try read().digest != digest)
  }

  @Test func aCircleIsAnError() throws {
    try files.write("codebook: a\ninclude-codebooks: [b.yaml]\n", to: "main.yaml")
    try files.write("codebook: b\ninclude-codebooks: [main.yaml]\n", to: "b.yaml")
    #expect(
      errors { _ = try read() } == [
        """
        b.yaml:2:21: error: These codebooks include each other in a circle: main.yaml → b.yaml → main.yaml.
          2 | include-codebooks: [main.yaml]
            |                     ^~~~~~~~~
          Remove one of the “include-codebooks”.
        """
      ])
  }

  @Test func idsAndNamesMustBeUnique() throws {
    try files.write("codebook: b\ncodes: [{id: a}]\npatterns: {n: [x]}\n", to: "b.yaml")
    try files.write("codebook: c\ncodes: [{id: b}]\npatterns: {n: [x]}\n", to: "c.yaml")
    try files.write("codebook: a\ninclude-codebooks: [b.yaml, c.yaml]\ncodes: [{id: a}]\n", to: "main.yaml")
    #expect(
      errors { _ = try read() }.map { String($0.prefix { $0 != "\n" }) } == [
        "main.yaml:2:21: error: The code id “a” stands in b.yaml and in this file.",
        "main.yaml:2:29: error: The shared patterns “@n” stand in c.yaml and in b.yaml.",
      ])
  }

  @Test func anErrorInAnIncludedFileIsShownThere() throws {
    try files.write("codebook: b\ncodes:\n  - id: a\n    patterns: [\"a AND\"]\n", to: "b.yaml")
    try files.write("codebook: a\ninclude-codebooks: [b.yaml]\n", to: "main.yaml")
    #expect(
      errors { _ = try read() }.first?.hasPrefix("b.yaml:4:19: error: AND has no words after it.") == true)
  }

  @Test func filesThatAreNotThereAreShownWhereTheyAreNamed() throws {
    try files.write("codebook: a\ninclude-codebooks: [b.yaml, c.yaml]\n", to: "main.yaml")
    #expect(
      errors { _ = try read() } == [
        """
        main.yaml:2:21: error: The codebook “b.yaml” cannot be read. The file does not exist.
          2 | include-codebooks: [b.yaml, c.yaml]
            |                     ^~~~~~
          Check the name and the folder.
        """,
        """
        main.yaml:2:29: error: The codebook “c.yaml” cannot be read. The file does not exist.
          2 | include-codebooks: [b.yaml, c.yaml]
            |                             ^~~~~~
          Check the name and the folder.
        """,
      ])
  }

  @Test func whatAFileThatIsNotThereMayHoldIsNotMissing() throws {
    try files.write(
      "codebook: a\ninclude-codebooks: [b.yaml]\ncodes: [{id: x, patterns: [\"@money\", \"(y\"]}]\n",
      to: "main.yaml")
    #expect(
      heads { _ = try read() } == [
        "main.yaml:2:21: error: The codebook “b.yaml” cannot be read. The file does not exist.",
        "main.yaml:3:39: error: This parenthesis is never closed.",
      ])
  }

  @Test func theErrorsOfAllFilesAreToldInOrder() throws {
    try files.write("codebook: b\nlanguages: [en]\ncodes:\n  - {id: b, patern: [\"y AND\"]}\n", to: "b.yaml")
    try files.write(
      "codebook: c\nlanguage: [en]\ncodes: [{id: c, patterns: {en: [\"z OR\"]}}]\n", to: "c.yaml")
    try files.write(
      "codebook: a\ninclude-codebooks: [b.yaml, c.yaml]\ncodes: [{id: x, patterns: [\"(x\"]}]\nmodel: m.yaml\n",
      to: "main.yaml")
    #expect(
      heads { _ = try read() } == [
        "main.yaml:3:29: error: This parenthesis is never closed.",
        "main.yaml:4:8: error: The model “m.yaml” cannot be read. The file does not exist.",
        "b.yaml:4:13: error: A code has no key “patern”.",
        "b.yaml:4:25: error: AND has no words after it.",
        "c.yaml:2:1: error: A codebook has no key “language”.",
        "c.yaml:3:36: error: OR has no words after it.",
      ])
  }

  @Test func patternsAndTestTextsKeepTheirFileAndLine() throws {
    try files.write(
      """
      codebook: b
      languages: [en]
      codes:
        - id: fund
          patterns: {en: [fund*]}
          examples: {en: [No money.]}
      """, to: "parts/b.yaml")
    try files.write("codebook: a\ninclude-codebooks: [parts/b.yaml]\n", to: "main.yaml")
    let loaded = try read()
    #expect(
      try TestCodebook.run(loaded).failures.map(\.rendered) == [
        "parts/b.yaml:6:21: error: This example of “fund” is not coded by any of its en patterns: No money.\n"
          + "  Add a pattern, or change the example."
      ])
    let result = try ExplainCodings.run(
      .text("We need funding.", language: "en"), codes: [], codebook: loaded, project: nil)
    #expect(result.plainText(width: 80).contains("“funding” by fund* (parts/b.yaml, line 5)"))
    let table = result.table
    let cells = Dictionary(
      zip(table.columns.map(\.name), table.rows[0]), uniquingKeysWith: { first, _ in first })
    #expect(cells["file"] == .text("parts/b.yaml") && cells["line"] == .integer(5))
  }

  @Test func warningsOfCodingKeepTheirFileAndLine() throws {
    try files.write("codebook: b\ncodes:\n  - id: fund\n    patterns: [fund~]\n", to: "b.yaml")
    try files.write("codebook: a\nlanguages: [en]\ninclude-codebooks: [b.yaml]\n", to: "main.yaml")
    let loaded = try read()
    #expect(loaded.warnings.isEmpty)
    let range = TextRange(0, 6)
    let transcript = Transcript(
      id: "t", source: "", text: "基因", turns: [Turn(speaker: nil, range: range, contentRange: range)],
      speakers: [], language: "zh")
    _ = try TranscriptCoder(loaded.compiled).code(transcript)
    #expect(loaded.compiled.warnings.map(\.file) == ["b.yaml"])
    #expect(loaded.compiled.warnings.map(\.place) == [SourcePlace(line: 4, column: 16)])
  }
}
