import QualData
import Testing

@testable import CodingEngine

/// `=word`: case and accents as written.
@Suite struct ExactTests {
  @Test func anEqualsSignKeepsCase() throws {
    #expect(try matched("=US", "US, us and Us; U.S.") == ["US"])
    #expect(try matched("=us", "US us") == ["us"])
  }

  @Test func anEqualsSignKeepsAccents() throws {
    #expect(try matched("=Gène", "Gène gène Gene GÈNE", language: "fr") == ["Gène"])
  }

  @Test func composedAndDecomposedAreWrittenTheSame() throws {
    #expect(try matched("=Ge\u{300}ne", "G\u{E8}ne Ge\u{300}ne ge\u{300}ne").count == 2)
  }

  @Test func eitherApostropheWillDo() throws {
    #expect(try matched("=L’État", "L'État L’État l'État L'état", language: "fr") == ["L'État", "L’État"])
    #expect(try matched("=don't", "don’t Don't") == ["don’t"])
  }

  @Test func wildcardsStandForAnyCase() throws {
    #expect(try matched("=GDP*", "GDPR GDPs gdpr Gdp GDP") == ["GDPR", "GDPs", "GDP"])
    #expect(try matched("=?DPR", "GDPR gDPR gdpr") == ["GDPR", "gDPR"])
  }

  @Test func eachWordOfAQuotedPhraseIsExact() throws {
    #expect(
      try matched("=\"Exact Phrase\"", "an Exact Phrase, an exact Phrase, an Exact phrase") == [
        "Exact Phrase"
      ])
    #expect(try matched("=\"Ex*\"", "Extra Ex") == ["Ex"])
  }

  @Test func onlyTheWordWithTheSignIsExact() throws {
    #expect(try matched("the =WHO", "THE WHO, the who, the WHO") == ["THE WHO", "the WHO"])
  }

  @Test func exactAndOtherPatternsOfOneFormLiveSideBySide() throws {
    #expect(try matched("(=IT OR health) plan", "IT plan it plan HEALTH plan") == ["IT plan", "HEALTH plan"])
    #expect(try matched("it OR =IT", "IT it").count == 2)
  }

  @Test func anEqualsSignNarrowsWhatTheWordFinds() throws {
    // ß is ss in token forms, which one ? does not stand for.
    #expect(try matched("=Stra?e", "Straße", language: "de").isEmpty)
    #expect(try matched("=Straße", "Straße Strasse STRASSE", language: "de") == ["Straße"])
  }

  @Test func anExactUnlessBlocksThatWritingOnly() throws {
    let pattern = Pattern("may", unless: Unless([.init("=May")]))
    #expect(try matched([pattern], "It may. In May.") == ["may"])
  }
}
