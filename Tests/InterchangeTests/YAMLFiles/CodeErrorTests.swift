import Testing

@testable import Interchange

/// What is wrong with the keys of a code.
@Suite struct CodeErrorTests {
  @Test func namesTheLineOfTheFirstCodeWithTheSameID() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
            - id: b
            - id: a
          """)
          == """
          b.yaml:6:9: error: The code id “a” is used twice; first in line 4.
            6 |   - id: a
              |         ^
            Give each code an id of its own.
          """)
  }

  @Test func findsASecondUseOfAnIDAmongNestedCodes() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              codes:
                - id: a
          """)
          == """
          b.yaml:6:13: error: The code id “a” is used twice; first in line 4.
            6 |       - id: a
              |             ^
            Give each code an id of its own.
          """)
  }

  @Test func askForAMissingID() {
    #expect(
      errors(
        inCodes:
          """
            - name: Money
          """)
          == """
          b.yaml:4:5: error: A code needs the key “id”.
            4 |   - name: Money
              |     ^~~~
          """)
  }

  @Test func refusesAnIDWithASpace() {
    #expect(
      errors(
        inCodes:
          """
            - id: data access
          """)
          == """
          b.yaml:4:9: error: The id “data access” may hold only letters (a–z, A–Z), digits, “-”, “_” and “.”.
            4 |   - id: data access
              |         ^~~~~~~~~~~
            Write “data-access”.
          """)
  }

  @Test func refusesAnIDWithALetterOutsideASCII() {
    #expect(
      errors(
        inCodes:
          """
            - id: coût
          """)
          == """
          b.yaml:4:9: error: The id “coût” may hold only letters (a–z, A–Z), digits, “-”, “_” and “.”.
            4 |   - id: coût
              |         ^~~~
            Write “cout”.
          """)
  }

  @Test func suggestsTheKeyMeantByAnUnknownOne() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patern: [x]
          """)
          == """
          b.yaml:5:5: error: A code has no key “patern”.
            5 |     patern: [x]
              |     ^~~~~~
            Did you mean “patterns”?
          """)
  }

  @Test func listsTheKeysWhenNoneIsLikeAnUnknownOne() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              zzzzzz: x
          """)
          == """
          b.yaml:5:5: error: A code has no key “zzzzzz”.
            5 |     zzzzzz: x
              |     ^~~~~~
            Its keys are id, name, definition, include, exclude, colour, parent, polarity, level, \
          indicators, defaults, patterns, exclude-patterns, examples, near-misses and codes.
          """)
  }

  @Test func refusesAKeyThatStandsTwice() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              name: A
              colour: "#000"
              name: B
          """)
          == """
          b.yaml:7:5: error: The key “name” stands twice; first in line 5.
            7 |     name: B
              |     ^~~~
            Keep one of the two.
          """)
  }

  @Test func refusesACodeThatIsAText() {
    #expect(
      errors(
        inCodes:
          """
            - money
          """)
          == """
          b.yaml:4:5: error: A code is a mapping; this is a text.
            4 |   - money
              |     ^~~~~
            Write “- id: money”.
          """)
  }

  @Test func refusesAnEmptyItemInTheListOfCodes() {
    #expect(
      errors(
        inCodes:
          """
            -
          """)
          == """
          b.yaml:4:4: error: A code is a mapping; this is nothing.
            4 |   -
              |    ^
          """)
  }

  @Test func refusesAListForAName() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              name: [A]
          """)
          == """
          b.yaml:5:11: error: Expected a text or a mapping of texts by language for “name”, found a list.
            5 |     name: [A]
              |           ^
          """)
  }

  @Test func refusesANameInALanguageThatIsNone() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              name: {english: A}
          """)
          == """
          b.yaml:5:12: error: “english” is not a language code.
            5 |     name: {english: A}
              |            ^~~~~~~
            Use two letters such as en, nl, fr or de.
          """)
  }

  @Test func refusesAnEmptyDefinition() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              definition: ""
          """)
          == """
          b.yaml:5:17: error: The text of “definition” is empty.
            5 |     definition: ""
              |                 ^~
            Write it, or remove the key.
          """)
  }

  @Test func refusesAKeyWithNothingAfterIt() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              definition:
          """)
          == """
          b.yaml:5:5: error: Expected a text or a mapping of texts by language for “definition”, found \
          nothing.
            5 |     definition:
              |     ^~~~~~~~~~
          """)
  }
}
