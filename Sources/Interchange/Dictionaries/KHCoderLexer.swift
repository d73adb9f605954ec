import QualData

/// The words of a KH Coder rule: parted by white space, but for what stands in single or double quotes.
struct KHCoderLexer {
  struct Token: Equatable {
    var text: String
    var line: Int
    /// Of its first character, from 1.
    var column: Int
  }

  /// - Parameter lines: the lines of one code's rule with their numbers.
  static func tokens(_ lines: [(number: Int, text: String)]) -> [Token] {
    lines.flatMap { line in
      // The full-width space is one of Unicode's.
      line.text.matches(of: /'(?:[^']|'')*'(?=\s|$)|"(?:[^"]|"")*"(?=\s|$)|\S+/).map {
        Token(
          text: String($0.0), line: line.number,
          column: line.text[..<$0.range.lowerBound].count + 1)
      }
    }
  }
}

extension KHCoderLexer.Token {
  var place: SourcePlace { SourcePlace(line: line, column: column) }

  enum Operator { case and, or, not, andNot, orNot, open, close, count }

  /// `nil` for what names something to find.
  var operation: Operator? {
    switch text.lowercased() {
    case "and", "&": .and
    case "or", "|": .or
    case "not", "!": .not
    case "&!": .andNot
    case "|!": .orNot
    case "(": .open
    case ")": .close
    case ">", ">=", "<", "<=", "==", "=", "+", "-", "*", "/": .count
    default: nil
    }
  }
}
