import Testing

@testable import Tokenization

@Suite struct TokenizerTests {
  private func forms(_ text: String, _ language: String = "en") throws -> [String] {
    try Tokenizer(language: language).forms(in: text)
  }

  @Test func wordsAreICUWordsWithoutPunctuationAndSymbols() throws {
    #expect(try forms("Funding, (budget). 3.5 1,000 👍🏽 ok!") == ["funding", "budget", "3.5", "1,000", "ok"])
  }

  @Test func hyphenatedWordsStayWhatICUMakesOfThem() throws {
    #expect(try forms("follow-up") == ["follow", "up"])
  }

  @Test func formsAreCaseFoldedAndKeepTheirAccents() throws {
    #expect(try forms("GÈNE gène gene STRASSE Straße") == ["gène", "gène", "gene", "strasse", "strasse"])
  }

  @Test func composedAndDecomposedLettersGiveOneForm() throws {
    #expect(try forms("ge\u{300}ne gène") == ["gène", "gène"])
  }

  @Test func softHyphensVanishFromForms() throws { #expect(try forms("gen\u{AD}ome") == ["genome"]) }

  @Test func typographicApostrophesBecomeStraight() throws {
    #expect(try forms("don’t don't patient’s") == ["don't", "don't", "patient's"])
  }

  @Test func frenchElisionsAreTwoWords() throws {
    #expect(
      try forms("L’information d'un patient, jusqu'à aujourd'hui, qu’il", "fr")
        == ["l'", "information", "d'", "un", "patient", "jusqu'", "à", "aujourd'hui", "qu'", "il"])
  }

  @Test func italianElisionsAreTwoWords() throws {
    #expect(try forms("dell'analisi un’idea", "it") == ["dell'", "analisi", "un'", "idea"])
  }

  @Test func otherLanguagesDoNotSplitAtApostrophes() throws {
    #expect(try forms("l'information", "en") == ["l'information"])
    #expect(try forms("foto's", "nl") == ["foto's"])
  }

  @Test func offsetsPointToTheOriginalBytes() throws {
    let words = try Tokenizer(language: "fr").words(in: "où l’ÉTÉ")
    #expect(words.map(\.start) == [0, 4, 8])
    #expect(words.map(\.end) == [3, 8, 13])
  }

  @Test func anInnerRangeIsTokenizedWithOffsetsIntoTheWholeText() throws {
    let tokenizer = try Tokenizer(language: "en")
    let tokens = Tokens()
    var text = "P01: yes and no"
    text.withUTF8 { tokenizer.tokenize($0, 5..<12, into: tokens) }
    #expect((0..<tokens.count).map { tokens[$0].range } == [5..<8, 9..<12])
  }

  @Test func oneFormIsOneTypeHoweverItIsWritten() throws {
    let tokens = try Tokenizer(language: "en").tokenize("Gene gene, GENE.")
    #expect(Set((0..<tokens.count).map { tokens[$0].type }).count == 1)
  }

  @Test func wordsOverlappingARangeAreThoseThatShareAByte() throws {
    let tokens = try Tokenizer(language: "en").tokenize("one two three")
    #expect(tokens.words(overlapping: 2, 5) == 0..<2)
    #expect(tokens.words(overlapping: 3, 4) == 1..<1)
    #expect(tokens.words(overlapping: 13, 13) == 3..<3)
  }

  @Test func forgettingChangesNoResult() throws {
    let tokenizer = try Tokenizer(language: "en")
    let before = tokenizer.words(in: "the gene, the genome")
    tokenizer.forget()
    #expect(tokenizer.words(in: "the gene, the genome") == before)
  }

  @Test(arguments: [
    ("fr", "remboursements", "rembours"), ("nl", "terugbetalingen", "terugbetal"),
    ("de", "finanzierungen", "finanzier"), ("en", "governance", "govern"),
  ])
  func stemsAreSnowballs(language: String, form: String, stem: String) throws {
    #expect(try Stemmer(language: language).stem(form) == stem)
  }

  @Test func everyLanguageOfTheListHasAStemmer() throws {
    for language in Stemmer.languages.keys { _ = try Stemmer(language: language) }
  }

  @Test func aLanguageWithoutStemmerIsAnError() {
    #expect(throws: TokenizationError.self) { try Stemmer(language: "zh") }
  }
}
