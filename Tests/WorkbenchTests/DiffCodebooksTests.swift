import Foundation
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct DiffCodebooksTests {
  private func book(_ codes: String) -> String { "codebook: b\nlanguages: [en]\ncodes:\n" + codes }

  private func run(
    _ old: String, _ new: String,
    _ transcripts: [String: String] = [
      "a.txt": "P01: The funding ends. Our budget is small. The staff stays.\n"
    ]
  ) throws -> DiffCodebooks.Result {
    let sample = try SampleProject(transcripts, codebook: book(new))
    let path = try sample.files.write(book(old), to: "old.yaml").path
    return try DiffCodebooks.run(path, nil, in: sample.open(), threads: 2)
  }

  private func lines(_ table: Table, _ columns: String...) -> [String] {
    table.keeping(columns).rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): text
        case .integer(let number): String(number)
        default: "–"
        }
      }.joined(separator: ", ")
    }
  }

  private let funding = "  - {id: funding, patterns: {en: [fund*]}}\n"
  private let staff = "  - {id: staff, patterns: {en: [staff]}}\n"

  @Test func oneCodebookHasNoDifferences() throws {
    let result = try run(funding + staff, funding + staff)
    #expect(
      lines(result.codes, "code", "change", "kept", "appeared", "vanished") == [
        "funding, –, 1, 0, 0", "staff, –, 1, 0, 0",
      ])
    #expect(result.differences.rows.isEmpty)
    #expect(result.codings.rows.isEmpty)
    #expect(
      result.sentence
        == "Codings: 2 kept, 0 appeared, 0 vanished. Codes: 0 added, 0 removed, 0 changed.")
  }

  @Test func codingsAppearAndVanishWithThePatterns() throws {
    let result = try run(funding, "  - {id: funding, patterns: {en: [budget*]}}\n")
    #expect(
      lines(
        result.codes, "code", "change", "changed", "kept", "appeared", "vanished", "patterns_added",
        "patterns_removed") == ["funding, changed, patterns, 0, 1, 1, budget*, fund*"])
    #expect(
      lines(result.codings, "change", "transcript", "code", "matched", "patterns", "excerpt") == [
        "vanished, a, funding, funding, fund*, The funding ends.",
        "appeared, a, funding, budget, budget*, Our budget is small.",
      ])
  }

  @Test func aCodingThatAnotherPatternMakesIsKept() throws {
    let result = try run(funding, "  - {id: funding, patterns: {en: [ends]}}\n")
    #expect(lines(result.codes, "kept", "appeared", "vanished") == ["1, 0, 0"])
  }

  @Test func anotherUnitMakesAnotherCoding() throws {
    let result = try run(
      funding, "  - {id: funding, patterns: {en: [{pattern: fund*, unit: match}]}}\n")
    #expect(lines(result.codes, "changed", "kept", "appeared", "vanished") == ["unit, 0, 1, 1"])
    #expect(lines(result.codes, "patterns_added", "patterns_removed") == ["fund*, fund*"])
    #expect(
      lines(result.codings, "change", "excerpt") == ["vanished, The funding ends.", "appeared, funding"])
  }

  @Test func codesAreAddedAndRemoved() throws {
    let result = try run(funding, staff)
    #expect(
      lines(result.codes, "code", "change", "kept", "appeared", "vanished") == [
        "staff, added, 0, 1, 0", "funding, removed, 0, 0, 1",
      ])
    #expect(
      result.sentence == "Codings: 0 kept, 1 appeared, 1 vanished. Codes: 1 added, 1 removed, 0 changed.")
  }

  @Test func whatChangedOfACodeIsNamed() throws {
    let result = try run(
      "  - {id: funding, name: Money, definition: One., patterns: {en: [fund*]}}\n" + staff,
      "  - {id: funding, name: Funds, definition: Two., polarity: barrier, level: 1, patterns: {en: [fund*]}}\n"
        + "  - id: people\n    codes: [{id: staff, patterns: {en: [staff]}, near-misses: {en: [A rod.]}}]\n")
    #expect(
      lines(result.codes, "code", "change", "changed", "kept") == [
        "funding, changed, name; definition; polarity; level, 1", "people, added, , 0",
        "staff, changed, parent; near-misses, 1",
      ])
    #expect(result.codings.rows.isEmpty)
  }

  @Test func aPatternThatMovedToAnotherLineIsTheSame() throws {
    let result = try run(
      "  - {id: funding, patterns: {en: [{pattern: fund*, unless: [no]}]}}\n",
      "\n\n  - id: funding\n    patterns:\n      en:\n        - pattern: fund*\n          unless: [no]\n")
    #expect(result.differences.rows.isEmpty)
  }

  @Test func defaultsShowAsTheOptionsThatTheyChange() throws {
    let code = "  - {id: funding, patterns: {en: [fund*, {pattern: budget, unless: [no]}]}}\n"
    let result = try run(
      code, code + "defaults: {unless-distance: 3, within: turn, unit: turn, speakers: everyone}\n")
    #expect(lines(result.codes, "code", "changed") == ["funding, within; unit; unless; speakers"])
  }

  @Test func excludePatternsAreTold() throws {
    let result = try run(
      funding, "  - {id: funding, patterns: {en: [fund*]}, exclude-patterns: {en: [funding ends]}}\n")
    #expect(
      lines(result.codes, "code", "changed", "kept", "vanished") == ["funding, exclude-patterns, 0, 1"])
  }

  @Test func matchAndLanguagesAreOfTheCodebookItself() throws {
    let result = try run(funding, funding + "match: {accents: ignore}\n")
    #expect(
      lines(result.codes, "code", "change", "changed", "kept") == ["–, changed, match, –", "funding, –, , 1"])
    #expect(lines(result.differences, "changed") == ["match"])
    #expect(
      result.sentence
        == "Codings: 1 kept, 0 appeared, 0 vanished. Codes: 0 added, 0 removed, 0 changed. "
        + "Of the codebook itself changed: match.")
  }

  @Test func sharedPatternsAreToldWithTheCodesThatUseThem() throws {
    func book(_ money: String) -> String {
      """
        - {id: direct, patterns: {en: ["@money"]}}
        - {id: by-another, patterns: {en: [{pattern: staff, unless: ["@lack"]}]}}
        - {id: none, patterns: {en: [staff]}}
      patterns:
        money: {en: [\(money)]}
        lack: {en: ["no @money"]}

      """
    }
    let result = try run(book("fund*"), book("fund*, budget"))
    #expect(
      lines(result.codes, "code", "change", "changed", "kept", "appeared", "patterns_added") == [
        "–, changed, @money, –, –, @money: budget", "direct, changed, @money, 1, 1, ",
        "by-another, changed, @lack, 1, 0, ", "none, –, , 1, 0, ",
      ])
  }

  @Test func theTablesAreTheSameForAnyNumberOfThreads() throws {
    let texts = Dictionary(
      uniqueKeysWithValues: (1...9).map { ("t\($0).txt", "P01: The funding \($0) ends. Our staff.\n") })
    let sample = try SampleProject(texts, codebook: book(funding))
    let path = try sample.files.write(book(staff), to: "old.yaml").path
    let results = try [1, 2, 5].map { try DiffCodebooks.run(path, nil, in: sample.open(), threads: $0) }
    #expect(results[0].codings.rows.count == 18)
    #expect(results.allSatisfy { $0.codings == results[0].codings && $0.codes == results[0].codes })
  }

  @Test func twoFilesCanBeNamed() throws {
    let sample = try SampleProject()
    let paths = try [funding, staff].enumerated().map {
      try sample.files.write(book($1), to: "\($0).yaml").path
    }
    let result = try DiffCodebooks.run(paths[0], paths[1], in: sample.open(), threads: 1)
    #expect(lines(result.codes, "code", "change") == ["staff, added", "funding, removed"])
  }
}
