import QualData
import Testing

@testable import Interchange

@Suite struct SharedPatternReaderTests {
  private func read(_ text: String) throws -> ReadCodebook {
    try CodebookFile.read(text: "codebook: b\nlanguages: [en]\n" + text, file: "b.yaml")
  }

  private func errors(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let errors as InputErrors {
      return errors.diagnostics.map { "\($0.place.line): \($0.message)" }
    } catch { return ["\(error)"] }
  }

  @Test func readsPatternsByNameAndLanguage() throws {
    let shared = try read("patterns:\n  a: [x, y z]\n  b: {en: [v], any: [w]}\ncodes: []").codebook
      .sharedPatterns
    #expect(shared.map(\.name) == ["a", "b"])
    #expect(
      shared.map { $0.queries.map { "\($0.language) \($0.text)" } } == [
        ["any x", "any y z"], ["en v", "any w"],
      ])
    #expect(shared[0].queries[1].place.start == SourcePlace(line: 4, column: 10))
  }

  @Test func refusesOptionsAndBadNames() {
    #expect(
      errors("patterns:\n  a b: [x]\n  c: [{pattern: x}]\ncodes: []") == [
        "4: The name “a b” may hold only letters (a–z, A–Z), digits, “-”, “_” and “.”.",
        "5: Expected a text for “c”, found a mapping.",
      ])
    #expect(errors("patterns: [x]\ncodes: []").count == 1)
  }

  @Test func readsExcludePatternsWithTheirOptions() throws {
    let code = try read("codes:\n  - {id: a, exclude-patterns: [x, {pattern: y, within: turn}]}").codebook
      .codes[0]
    #expect(code.excludePatterns.map(\.query) == ["x", "y"])
    #expect(code.excludePatterns.map(\.within) == [.sentence, .turn])
  }

  @Test func aCodebookMayBeNothingButOthersTogether() throws {
    let book = try read("include-codebooks: [a.yaml, b/c.yaml]")
    #expect(book.includes.map(\.path) == ["a.yaml", "b/c.yaml"])
    #expect(book.codebook.codes.isEmpty)
    #expect(errors("version: 1").count == 1)
  }
}
