/// Query text → `Query`.
struct QueryParser {
  private typealias Lexeme = QueryLexer.Lexeme

  private let text: [UInt8]
  private let lexemes: [Lexeme]
  private var position = 0
  private var depth = 0

  /// Deeper or longer than any sensible pattern; they keep recursion over queries shallow. `OR` makes no query deeper: it
  /// is limited by the phrases that a query stands for.
  static let mostLevels = 64
  static let mostOperators = 256

  /// - Throws: `QueryError`
  static func parse(_ text: String) throws(QueryError) -> Query {
    let text = Array(text.utf8)
    var parser = QueryParser(text: text, lexemes: try QueryLexer.lexemes(of: text))
    let operators = parser.lexemes.filter { $0.isOperator && $0.token != .or }
    if operators.count > mostOperators {
      throw QueryError(
        message: "This pattern has \(operators.count) operators other than OR; \(mostOperators) is the most.",
        remedy: "Split it into several patterns.", offset: operators[mostOperators].offset,
        length: operators[mostOperators].length)
    }
    let query = try parser.query()
    if let rest = parser.current {
      throw QueryError(
        message: "This parenthesis closes nothing.", remedy: "Remove it, or open one before it.",
        offset: rest.offset, length: 1)
    }
    return query
  }

  private init(text: [UInt8], lexemes: [Lexeme]) {
    self.text = text
    self.lexemes = lexemes
  }

  private var current: Lexeme? { position < lexemes.count ? lexemes[position] : nil }

  // MARK: From the loosest operator to the tightest

  private mutating func query() throws(QueryError) -> Query {
    var alternatives = [try difference()]
    while current?.token == .or {
      position += 1
      alternatives.append(try difference())
    }
    return alternatives.count == 1 ? alternatives[0] : .either(alternatives)
  }

  private mutating func difference() throws(QueryError) -> Query {
    var query = try conjunction()
    while let lexeme = current, lexeme.token == .not {
      position += 1
      query = .without(query, try conjunction(), offset: lexeme.offset)
    }
    return query
  }

  private mutating func conjunction() throws(QueryError) -> Query {
    var query = try proximity()
    while let lexeme = current, lexeme.token == .and {
      position += 1
      query = .both(query, try proximity(), offset: lexeme.offset)
    }
    return query
  }

  private mutating func proximity() throws(QueryError) -> Query {
    var query = try sequence()
    while let lexeme = current, case .near(let distance, let ordered) = lexeme.token {
      position += 1
      query = .near(query, try sequence(), distance: distance, ordered: ordered, offset: lexeme.offset)
    }
    return query
  }

  private mutating func sequence() throws(QueryError) -> Query {
    var items: [Query] = []
    loop: while let lexeme = current {
      switch lexeme.token {
      case .or, .and, .not, .near, .close: break loop
      case .text(let text, let form):
        items.append(.text(text, form, offset: lexeme.offset))
        position += 1
      case .regularExpression(let text):
        items.append(.regularExpression(text, offset: lexeme.offset))
        position += 1
      case .reference(let name):
        items.append(.reference(name, offset: lexeme.offset))
        position += 1
      case .open: items.append(try group(lexeme))
      }
    }
    if items.isEmpty { throw missingWords() }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func group(_ open: Lexeme) throws(QueryError) -> Query {
    depth += 1
    if depth > Self.mostLevels {
      throw QueryError(
        message: "Parentheses are nested more than \(Self.mostLevels) deep here.",
        remedy: "Split the pattern into several.", offset: open.offset, length: 1)
    }
    position += 1
    let query = try query()
    guard let close = current, close.token == .close else {
      throw QueryError(
        message: "This parenthesis is never closed.", remedy: "Add “)” after the last alternative.",
        offset: open.offset, length: 1)
    }
    position += 1
    depth -= 1
    return query
  }

  /// An operator or parenthesis has nothing on one side.
  private func missingWords() -> QueryError {
    // The operator before the gap is to blame, or else the one after it.
    let before = position > 0 ? lexemes[position - 1] : nil
    guard let lexeme = before ?? current else {
      return QueryError(
        message: "The pattern is empty.", remedy: "Write a word or a phrase.", offset: 0, length: 1)
    }
    let name = String(decoding: text[lexeme.offset..<(lexeme.offset + lexeme.length)], as: UTF8.self)
    let what = lexeme.isOperator ? name : "The parenthesis"
    let word = lexeme.isOperator ? name.prefix { $0 != "/" }.lowercased() : "or"
    return QueryError(
      message: "\(what) has no words \(before == nil ? "before" : "after") it.",
      remedy: "Write a word or phrase on both sides; the word “\(word)” itself is written in lower case.",
      offset: lexeme.offset, length: lexeme.length)
  }
}

extension QueryLexer.Lexeme {
  var isOperator: Bool {
    switch token {
    case .or, .and, .not, .near: true
    case .open, .close, .text, .regularExpression, .reference: false
    }
  }
}
