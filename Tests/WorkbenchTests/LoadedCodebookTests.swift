import QualData
import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct LoadedCodebookTests {
  private let files: TemporaryFolder

  init() throws { files = try TemporaryFolder() }

  private func read(_ text: String, model: String? = nil) throws -> LoadedCodebook {
    try LoadedCodebook.read(files.write(text, to: "book.yaml"), shownAs: "book.yaml", model: nil)
  }

  @Test func aBadPatternIsShownInItsLineWithACaret() {
    #expect(
      errors {
        _ = try read(
          "codebook: b\nlanguages: [en]\ncodes:\n  - id: a\n    patterns: {en: [fund NEAR/x cut]}\n")
      } == [
        """
        book.yaml:5:26: error: NEAR needs a number of words from 1 to 1000.
          5 |     patterns: {en: [fund NEAR/x cut]}
            |                          ^~~~~~
          Write it as NEAR/5; 1 means next to each other. The word “near” itself is written in lower case.
        """
      ])
  }

  @Test func everyBadPatternIsSaidAtOnce() {
    let found = errors {
      _ = try read(
        "codebook: b\nlanguages: [en]\ncodes:\n  - id: a\n    patterns:\n      en:\n        - (fund\n        - \"*\"\n"
      )
    }
    #expect(
      found.map { String($0.prefix { $0 != "\n" }) } == [
        "book.yaml:7:11: error: This parenthesis is never closed.",
        "book.yaml:8:12: error: This pattern matches every word.",
      ])
  }

  @Test func aBadKeyAndABadLinkHideNoBadQuery() throws {
    try files.write(SampleProject.model, to: "m.yaml")
    let found = errors {
      _ = try read(
        "codebook: b\nmodel: m.yaml\npaterns: {money: [\"(fund\"]}\ncodes:\n  - id: a\n    indicators: [I.3]\n"
          + "    patterns: [x AND]\n")
    }
    #expect(
      found.map { String($0.prefix { $0 != "\n" }) } == [
        "book.yaml:3:1: error: A codebook has no key “paterns”.",
        "book.yaml:3:20: error: This parenthesis is never closed.",
        "book.yaml:6:18: error: The model “m” has no indicator “I.3”.",
        "book.yaml:7:18: error: AND has no words after it.",
      ])
  }

  @Test func theErrorsOfTheModelAreToldToo() throws {
    try files.write("model: m\nscael: {}\n", to: "m.yaml")
    let found = errors { _ = try read("codebook: b\nmodel: m.yaml\ncodes: [{id: a, patterns: [x AND]}]\n") }
    #expect(
      found.map { String($0.prefix { $0 != "\n" }) } == [
        "book.yaml:3:30: error: AND has no words after it.",
        "m.yaml:1:1: error: A model needs the key “domains”.",
        "m.yaml:2:1: error: A model has no key “scael”.",
        "m.yaml:2:8: error: A scale has two levels or more.",
      ])
  }

  @Test func theModelThatACodebookNamesLiesBesideIt() throws {
    try files.write(SampleProject.model, to: "m.yaml")
    let loaded = try read(SampleProject.codebook + "\nmodel: m.yaml\n")
    #expect(loaded.model?.indicators.map(\.id) == ["I.1", "I.2"])
  }

  @Test func aLinkToNoIndicatorOfTheModelIsAnError() throws {
    try files.write(SampleProject.model, to: "m.yaml")
    #expect(
      errors {
        _ = try read(
          "codebook: b\nmodel: m.yaml\nlanguages: [en]\ncodes:\n  - id: a\n    indicators: [I.3]\n    patterns: {en: [x]}\n"
        )
      } == [
        """
        book.yaml:6:18: error: The model “m” has no indicator “I.3”.
          6 |     indicators: [I.3]
            |                  ^~~
          Did you mean “I.1”?
        """
      ])
  }

  @Test func theDigestIsOfTheText() throws {
    let digest = try read(SampleProject.codebook).digest
    #expect(digest.count == 64)
    #expect(try read(SampleProject.codebook).digest == digest)
    #expect(try read(SampleProject.codebook + "\n# more\n").digest != digest)
  }

  @Test func aSummaryCountsWhatThereIs() throws {
    try files.write(SampleProject.model, to: "m.yaml")
    let loaded = try read(SampleProject.codebook + "\nmodel: m.yaml\n")
    #expect(
      CodebookSummary.sentence(loaded)
        == "book.yaml: 4 codes, 3 patterns in en; 1 of the 2 indicators of m are linked.")
  }
}
