/// Query text → lexemes.
struct QueryLexer {
  enum Token: Equatable {
    case open, close, or
    case text(String, TextForm)
  }

  struct Lexeme: Equatable {
    var token: Token
    /// In characters of the query.
    var offset: Int
    var length: Int
  }

  private let text: [Character]
  private var index = 0
  private var lexemes: [Lexeme] = []

  static func lexemes(of query: String) throws(QueryError) -> [Lexeme] {
    var lexer = QueryLexer(text: Array(query))
    while lexer.index < lexer.text.count { try lexer.next() }
    return lexer.lexemes
  }

  private init(text: [Character]) { self.text = text }

  private mutating func next() throws(QueryError) {
    switch text[index] {
    case let character where character.isWhitespace: index += 1
    case "(": append(.open, length: 1)
    case ")": append(.close, length: 1)
    case "\"": try quoted(from: index, [])
    case "=" where index + 1 < text.count && text[index + 1] == "\"": try quoted(from: index + 1, .exact)
    default: try word()
    }
  }

  private mutating func append(_ token: Token, length: Int) {
    lexemes.append(Lexeme(token: token, offset: index, length: length))
    index += length
  }

  private mutating func quoted(from open: Int, _ form: TextForm) throws(QueryError) {
    guard let close = text[(open + 1)...].firstIndex(of: "\"") else {
      throw QueryError(
        message: "This quotation mark is never closed.", remedy: "Add “\"” after the phrase.", offset: open,
        length: 1)
    }
    let phrase = String(text[(open + 1)..<close])
    lexemes.append(Lexeme(token: .text(phrase, form), offset: open + 1, length: phrase.count))
    index = close + 1
  }

  private mutating func word() throws(QueryError) {
    let end = text[index...].firstIndex { $0.isWhitespace || "()\"".contains($0) } ?? text.count
    let word = String(text[index..<end])
    try refuseLaterForms(word)
    if word == "OR" { return append(.or, length: word.count) }
    if word.count > 1, word.hasPrefix("=") {
      return append(.text(String(word.dropFirst()), [.wildcards, .exact]), length: word.count)
    }
    append(.text(word, .wildcards), length: word.count)
  }

  /// What the language has and this version cannot run yet is an error, never a silent no-match.
  private func refuseLaterForms(_ word: String) throws(QueryError) {
    let form: String? =
      switch word {
      case "AND", "NOT", "NEAR", "BEFORE": "The operator \(word)"
      case _ where word.hasPrefix("NEAR/") || word.hasPrefix("BEFORE/"): "The operator \(word)"
      case _ where word.count > 1 && word.hasSuffix("~"): "A stem (word~)"
      case _ where word.count > 2 && word.hasPrefix("/") && word.hasSuffix("/"): "A regular expression (/…/)"
      default: nil
      }
    guard let form else { return }
    throw QueryError(
      message: "\(form) is not supported by this version.",
      remedy: "Use words, * and ?, phrases, quotation marks, OR and “unless”; put it in quotation marks if "
        + "it is meant as text.",
      offset: index, length: word.count)
  }
}
