import QualData
import Testing

@testable import CodingEngine

@Suite struct PatternTests {
  @Test func aWordMatchesAnyCase() throws {
    #expect(try matched("gdpr", "GDPR, gdpr and Gdpr.") == ["GDPR", "gdpr", "Gdpr"])
  }

  @Test func accentsMatter() throws { #expect(try matched("gene", "gène gene Gène") == ["gene"]) }

  @Test func decomposedTextMatchesAComposedPattern() throws {
    #expect(try matched("gène", "ge\u{300}ne").count == 1)
  }

  @Test func anAsteriskStandsForAnyEnding() throws {
    #expect(
      try matched("govern*", "governance governing govern misgovern") == [
        "governance", "governing", "govern",
      ])
  }

  @Test func anAsteriskStandsForAnyBeginningAndMiddle() throws {
    #expect(
      try matched("*strategie*", "Gesundheitsstrategie, strategieën, strategisch", language: "de")
        == ["Gesundheitsstrategie", "strategieën"])
    #expect(try matched("reim*ment", "reimbursement reimbursed") == ["reimbursement"])
  }

  @Test func aQuestionMarkStandsForExactlyOneCharacter() throws {
    #expect(try matched("wom?n", "woman women womn womaan womän") == ["woman", "women", "womän"])
  }

  @Test func severalWordsAreAdjacent() throws {
    #expect(
      try matched("steering committee*", "Steering committees steer; the steering group committee")
        == ["Steering committees"])
  }

  @Test func punctuationBetweenAdjacentWordsIsNotLookedAt() throws {
    #expect(try matched("budget plan", "the budget, plan B").count == 1)
  }

  @Test func aBareAsteriskInsideAPhraseIsExactlyOneWord() throws {
    #expect(
      try matched("lack * funding", "lack of funding; lack funding; lack of any funding") == [
        "lack of funding"
      ])
  }

  @Test func aHyphenInAPatternIsReadAsTheTextIs() throws {
    #expect(try matched("follow-up", "follow-up and follow up") == ["follow-up", "follow up"])
    #expect(try matched("follow-up*", "follow-ups").count == 1)
  }

  @Test func frenchElisionsAreFoundWithEitherApostrophe() throws {
    #expect(try matched("information", "l’information, l'information", language: "fr").count == 2)
    #expect(try matched("l'information", "l’information", language: "fr") == ["l’information"])
  }

  @Test func quotationMarksTurnWildcardsOff() throws {
    #expect(try matched("\"steering committee\"", "the steering committee").count == 1)
    #expect(try matched("\"govern*\"", "governance govern") == ["govern"])
  }

  @Test func orGivesAlternatives() throws {
    #expect(try matched("money OR funding", "funding is money") == ["funding", "money"])
  }

  @Test func parenthesesGroupAlternativesInsideAPhrase() throws {
    #expect(
      try matched("(no OR little) (money OR funding)", "no money, little funding, much money")
        == ["no money", "little funding"])
  }

  @Test func lowerCaseOrIsAWord() throws {
    #expect(try matched("more or less", "more or less") == ["more or less"])
  }

  @Test func aWildcardJoinsWordsOfScriptsWithoutSpaces() throws {
    #expect(try matched("基因*", "基因组医学很重要", language: "zh").count == 1)
  }

  @Test func aPhraseEndsWithItsSentence() throws {
    #expect(try matched("steering committee", "We were steering. Committee members left.").isEmpty)
  }

  @Test func withinTurnAPhraseMayCrossASentence() throws {
    #expect(
      try matched([Pattern("steering committee", within: .turn)], "We were steering. Committee members left.")
        .count == 1)
  }

  @Test func withinParagraphAPhraseStopsAtABlankLine() throws {
    let pattern = Pattern("steering committee", within: .paragraph)
    #expect(try matched([pattern], "We were steering.\nCommittee").count == 1)
    #expect(try matched([pattern], "We were steering.\n\nCommittee").isEmpty)
  }

  @Test func aPhraseNeverCrossesATurn() throws {
    #expect(try matched([Pattern("steering committee", within: .turn)], "steering", "committee").isEmpty)
  }
}
