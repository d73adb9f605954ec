import QualData
import Testing

@testable import CodingEngine

@Suite struct QueryErrorTests {
  func message(
    _ query: String, at place: TextPlace = TextPlace(SourcePlace(line: 4, column: 9), in: "book.yaml")
  ) -> String {
    let pattern = Pattern(query, place: place)
    do {
      _ = try CompiledCodebook(
        Codebook(id: "b", languages: ["en"], codes: [Code(id: "c", patterns: [pattern])]), file: "book.yaml")
      return "no error"
    } catch let errors as InputErrors {
      return errors.diagnostics.map(\.rendered).joined(separator: "\n")
    } catch { return "\(error)" }
  }

  @Test func anOpenParenthesis() {
    #expect(
      message("a (b OR c") == """
        book.yaml:4:11: error: This parenthesis is never closed.
          Add “)” after the last alternative.
        """)
  }

  @Test(arguments: ["a", "é", "e\u{301}", "基", "👩‍⚕️"])
  func columnsCountCharacters(letter: String) {
    #expect(message("\(letter) (b").hasPrefix("book.yaml:4:11: error: This parenthesis is never closed."))
    #expect(message("x /\(letter)(b/").hasPrefix("book.yaml:4:14: error: ICU cannot read this"))
    #expect(message("x /\(letter)B/").hasPrefix("book.yaml:4:13: error: A regular expression is compared"))
  }

  @Test func aMistakeIsAsLongAsItsCharacters() throws {
    let pattern = Pattern("été NEAR/été b", place: TextPlace(SourcePlace(line: 1, column: 1), in: "b"))
    let errors = #expect(throws: InputErrors.self) {
      try CompiledCodebook(Codebook(id: "b", codes: [Code(id: "c", patterns: [pattern])]))
    }
    #expect(errors?.diagnostics.map(\.length) == [8])
  }

  @Test func aStrayParenthesis() {
    #expect(
      message("a) b") == """
        book.yaml:4:10: error: This parenthesis closes nothing.
          Remove it, or open one before it.
        """)
  }

  @Test func anOpenQuotation() {
    #expect(
      message("a \"b") == """
        book.yaml:4:11: error: This quotation mark is never closed.
          Add “"” after the phrase.
        """)
  }

  @Test func orWithNothingBehindIt() {
    #expect(
      message("a OR") == """
        book.yaml:4:11: error: OR has no words after it.
          Write a word or phrase on both sides; the word “or” itself is written in lower case.
        """)
  }

  @Test func aPatternWithoutWords() {
    #expect(
      message("—") == """
        book.yaml:4:9: error: “—” contains no word.
          Patterns find words; punctuation and symbols between words are not looked at.
        """)
  }

  @Test func aWildcardBesideWhatIsNoWord() { #expect(message("👍*").contains("“👍*” contains no word.")) }

  @Test func anAsteriskAlone() {
    #expect(
      message("*") == """
        book.yaml:4:9: error: This pattern matches every word.
          Join “*” to some letters (govern*), or keep it between two words.
        """)
  }

  @Test func tooManyAlternatives() {
    let group = "(" + (0..<17).map { "w\($0)" }.joined(separator: " OR ") + ")"
    #expect(message("\(group) \(group) \(group)").contains("stands for 4913 phrases; 4096 is the most."))
  }

  @Test func allBadPatternsAreReportedAtOnce() throws {
    let patterns = [
      Pattern("(", place: TextPlace(.init(line: 2, column: 1), in: "b")),
      Pattern("x )", place: TextPlace(.init(line: 1, column: 1), in: "b")),
    ]
    do {
      _ = try CompiledCodebook(Codebook(id: "b", codes: [Code(id: "c", patterns: patterns)]))
      Issue.record("no error")
    } catch let errors as InputErrors {
      #expect(errors.diagnostics.map(\.place.line) == [1, 2])
    }
  }
}

extension QueryErrorTests {
  @Test func aRegularExpressionThatICUCannotRead() {
    #expect(
      message("x /a(b/") == """
        book.yaml:4:14: error: ICU cannot read this regular expression: mismatched paren.
          See https://unicode-org.github.io/icu/userguide/strings/regexp.html for what it knows.
        """)
  }

  @Test func anOpenRegularExpression() {
    #expect(
      message("/a") == """
        book.yaml:4:9: error: This regular expression is never closed.
          Add “/” after it; a word with a slash that is meant as text belongs in quotation marks.
        """)
  }

  @Test func aCapitalInARegularExpression() {
    #expect(
      message(#"/\D\p{Lu}[[:Alpha:]]\u00E9xY/"#) == """
        book.yaml:4:36: error: A regular expression is compared with words in small letters; this capital never matches.
          Write small letters; =word finds words as they are written.
        """)
  }

  @Test(arguments: ["=fund~", "f*d~"])
  func aStemWithAWildcardOrAnEqualsSign(query: String) {
    #expect(message(query).contains("A stem (word~) takes no “=” and no wildcard."))
  }
}

extension QueryErrorTests {
  @Test func anOperatorWithoutASide() {
    #expect(
      message("a AND") == """
        book.yaml:4:11: error: AND has no words after it.
          Write a word or phrase on both sides; the word “and” itself is written in lower case.
        """)
    #expect(message("NOT a").contains("4:9: error: NOT has no words before it."))
    #expect(message("a AND NOT b").contains("4:11: error: AND has no words after it."))
  }

  @Test(arguments: ["a NEAR b", "a NEAR/0 b", "a NEAR/x b", "a NEAR/1001 b", "a NEAR/ b"])
  func nearWithoutANumber(query: String) {
    #expect(message(query).contains("4:11: error: NEAR needs a number of words from 1 to 1000."))
  }

  @Test func anOperatorInsideAPhrase() {
    #expect(
      message("a (b AND c)") == """
        book.yaml:4:14: error: An operator cannot stand inside a phrase.
          Join its words to the others with BEFORE/1, or write the phrases out.
        """)
  }

  @Test func endlessNesting() {
    #expect(message(String(repeating: "(", count: 10_000) + "a").contains("nested more than 64 deep"))
    #expect(
      message("a" + String(repeating: " NOT b", count: 10_000)).contains(
        "has 10000 operators other than OR; 256 is the most."))
    #expect(message("a" + String(repeating: " NOT b", count: 256)) == "no error")
    let words = (0..<4_096).map { "w\($0)" }
    #expect(message(words.joined(separator: " OR ")) == "no error")
    #expect(
      message((words + ["x"]).joined(separator: " OR ")).contains(
        "stands for 4097 phrases; 4096 is the most."))
  }
}
