import QualData
import Testing

@testable import CodingEngine

@Suite struct ConcordanceTests {
  private func lines(_ query: String, _ turns: String..., context: Int = 2) throws -> [[String]] {
    let concordance = try Concordance([Code(id: "c", patterns: [Pattern(query)])], context: context)
    let coder = TranscriptCoder(concordance.compiled)
    return try concordance.lines(in: transcript(turns), coder: coder).map { [$0.left, $0.keyword, $0.right] }
  }

  @Test func wordsStandOnBothSides() throws {
    #expect(
      try lines("plan", "We have a very good plan for the next year.") == [["very good", "plan", "for the"]])
  }

  @Test func contextEndsWithTheTurn() throws {
    #expect(try lines("plan", "Before.", "“A plan!”", "After.") == [["“A", "plan", "!”"]])
  }

  @Test func lineEndsAreFolded() throws {
    #expect(try lines("a plan", "we need\n\na plan\nnow") == [["we need", "a plan", "now"]])
  }

  @Test func noContextAtAll() throws {
    #expect(try lines("plan", "the plan is", context: 0) == [["", "plan", ""]])
  }

  @Test func ofCodesThatOverlapTheLeftmostAndThenTheLongestCounts() throws {
    let codes = ["plan", "action plan", "new action", "year"].map { Code(id: $0, patterns: [Pattern($0)]) }
    let concordance = try Concordance(codes, context: 1)
    let coder = TranscriptCoder(concordance.compiled)
    let text = transcript(["a new action plan this year, an action plan"])
    #expect(
      try concordance.lines(in: text, coder: coder).map(\.keyword) == [
        "new action", "plan", "year", "action plan",
      ])
  }
}
