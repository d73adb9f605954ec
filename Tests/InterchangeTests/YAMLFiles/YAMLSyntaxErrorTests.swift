import Testing

@testable import Interchange

/// What is no YAML at all.
@Suite struct YAMLSyntaxErrorTests {
  @Test func explainsATabInTheIndentation() {
    #expect(
      errors(
        inCodebook:
          """
          codes:
          \t- id: a
          """)
          == """
          b.yaml:2:1: error: A tab stands where only spaces may indent a line.
            2 | \t- id: a
              | ^
            Indent with spaces.
          """)
  }

  @Test func explainsAPatternThatBeginsWithAStar() {
    #expect(
      errors(
        inCodebook:
          """
          patterns:
            - *strategie*
          """)
          == """
          b.yaml:2:5: error: YAML reads a text that begins with “*” as an alias.
            2 |   - *strategie*
              |     ^
            Put a pattern that begins with “*” in quotation marks.
          """)
  }

  @Test func explainsAWordThatBeginsWithAStar() {
    #expect(
      errors(
        inCodebook:
          """
          patterns:
            - *plan
          """)
          == """
          b.yaml:2:5: error: YAML reads a text that begins with “*” as an alias.
            2 |   - *plan
              |     ^
            Put a pattern that begins with “*” in quotation marks.
          """)
  }

  @Test func explainsATextThatBeginsWithAnAmpersand() {
    #expect(
      errors(
        inCodebook:
          """
          name: & Co
          """)
          == """
          b.yaml:1:7: error: YAML reads a text that begins with “&” as an anchor.
            1 | name: & Co
              |       ^
            Put it in quotation marks.
          """)
  }

  @Test func explainsAColonInAText() {
    #expect(
      errors(
        inCodebook:
          """
          name: Money: who pays
          """)
          == """
          b.yaml:1:12: error: A “key: value” may not stand here.
            1 | name: Money: who pays
              |            ^
            Put a text that contains “: ” in quotation marks, or check the indentation.
          """)
  }

  @Test func explainsALineWithoutAColon() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          version
          codes: []
          """)
          == """
          b.yaml:2:1: error: A line is neither “key: value” nor an item of a list (“- item”).
            2 | version
              | ^
            Check this line for a missing “:” and its indentation.
          """)
  }

  @Test func explainsAnIndentationThatFitsNothing() {
    #expect(
      errors(
        inCodebook:
          """
          codes:
            - id: a
             name: A
          """)
          == """
          b.yaml:3:4: error: This line does not fit the list above it.
            3 |    name: A
              |    ^
            Indent it like the line it belongs beside, and begin each item with “- ”.
          """)
  }

  @Test func explainsAKeyInAList() {
    #expect(
      errors(
        inCodebook:
          """
          codes:
            - id: a
            name: A
          """)
          == """
          b.yaml:3:3: error: This line does not fit the list above it.
            3 |   name: A
              |   ^
            Indent it like the line it belongs beside, and begin each item with “- ”.
          """)
  }

  @Test func explainsTextAfterAQuotation() {
    #expect(
      errors(
        inCodebook:
          """
          name: "Money" in care
          """)
          == """
          b.yaml:1:15: error: A value ends before this text.
            1 | name: "Money" in care
              |               ^
            Put the whole text in quotation marks: single ones around a text with double ones.
          """)
  }

  @Test func explainsAQuotationMarkThatIsNeverClosed() {
    #expect(
      errors(
        inCodebook:
          """
          name: "Money
          version: 1
          """)
          == """
          b.yaml:1:7: error: A quotation mark is opened here and never closed.
            1 | name: "Money
              |       ^
            Close it.
          """)
  }

  @Test func explainsABracketThatIsNeverClosed() {
    #expect(
      errors(
        inCodebook:
          """
          languages: [en, nl
          codes: []
          """)
          == """
          b.yaml:1:12: error: A list that begins with “[” lacks a “,” or its “]”.
            1 | languages: [en, nl
              |            ^
            Close it with “]”, and put items that contain “,”, “[” or “]” in quotation marks.
          """)
  }

  @Test func explainsABraceThatIsNeverClosed() {
    #expect(
      errors(
        inCodebook:
          """
          name: {en: Money
          """)
          == """
          b.yaml:1:7: error: A mapping that begins with “{” lacks a “,” or its “}”.
            1 | name: {en: Money
              |       ^
            Close it with “}”, and put texts that contain “,”, “{” or “}” in quotation marks.
          """)
  }

  @Test func explainsABackslashInDoubleQuotationMarks() {
    #expect(
      errors(
        inCodebook:
          #"""
          name: "a\d"
          """#)
          == #"""
          b.yaml:1:9: error: A “\” may not stand before this character in a text in double quotation marks.
            1 | name: "a\d"
              |         ^
            Write “\\” for a “\”, or use single quotation marks.
          """#)
  }

  @Test func explainsACharacterThatMayNotBeginAText() {
    #expect(
      errors(
        inCodebook:
          """
          name: @home
          """)
          == """
          b.yaml:1:7: error: A text may not begin with “@” here.
            1 | name: @home
              |       ^
            Put the text in quotation marks.
          """)
  }

  @Test func refusesASecondDocument() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: a
          ---
          codebook: b
          """)
          == """
          b.yaml:2:1: error: A second document begins here.
            2 | ---
              | ^
            Keep one document to a file.
          """)
  }

  @Test func refusesATag() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: !include other.yaml
          """)
          == """
          b.yaml:1:11: error: The tag “!include” has no meaning here.
            1 | codebook: !include other.yaml
              |           ^~~~~~~~
            Remove it and write the value itself.
          """)
  }

  @Test func refusesAControlCharacter() {
    #expect(
      errors(inCodebook: "codebook: a\u{7}b")
        == """
        b.yaml:1:12: error: The character U+0007 may not stand in a YAML file.
          Delete it, and save the file as UTF-8.
        """)
  }
}
