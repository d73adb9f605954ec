/// Query text → `Query`.
struct QueryParser {
  private typealias Lexeme = QueryLexer.Lexeme

  private var lexemes: [Lexeme]
  private var position = 0

  /// - Throws: `QueryError`
  static func parse(_ text: String) throws(QueryError) -> Query {
    var parser = QueryParser(lexemes: try QueryLexer.lexemes(of: text))
    let query = try parser.query()
    if let rest = parser.current {
      throw QueryError(
        message: "This parenthesis closes nothing.", remedy: "Remove it, or open one before it.",
        offset: rest.offset, length: 1)
    }
    return query
  }

  private init(lexemes: [Lexeme]) { self.lexemes = lexemes }

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
      case .text(let text, let form):
        items.append(.text(text, form, offset: lexeme.offset))
        position += 1
      case .regularExpression(let text):
        items.append(.regularExpression(text, offset: lexeme.offset))
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
}
