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

  @Test func aFileThatIsNotThereIsAnError() throws {
    try files.write("codebook: a\ninclude-codebooks: [b.yaml]\n", to: "main.yaml")
    #expect(errors { _ = try read() }.first?.contains("b.yaml") == true)
  }
}
