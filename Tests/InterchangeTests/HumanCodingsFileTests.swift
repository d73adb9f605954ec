import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct HumanCodingsFileTests {
  private func read(_ text: String) throws -> [HumanCodingsFile.Row] {
    try HumanCodingsFile.read(SourceFile(path: "coder.csv", bytes: Array(text.utf8)))
  }

  @Test func aRowIsACoding() throws {
    let rows = try read("transcript,code,quote,note\na,funding,\"Money, they say\",sure\n")
    #expect(
      rows == [
        HumanCodingsFile.Row(
          transcript: "a", code: "funding", quote: "Money, they say", note: "sure",
          transcriptPlace: SourcePlace(line: 2, column: 1), codePlace: SourcePlace(line: 2, column: 3),
          quotePlace: SourcePlace(line: 2, column: 11))
      ])
  }

  @Test func theNoteMayBeLeftOutAndOthersAdded() throws {
    let rows = try read("coder;quote;code;transcript\nx;Money;funding;a\n")
    #expect(rows.map(\.quote) == ["Money"])
    #expect(rows.map(\.note) == [""])
  }

  @Test func everythingWrongIsSaidAtOnce() {
    #expect(
      errors { _ = try read("transcript,code,quote\n,funding,x\na,,\n") } == [
        "coder.csv:2:1: error: The row names no transcript.\n  Fill in the column “transcript”.",
        "coder.csv:3:3: error: The row names no code.\n  Fill in the column “code”.",
        "coder.csv:3:4: error: The row names no quote.\n  Fill in the column “quote”.",
      ])
  }

  @Test func aMissingColumnIsNamed() {
    #expect(
      errors { _ = try read("transcript,code\na,b\n") } == [
        "coder.csv: error: The table has no column “quote”.\n  Name the column that holds the coded words “quote”."
      ])
  }

  @Test func aFileWithoutRowsIsAnError() {
    #expect(
      errors { _ = try read("transcript,code,quote\n") } == [
        "coder.csv: error: The file has no codings.\n  Give it a row for each coding."
      ])
  }

  @Test(arguments: [("coder-1", 275), ("coder-2", 272)]) func theDemoCorpusIsRead(
    name: String, count: Int
  ) throws {
    let path = "corpora/genomics-belgium/codings/\(name).csv"
    #expect(try HumanCodingsFile.read(SourceFile.read(Repository.file(path), shownAs: path)).count == count)
  }
}
