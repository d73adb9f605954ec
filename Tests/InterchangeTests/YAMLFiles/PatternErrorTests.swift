import Testing

@testable import Interchange

/// What is wrong with patterns.
@Suite struct PatternErrorTests {
  @Test func refusesAnEmptyPattern() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - ""
          """)
          == """
          b.yaml:6:9: error: The pattern is empty.
            6 |       - ""
              |         ^~
            Write it, or remove its line.
          """)
  }

  @Test func refusesAPatternOfNothing() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                -
          """)
          == """
          b.yaml:6:8: error: The pattern is empty.
            6 |       -
              |        ^
            Write it, or remove its line.
          """)
  }

  @Test func explainsAPatternThatYAMLTakesForNothing() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - null
          """)
          == """
          b.yaml:6:9: error: Without quotation marks this word means “nothing” in YAML.
            6 |       - null
              |         ^~~~
            Put the pattern in quotation marks.
          """)
  }

  @Test func refusesAPatternThatIsAList() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - [x]
          """)
          == """
          b.yaml:6:9: error: A pattern is a text, or a mapping with the key “pattern”; this is a list.
            6 |       - [x]
              |         ^
            Put a pattern with “[”, “{” or “: ” in it in quotation marks.
          """)
  }

  @Test func asksForThePatternOfALongForm() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - within: turn
          """)
          == """
          b.yaml:6:9: error: A pattern needs the key “pattern”.
            6 |       - within: turn
              |         ^~~~~~
          """)
  }

  @Test func refusesALongFormWithoutAQuery() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern:
          """)
          == """
          b.yaml:6:9: error: The pattern is empty.
            6 |       - pattern:
              |         ^~~~~~~
            Write it, or remove its line.
          """)
  }

  @Test func refusesPatternsInALanguageThatTheCodebookDoesNotName() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns: {en: [x], es: [y]}
          """)
          == """
          b.yaml:5:25: error: “es” is not among the codebook's languages (en, nl).
            5 |     patterns: {en: [x], es: [y]}
              |                         ^~
            Add it to “languages”, or correct it.
          """)
  }

  @Test func refusesOneTextForAListOfPatterns() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns: {en: x}
          """)
          == """
          b.yaml:5:20: error: Expected a list for “en”, found a text.
            5 |     patterns: {en: x}
              |                    ^
            Begin each item with “- ” on a line of its own.
          """)
  }
}
