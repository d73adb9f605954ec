import QualData
import Testing

@testable import CodingEngine

/// `/regex/` over one word.
@Suite struct RegularExpressionTests {
  @Test func theWholeWordMustMatch() throws {
    #expect(try matched("/gov(ern)?/", "gov govern government Gov") == ["gov", "govern", "Gov"])
  }

  @Test func theWordIsSeenInSmallLettersWithItsAccents() throws {
    #expect(try matched(#"/g\p{L}ne/"#, "Gène GENE gne") == ["Gène", "GENE"])
  }

  @Test func itStandsInPhrasesAndGroups() throws {
    #expect(
      try matched("(/[0-9]{4}/ OR last) budget", "the 2024 budget, last budget, 99 budget")
        == ["2024 budget", "last budget"])
    #expect(try matched("/(a|b)c/ plan", "bc plan") == ["bc plan"])
  }

  @Test func aSlashInsideAWordIsNoRegularExpression() throws {
    #expect(try matched("and/or", "and/or") == ["and/or"])
  }

  @Test(.timeLimit(.minutes(1)))
  func aCatastrophicExpressionDoesNotHang() throws {
    let pattern = Pattern("/(a+)+b/", place: TextPlace(SourcePlace(line: 2, column: 3), in: "book.yaml"))
    let compiled = try CompiledCodebook(
      Codebook(id: "b", languages: ["en"], codes: [Code(id: "c", patterns: [pattern])]), file: "book.yaml")
    let words = (30..<130).map { String(repeating: "a", count: $0) }.joined(separator: " ")
    let coded = try TranscriptCoder(compiled).code(transcript([words + " aab"]))
    #expect(coded.codings.flatMap(\.matches).count == 1)
    _ = try TranscriptCoder(compiled).code(transcript([words]))
    #expect(
      compiled.warnings.map(\.rendered) == [
        """
        book.yaml:2:3: warning: The regular expression /(a+)+b/ takes too long on some words, which count as \
        not matched.
          Avoid repetitions inside repetitions, such as (a+)+.
        """
      ])
  }

  @Test func ofAWordThatNobodySaysTheTranscriptIsToBlame() throws {
    let pattern = Pattern("x OR /a+/", place: TextPlace(SourcePlace(line: 2, column: 3), in: "book.yaml"))
    let compiled = try CompiledCodebook(
      Codebook(id: "b", languages: ["en"], codes: [Code(id: "c", patterns: [pattern])]), file: "book.yaml")
    _ = try TranscriptCoder(compiled).code(transcript([String(repeating: "a", count: 200_000)]))
    #expect(
      compiled.warnings.map(\.rendered) == [
        """
        book.yaml:2:8: warning: The regular expression /a+/ takes too long on words of more than 1,000 letters, \
        which count as not matched.
          Nobody says such words: look for text without spaces in the transcripts.
        """
      ])
  }

  @Test func parenthesesNest64Deep() throws {
    func query(_ depth: Int) -> String {
      "/" + String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth) + "/"
    }
    #expect(try matched(query(64), "a b") == ["a"])
    #expect(try matched(#"/[((]\(?a/"#, "a b") == [])
    #expect(
      QueryErrorTests().message(query(200)).hasPrefix(
        "book.yaml:4:74: error: Parentheses are nested more than 64 deep in this regular expression.\n"))
  }
}
