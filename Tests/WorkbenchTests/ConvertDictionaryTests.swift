import CodingEngine
import Interchange
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct ConvertDictionaryTests {
  private func convert(_ text: String, as name: String = "d.yml") throws -> ConvertDictionary.Result {
    let file = try TemporaryFolder()
    return try ConvertDictionary.run(file.write(text, to: name).path, language: "en")
  }

  @Test func patternsThatTheEngineRefusesAreLeftOutAndTold() throws {
    let result = try convert("a: [\":)\", fund*, \"...\"]\nb: [\":)\"]\n")
    #expect(result.codebook.codes.map { $0.patterns.map(\.query) } == [["fund*"], []])
    #expect(
      result.notCarried.map { "\($0.place.line):\($0.place.column) \($0.message)" } == [
        "1:6 The pattern “\":)\"” is not carried: “:)” contains no word.",
        "1:19 The pattern “...” is not carried: “...” contains no word.",
        "2:6 The pattern “\":)\"” is not carried: “:)” contains no word.",
      ])
    #expect(result.sentence == "2 codes with 1 pattern; 3 notes on what was not carried.")
  }

  @Test func theCodebookIsReadAndCompiles() throws {
    let text = "*x\na and b or near(c-d)[3] or 'e f' or not g or ( h\n*y\nOR+AND or \"=z\" or q~\n"
    let result = try convert(text, as: "r.cod")
    let read = try CodebookFile.read(text: result.yaml, file: "c.yaml").codebook
    _ = try CompiledCodebook(read)
    #expect(read.flattened.map(\.code.id) == ["x", "y"])
    #expect(read.codes[1].patterns.map(\.query) == ["\"OR AND\"", "\"=z\"", "\"q~\""])
  }

  @Test func theSameDictionaryGivesTheSameBytes() throws {
    let text = "POS\n\tGOOD* (1)\n\tKIND_OF (2)\n"
    #expect(try convert(text, as: "a.cat").yaml == convert(text, as: "a.cat").yaml)
  }
}
