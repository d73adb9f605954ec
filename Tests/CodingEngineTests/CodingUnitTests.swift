import QualData
import Testing

@testable import CodingEngine

@Suite struct CodingUnitTests {
  private let turn = "First things. A plan, and a plan! Last.\n\nMore words here."

  @Test func theDefaultIsTheSentenceWithoutTheSpaceAfterIt() throws {
    #expect(try excerpts([Pattern("plan")], turn) == ["A plan, and a plan!"])
  }

  @Test func severalMatchesInOneUnitMakeOneCoding() throws {
    let coded = try TranscriptCoder(
      CompiledCodebook(Codebook(id: "b", codes: [Code(id: "c", patterns: [Pattern("plan")])]))
    )
    .code(transcript([turn]))
    #expect(coded.codings.map(\.matches.count) == [2])
    #expect(coded.codings[0].words == 2..<7)
  }

  @Test func matchCodesTheMatchedWords() throws {
    #expect(try excerpts([Pattern("a plan", unit: .match)], turn) == ["A plan", "a plan"])
  }

  @Test func paragraphEndsAtABlankLine() throws {
    #expect(
      try excerpts([Pattern("plan", unit: .paragraph)], turn) == ["First things. A plan, and a plan! Last."])
  }

  @Test func turnCodesAllThatWasSaid() throws {
    #expect(try excerpts([Pattern("plan", unit: .turn)], turn) == [turn])
  }

  @Test func wordsCodesAWindowWithinTheTurn() throws {
    #expect(try excerpts([Pattern("first", unit: .words(2))], turn) == ["First things. A"])
    #expect(try excerpts([Pattern("here", unit: .words(2))], "x y", turn) == ["More words here"])
  }

  @Test func aMatchOverSeveralSentencesTakesThemAll() throws {
    #expect(
      try excerpts([Pattern("things a", within: .turn)], turn) == ["First things. A plan, and a plan!"])
  }
}
