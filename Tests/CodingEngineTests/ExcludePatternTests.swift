import QualData
import Testing

@testable import CodingEngine

/// A code's `exclude-patterns`.
@Suite struct ExcludePatternTests {
  private func found(_ patterns: [String], _ excluding: [Pattern], _ turns: String...) throws -> [String] {
    let code = Code(id: "c", patterns: patterns.map { Pattern($0) }, excludePatterns: excluding)
    let other = Code(id: "d", patterns: [Pattern("zzz")])
    let transcript = transcript(turns)
    return try TranscriptCoder(CompiledCodebook(Codebook(id: "b", codes: [code, other]))).code(transcript)
      .codings.flatMap(\.matches).map { transcript.text(in: $0.range) }
  }

  @Test func aMatchThatOverlapsAnExclusionIsDropped() throws {
    #expect(
      try found(["invest*"], [Pattern("investment bank*")], "Investment banks invest, an investment too.")
        == ["invest", "investment"])
  }

  @Test func whatOnlyTouchesIsNot() throws {
    #expect(try found(["plan"], [Pattern("floor")], "floor plan floor") == ["plan"])
  }

  @Test func aDroppedMatchMakesRoomForAnother() throws {
    #expect(try found(["national plan", "national"], [Pattern("plan b")], "national plan b") == ["national"])
  }

  @Test func exclusionsOverlapOneAnother() throws {
    #expect(
      try found(["a", "b", "c", "d"], [Pattern("a b c"), Pattern("b"), Pattern("c x")], "a b c d c") == [
        "d", "c",
      ])
  }

  @Test func anExclusionHasItsOwnOptions() throws {
    let excluding = Pattern("floor plan", unless: Unless([.init("no")], distance: 1, side: .before))
    #expect(try found(["plan"], [excluding], "floor plan; no floor plan") == ["plan"])
    #expect(try found(["plan"], [Pattern("plan NOT yet")], "Plan! Not yet a plan!") == ["plan"])
    #expect(
      try found(["plan"], [Pattern("plan AND floor", within: .transcript)], "a plan", "the floor").isEmpty)
  }
}
