import Testing

@testable import Interchange

/// What is wrong with the colour, level, polarity and test texts of a code.
@Suite struct CodeValueErrorTests {
  @Test func refusesAColourThatIsNone() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              colour: red
          """)
          == """
          b.yaml:5:13: error: Expected a colour as "#RGB" or "#RRGGBB" for “colour”, found “red”.
            5 |     colour: red
              |             ^~~
          """)
  }

  @Test func explainsAColourWithoutQuotationMarks() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              colour: #123456
          """)
          == """
          b.yaml:5:5: error: The colour is missing: without quotation marks, “#” begins a comment.
            5 |     colour: #123456
              |     ^~~~~~
            Write the colour in quotation marks: "#1B6CA8".
          """)
  }

  @Test func refusesALevelAboveFiveWithoutAModel() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              level: 6
          """)
          == """
          b.yaml:5:12: error: Expected a whole number from 1 to 5 for “level”, found “6”.
            5 |     level: 6
              |            ^
          """)
  }

  @Test func refusesALevelThatTheModelDoesNotHave() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              level: 3
          """, model: .twoLevels)
          == """
          b.yaml:5:12: error: Expected a whole number from 1 to 2 for “level”, found “3”.
            5 |     level: 3
              |            ^
          """)
  }

  @Test func refusesALevelThatIsAWord() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              level: high
          """)
          == """
          b.yaml:5:12: error: Expected a whole number from 1 to 5 for “level”, found “high”.
            5 |     level: high
              |            ^~~~
          """)
  }

  @Test func suggestsThePolarityMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              polarity: barier
          """)
          == """
          b.yaml:5:15: error: Expected barrier or enabler for “polarity”, found “barier”.
            5 |     polarity: barier
              |               ^~~~~~
            Did you mean “barrier”?
          """)
  }

  @Test func refusesAMappingForAPolarity() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              polarity: {barrier: 1}
          """)
          == """
          b.yaml:5:15: error: Expected barrier or enabler for “polarity”, found a mapping.
            5 |     polarity: {barrier: 1}
              |               ^
          """)
  }

  @Test func refusesTextsInALanguageThatTheCodebookDoesNotName() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              examples:
                fr: [Oui]
          """)
          == """
          b.yaml:6:7: error: “fr” is not among the codebook's languages (en, nl).
            6 |       fr: [Oui]
              |       ^~
            Add it to “languages”, or correct it.
          """)
  }

  @Test func suggestsTheLanguageMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              examples:
                enn: [Yes]
          """)
          == """
          b.yaml:6:7: error: “enn” is not among the codebook's languages (en, nl).
            6 |       enn: [Yes]
              |       ^~~
            Did you mean “en”?
          """)
  }

  @Test func asksOnceForTheLanguagesOfTextsGivenByLanguage() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          codes:
            - id: a
              patterns: {en: [x]}
              examples: {nl: [y]}
          """)
          == """
          b.yaml:4:16: error: Texts are given by language here, but the codebook does not name its languages.
            4 |     patterns: {en: [x]}
              |                ^~
            Add them at the top, such as languages: [en, nl].
          """)
  }

  @Test func refusesOneTextForAListOfExamples() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              examples: Yes
          """)
          == """
          b.yaml:5:15: error: Expected a list or a mapping of lists by language for “examples”, found a text.
            5 |     examples: Yes
              |               ^~~
            Begin each item with “- ” on a line of its own.
          """)
  }
}
