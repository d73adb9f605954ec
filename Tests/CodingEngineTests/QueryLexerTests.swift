import Testing

@testable import CodingEngine

@Suite struct QueryLexerTests {
  private func texts(_ query: String) throws -> [String] {
    try QueryLexer.lexemes(of: Array(query.utf8)).map { lexeme in
      guard case .text(let text, _) = lexeme.token else { return "?" }
      return text
    }
  }

  /// By Unicode's property White_Space, of every character of the Basic Multilingual Plane beyond ASCII.
  @Test func whiteSpacePartsWordsAndNothingElseDoes() throws {
    for number in 0x80...0xFFFF {
      guard let scalar = Unicode.Scalar(UInt32(number)) else { continue }
      let expected = scalar.properties.isWhitespace ? ["a", "b"] : ["a\(scalar)b"]
      let found = try texts("a\(scalar)b")
      if found != expected { Issue.record("U+\(String(number, radix: 16)): \(found)") }
    }
  }

  @Test(arguments: [" ", "\t", "\n", "\r\n", "\u{B}", "\u{C}"])
  func whiteSpaceOfASCIIPartsWords(space: String) throws {
    #expect(try texts("\(space)a\(space)\(space)b\(space)") == ["a", "b"])
  }

  @Test func aQueryMayEndInTheMiddleOfNothing() throws {
    #expect(try texts("é") == ["é"])
    #expect(try texts("a\u{3000}") == ["a"])
  }

  @Test func offsetsAndLengthsAreBytes() throws {
    let lexemes = try QueryLexer.lexemes(of: Array("été OR \"基因\"".utf8))
    #expect(lexemes.map(\.offset) == [0, 6, 10])
    #expect(lexemes.map(\.length) == [5, 2, 6])
  }
}
