import QualData
import TestSupport
import Testing

@testable import Interchange

/// Where the characters of a query stand in its file.
@Suite struct TextPlaceTests {
  /// A query, and what stands at the place of each of its characters but spaces.
  private func found(_ yaml: String) throws -> (query: String, there: String) {
    let text = "codebook: b\ncodes:\n  - id: a\n    patterns:\n      - \(yaml)\n"
    let pattern = try #require(
      CodebookFile.read(text: text, file: "b.yaml").codebook.codes.first?.patterns.first)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let there = pattern.query.enumerated().filter { !$0.element.isWhitespace }.map {
      let place = pattern.place.place(of: $0.offset)
      return lines[place.line - 1][place.column - 1]
    }
    return (pattern.query, String(there))
  }

  @Test(arguments: [
    "plan OR (money", "'plan OR (money'", "\"plan OR (money\"", "plan\n        OR\n\n        (money",
    "'plan OR\n        (money'", "\"plan   \n   OR \\\n    (money\"", ">\n        plan OR\n        (money",
    "|\n        plan\n          OR (money", ">2-\n          plan OR\n\n\n          (money",
    "&a plan\n        OR (money", "!!str\n        plan OR (money", "plan OR (money  # 1",
  ]) func everyCharacterStandsAtItsPlace(yaml: String) throws {
    let (query, there) = try found(yaml)
    #expect(query.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "plan OR (money")
    #expect(there == "planOR(money")
  }

  @Test func twoApostrophesAreOne() throws {
    #expect(try found("'d''un d''une (x'") == ("d'un d'une (x", "d'und'une(x"))
    #expect(try found("'''x (y'") == ("'x (y", "'x(y"))
  }

  @Test func anEscapeStandsAtItsBackslash() throws {
    #expect(try found(#""a\tb \"c\" \x28d \u00E9""#) == ("a\tb \"c\" (d é", #"ab\c\\d\"#))
    #expect(try found(#""e\u0301 x""#) == ("e\u{301} x", "ex"))
  }

  @Test func anErrorPastALineEndIsShownInItsLine() throws {
    let text = "codebook: b\ncodes:\n  - id: a\n    patterns:\n      - >\n        plan OR\n        (money\n"
    let read = try CodebookFile.read(text: text, file: "b.yaml")
    let place = try #require(read.codebook.codes.first?.patterns.first?.place)
    #expect(place.place(of: 8) == SourcePlace(line: 7, column: 9))
    #expect(place.length(of: 8..<14) == 6)
    // Of what goes on in the next line, the part on the first.
    #expect(place.length(of: 5..<14) == 3)
  }

  /// Texts of letters, apostrophes, quotation marks and brackets, with the line ends and escapes that each style allows.
  @Test(arguments: 0..<200) func everyCharacterOfRandomTextsStandsAtItsPlace(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let style = ["'", "\"", "|", ">"].randomElement(using: &random)!
    var words: [String] = []
    var written = ""
    for index in 0..<Int.random(in: 1...6, using: &random) {
      let letters = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        "ab'\"\\é(".randomElement(using: &random)!
      }
      words.append(String(letters))
      if index > 0 {
        written += [" ", "\n          ", "  \n\n          "].randomElement(using: &random)!
      }
      for letter in letters {
        switch (style, letter) {
        case ("'", "'"): written += "''"
        case ("\"", "\""), ("\"", "\\"): written += "\\\(letter)"
        case ("\"", "é") where Bool.random(using: &random): written += "\\u00e9"
        default: written.append(letter)
        }
      }
    }
    let isBlock = style == "|" || style == ">"
    let (query, there) = try found(isBlock ? "\(style)\n          \(written)" : style + written + style)
    #expect(query.split(whereSeparator: \.isWhitespace).map(String.init) == words)
    let letters = words.joined()
    #expect(there.count == letters.count)
    for (letter, sign) in zip(letters, there) {
      #expect(letter == sign || style == "\"" && sign == "\\", "\(written)")
    }
  }
}
