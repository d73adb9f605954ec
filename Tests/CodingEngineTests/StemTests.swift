import QualData
import Testing

@testable import CodingEngine

/// `word~`: every word with the same stem.
@Suite struct StemTests {
  @Test func aTildeFindsAllWordsWithTheStem() throws {
    #expect(
      try matched("fund~", "Funding, funded and funds fund the foundation.") == [
        "Funding", "funded", "funds", "fund",
      ])
    #expect(try matched("funding~", "funds") == ["funds"])
  }

  @Test func stemsAreThoseOfTheTranscriptsLanguage() throws {
    #expect(try matched("décision~", "les décisions décidées", language: "fr") == ["décisions"])
    #expect(try matched("ziekenhuis~", "ziekenhuizen", language: "nl").count <= 1)
    #expect(try matched("entscheidung~", "Entscheidungen", language: "de") == ["Entscheidungen"])
  }

  @Test func stemsStandInPhrases() throws {
    #expect(
      try matched("fund~ decision~", "funding decisions, funded decision, fund the decision")
        == ["funding decisions", "funded decision"])
  }

  @Test func everyWordOfAHyphenatedStemIsOne() throws {
    #expect(try matched("follow-up~", "follow-ups following up") == ["follow-ups", "following up"])
  }

  @Test func aLanguageWithoutStemmerIsAnError() throws {
    let book = Codebook(
      id: "b", languages: ["zh"],
      codes: [
        Code(
          id: "c",
          patterns: [
            Pattern("基因~", language: "zh", place: TextPlace(SourcePlace(line: 3, column: 5), in: "book.yaml"))
          ])
      ])
    do {
      _ = try CompiledCodebook(book, file: "book.yaml")
      Issue.record("no error")
    } catch let errors as InputErrors {
      #expect(
        errors.diagnostics.map(\.rendered) == [
          """
          book.yaml:3:5: error: There is no stemmer for the language “zh”, which “基因~” needs.
            Write the word with a wildcard instead, such as 基因*.
          """
        ])
    }
  }

  @Test func aPatternForAnyLanguageIsLeftOutThereWithAWarning() throws {
    let patterns = [
      Pattern("plan~", place: TextPlace(SourcePlace(line: 3, column: 5), in: "book.yaml")), Pattern("DNA"),
    ]
    let compiled = try CompiledCodebook(
      Codebook(id: "b", languages: ["en", "zh"], codes: [Code(id: "c", patterns: patterns)]),
      file: "book.yaml")
    #expect(compiled.warnings.isEmpty)
    let coder = TranscriptCoder(compiled)
    for _ in 0..<2 {
      let coded = try coder.code(transcript(["plan DNA"], language: "zh"))
      #expect(coded.codings.flatMap(\.matches).map(\.pattern) == [1])
    }
    #expect(
      compiled.warnings.map(\.rendered) == [
        """
        book.yaml:3:5: warning: There is no stemmer for the language “zh”, which “plan~” needs. \
        The pattern is left out in this language.
          Write the word with a wildcard instead, such as plan*.
        """
      ])
  }
}
