import QualData
import Testing

@testable import CodingEngine

/// A codebook that ignores accents.
@Suite struct AccentTests {
  private func found(_ query: String, _ text: String, language: String = "fr") throws -> [String] {
    let book = Codebook(
      id: "b", languages: [language], codes: [Code(id: "c", patterns: [Pattern(query)])], accents: .ignore)
    let transcript = transcript([text], language: language)
    return try TranscriptCoder(CompiledCodebook(book)).code(transcript).codings.flatMap(\.matches).map {
      transcript.text(in: $0.range)
    }
  }

  @Test func accentsOfTextAndPatternAreIgnored() throws {
    #expect(try found("gene", "gène gene Gène") == ["gène", "gene", "Gène"])
    #expect(try found("gène", "gene") == ["gene"])
  }

  @Test func soAreThoseOfWildcardsStemsAndExpressions() throws {
    #expect(try found("gén*", "génome genome") == ["génome", "genome"])
    #expect(try found("décision~", "decisions décisions") == ["decisions", "décisions"])
    #expect(try found("/ge.e/", "gène") == ["gène"])
  }

  @Test func anEqualsSignStillKeepsThem() throws {
    #expect(try found("=gène", "gène gene Gène") == ["gène"])
  }
}
