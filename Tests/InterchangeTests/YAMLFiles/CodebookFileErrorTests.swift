import Testing

@testable import Interchange

/// What is wrong with a codebook as a whole.
@Suite struct CodebookFileErrorTests {
  @Test func saysThatAFileIsAList() {
    #expect(
      errors(
        inCodebook:
          """
          - id: a
          - id: b
          """)
          == """
          b.yaml:1:1: error: A codebook is a mapping with the keys codebook, languages and codes; this file \
          is a list.
            1 | - id: a
              | ^
          """)
  }

  @Test func saysThatAFileIsAText() {
    #expect(
      errors(
        inCodebook:
          """
          A codebook about money
          """)
          == """
          b.yaml:1:1: error: A codebook is a mapping with the keys codebook, languages and codes; this file \
          is a text.
            1 | A codebook about money
              | ^~~~~~~~~~~~~~~~~~~~~~
          """)
  }

  @Test func saysThatAFileIsEmpty() {
    #expect(
      errors(inCodebook: "")
        == """
        b.yaml: error: A codebook is a mapping with the keys codebook, languages and codes; this file is \
        empty.
          Begin it with “codebook: NAME” and “codes:”, and below that “- id: CODE” for each code.
        """)
  }

  @Test func saysThatAFileOfCommentsIsEmpty() {
    #expect(
      errors(inCodebook: "# nothing\n")
        == """
        b.yaml: error: A codebook is a mapping with the keys codebook, languages and codes; this file is \
        empty.
          Begin it with “codebook: NAME” and “codes:”, and below that “- id: CODE” for each code.
        """)
  }

  @Test func asksForTheKeysThatACodebookNeeds() {
    #expect(
      errors(
        inCodebook:
          """
          title: Demo
          """)
          == """
          b.yaml:1:1: error: A codebook needs the key “codebook”.
            1 | title: Demo
              | ^~~~~
          b.yaml:1:1: error: A codebook needs the key “codes”.
            1 | title: Demo
              | ^~~~~
            Write “codes:”, and below it “- id: CODE” for each code.
          """)
  }

  @Test func suggestsTheKeyMeantByAnUnknownOne() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          language: [en]
          codes: []
          """)
          == """
          b.yaml:2:1: error: A codebook has no key “language”.
            2 | language: [en]
              | ^~~~~~~~
            Did you mean “languages”?
          """)
  }

  @Test func refusesATextForCodes() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          codes: money
          """)
          == """
          b.yaml:2:8: error: Expected a list for “codes”, found a text.
            2 | codes: money
              |        ^~~~~
          """)
  }

  @Test func refusesALanguageThatIsNone() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          languages: [English]
          codes: []
          """)
          == """
          b.yaml:2:13: error: “English” is not a language code.
            2 | languages: [English]
              |             ^~~~~~~
            Use two letters such as en, nl, fr or de.
          """)
  }

  @Test func refusesALanguageNamedTwice() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          languages: [en, en]
          codes: []
          """)
          == """
          b.yaml:2:17: error: The language “en” stands twice.
            2 | languages: [en, en]
              |                 ^~
            Keep one of the two.
          """)
  }

  @Test func showsEveryErrorInTheOrderOfTheLines() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: my book
          codes:
            - id: a
              level: 9
              colour: red
            - id: a
              parent: money
          """)
          == """
          b.yaml:1:11: error: The id “my book” may hold only letters (a–z, A–Z), digits, “-”, “_” and “.”.
            1 | codebook: my book
              |           ^~~~~~~
            Write “my-book”.
          b.yaml:4:12: error: Expected a whole number from 1 to 5 for “level”, found “9”.
            4 |     level: 9
              |            ^
          b.yaml:5:13: error: Expected a colour as "#RGB" or "#RRGGBB" for “colour”, found “red”.
            5 |     colour: red
              |             ^~~
          b.yaml:6:9: error: The code id “a” is used twice; first in line 3.
            6 |   - id: a
              |         ^
            Give each code an id of its own.
          b.yaml:7:13: error: There is no code “money” to be the parent.
            7 |     parent: money
              |             ^~~~~
            Use the id of a code in this file.
          """)
  }

  @Test func findsEveryKeyThatStandsTwiceAndEverythingElse() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          codebook: demo
          codes:
            - {id: a, id: b, id: c}
            - {id: d, level: 9}
          """)
          == """
          b.yaml:2:1: error: The key “codebook” stands twice; first in line 1.
            2 | codebook: demo
              | ^~~~~~~~
            Keep one of the two.
          b.yaml:4:13: error: The key “id” stands twice; first in line 4.
            4 |   - {id: a, id: b, id: c}
              |             ^~
            Keep one of the two.
          b.yaml:4:20: error: The key “id” stands twice; first in line 4.
            4 |   - {id: a, id: b, id: c}
              |                    ^~
            Keep one of the two.
          b.yaml:5:20: error: Expected a whole number from 1 to 5 for “level”, found “9”.
            5 |   - {id: d, level: 9}
              |                    ^
          """)
  }

  @Test func placesACaretUnderACharacterOfSeveralScalars() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          title: {en: 🇧🇪, e\u{301}n: é}
          codes: []
          """)
          == """
          b.yaml:2:16: error: “e\u{301}n” is not a language code.
            2 | title: {en: 🇧🇪, e\u{301}n: é}
              |                ^~
            Use two letters such as en, nl, fr or de.
          """)
  }

  @Test func ignoresAByteOrderMarkAndCarriageReturns() {
    #expect(
      errors(inCodebook: "\u{FEFF}codbook: demo\r\ncodes: money\r\n")
        == """
        b.yaml:1:1: error: A codebook has no key “codbook”.
          1 | codbook: demo
            | ^~~~~~~
          Did you mean “codebook”?
        b.yaml:2:8: error: Expected a list for “codes”, found a text.
          2 | codes: money
            |        ^~~~~
        """)
  }
}
