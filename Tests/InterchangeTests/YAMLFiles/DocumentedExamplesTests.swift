import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// The files shown in the user guide are read without a word.
@Suite struct DocumentedExamplesTests {
  @Test func everyCodebookInTheGuideIsRead() throws {
    let examples = try examples(in: "docs/codebook.md")
    #expect(examples.count == 4)
    #expect(examples.map { errors(inCodebook: $0) } == ["", "", "", ""])
  }

  @Test func everyModelInTheGuideIsRead() throws {
    let examples = try examples(in: "docs/model.md")
    #expect(examples.count == 1)
    #expect(examples.map { errors(inModel: $0) } == [""])
  }

  @Test func theGuideTablesNameEveryKey() throws {
    let codebook = try String(contentsOf: Repository.file("docs/codebook.md"), encoding: .utf8)
    let keys =
      CodebookKeys.codebook + CodebookKeys.match + CodebookKeys.defaults + CodebookKeys.code
      + CodebookKeys.pattern
    #expect(keys.filter { !codebook.contains("`\($0)`") } == [])
    let model = try String(contentsOf: Repository.file("docs/model.md"), encoding: .utf8)
    let modelKeys = ModelKeys.model + ModelKeys.level + ModelKeys.domain + ModelKeys.indicator
    #expect(modelKeys.filter { !model.contains("`\($0)`") } == [])
  }

  /// The fenced blocks of YAML in a page.
  private func examples(in page: String) throws -> [String] {
    try String(contentsOf: Repository.file(page), encoding: .utf8)
      .components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```").first }
  }
}
