/// Query text → `Query`.
struct QueryParser {
  private enum Token: Equatable {
    case open, close, or
    case text(String, wildcards: Bool)
  }

  private struct Lexeme {
    var token: Token
    var offset: Int
    var length: Int
  }

  private var lexemes: [Lexeme]
  private var position = 0
  private let length: Int

  /// - Throws: `QueryError`
  static func parse(_ text: String) throws(QueryError) -> Query {
    var parser = QueryParser(lexemes: try lex(Array(text)), length: text.count)
    let query = try parser.query()
    if let rest = parser.current {
      throw QueryError(
        message: "This parenthesis closes nothing.", remedy: "Remove it, or open one before it.",
        offset: rest.offset, length: 1)
    }
    return query
  }

  private init(lexemes: [Lexeme], length: Int) {
    self.lexemes = lexemes
    self.length = length
  }

  private var current: Lexeme? { position < lexemes.count ? lexemes[position] : nil }

  private mutating func query() throws(QueryError) -> Query {
    var alternatives = [try sequence()]
    while let lexeme = current, lexeme.token == .or {
      position += 1
      alternatives.append(try sequence())
    }
    return alternatives.count == 1 ? alternatives[0] : .either(alternatives)
  }

  private mutating func sequence() throws(QueryError) -> Query {
    var items: [Query] = []
    loop: while let lexeme = current {
      switch lexeme.token {
      case .or, .close: break loop
      case .text(let text, let wildcards):
        items.append(.text(text, wildcards: wildcards, offset: lexeme.offset))
        position += 1
      case .open:
        position += 1
        items.append(try query())
        guard let close = current, close.token == .close else {
          throw QueryError(
            message: "This parenthesis is never closed.", remedy: "Add “)” after the last alternative.",
            offset: lexeme.offset, length: 1)
        }
        position += 1
      }
    }
    if items.isEmpty { throw missingWords() }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private func missingWords() -> QueryError {
    guard let lexeme = current ?? lexemes.last else {
      return QueryError(
        message: "The pattern is empty.", remedy: "Write a word or a phrase.", offset: 0, length: 1)
    }
    let what = lexeme.token == .or ? "OR" : "The parenthesis"
    return QueryError(
      message: "\(what) has no words \(current == nil ? "after" : "before") it.",
      remedy: "Write a word or phrase on both sides; the word “or” itself is written in lower case.",
      offset: lexeme.offset, length: lexeme.length)
  }

  // MARK: Characters → lexemes

  private static func lex(_ text: [Character]) throws(QueryError) -> [Lexeme] {
    var lexemes: [Lexeme] = []
    var index = 0
    while index < text.count {
      let start = index
      switch text[index] {
      case let character where character.isWhitespace: index += 1
      case "(", ")":
        lexemes.append(Lexeme(token: text[index] == "(" ? .open : .close, offset: index, length: 1))
        index += 1
      case "\"":
        guard let close = text[(index + 1)...].firstIndex(of: "\"") else {
          throw QueryError(
            message: "This quotation mark is never closed.", remedy: "Add “\"” after the phrase.",
            offset: start, length: 1)
        }
        let phrase = String(text[(start + 1)..<close])
        index = close + 1
        lexemes.append(
          Lexeme(token: .text(phrase, wildcards: false), offset: start + 1, length: index - start))
      default:
        while index < text.count, !text[index].isWhitespace, !"()\"".contains(text[index]) { index += 1 }
        let word = String(text[start..<index])
        try refuseLaterForms(word, offset: start)
        let token: Token = word == "OR" ? .or : .text(word, wildcards: true)
        lexemes.append(Lexeme(token: token, offset: start, length: index - start))
      }
    }
    return lexemes
  }

  /// What the language has and this version cannot run yet is an error, never a silent no-match.
  private static func refuseLaterForms(_ word: String, offset: Int) throws(QueryError) {
    let form: String? =
      switch word {
      case "AND", "NOT", "NEAR", "BEFORE": "The operator \(word)"
      case _ where word.hasPrefix("NEAR/") || word.hasPrefix("BEFORE/"): "The operator \(word)"
      case _ where word.count > 1 && word.hasPrefix("="): "Exact case (=word)"
      case _ where word.count > 1 && word.hasSuffix("~"): "A stem (word~)"
      case _ where word.count > 2 && word.hasPrefix("/") && word.hasSuffix("/"): "A regular expression (/…/)"
      default: nil
      }
    guard let form else { return }
    throw QueryError(
      message: "\(form) is not supported by this version.",
      remedy: "Use words, * and ?, phrases, quotation marks, OR and “unless”; put it in quotation marks if "
        + "it is meant as text.",
      offset: offset, length: word.count)
  }
}
