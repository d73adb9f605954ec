/// Query text → lexemes.
struct QueryLexer {
  enum Token: Equatable {
    case open, close, or, and, not
    case near(Int, ordered: Bool)
    case text(String, TextForm)
    case regularExpression(String)
    case reference(String)
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
    case let character where Self.isWhiteSpace(character): index += 1
    case "(": append(.open, length: 1)
    case ")": append(.close, length: 1)
    case "\"": try quoted(from: index, [])
    case "=" where index + 1 < text.count && text[index + 1] == "\"": try quoted(from: index + 1, .exact)
    case "/": try regularExpression()
    default: try word()
    }
  }

  // Of ASCII without asking Unicode's tables: codebooks have patterns by the ten thousand.

  private static func isWhiteSpace(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return character.isWhitespace }
    return byte == 0x20 || byte &- 9 < 5
  }

  private static func endsWord(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return character.isWhitespace }
    return byte == 0x20 || byte &- 9 < 5 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "\"")
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
    var end = index
    while end < text.count, !Self.endsWord(text[end]) { end += 1 }
    let word = String(text[index..<end])
    if let token = try operatorToken(word) { return append(token, length: word.count) }
    if word.count > 1, word.hasPrefix("@") {
      return append(.reference(String(word.dropFirst())), length: word.count)
    }
    var form = TextForm.wildcards
    var bare = word[...]
    if word.count > 1, word.hasPrefix("=") {
      form.insert(.exact)
      bare.removeFirst()
    }
    if bare.count > 1, bare.hasSuffix("~") {
      bare.removeLast()
      guard form == .wildcards, !bare.contains(where: { $0 == "*" || $0 == "?" }) else {
        throw QueryError(
          message: "A stem (word~) takes no “=” and no wildcard.",
          remedy: "Write the word as it is, such as fund~, or use a wildcard without “~”.", offset: index,
          length: word.count)
      }
      form = .stem
    }
    append(.text(String(bare), form), length: word.count)
  }

  /// From a slash to the next one that ends a word.
  private mutating func regularExpression() throws(QueryError) {
    let close = text.indices[(index + 1)...].first { at in
      text[at] == "/" && (at + 1 == text.count || Self.isWhiteSpace(text[at + 1]) || text[at + 1] == ")")
    }
    guard let close else {
      throw QueryError(
        message: "This regular expression is never closed.",
        remedy: "Add “/” after it; a word with a slash that is meant as text belongs in quotation marks.",
        offset: index, length: 1)
    }
    let pattern = String(text[(index + 1)..<close])
    try RegularExpressionCheck.check(pattern, offset: index + 1)
    append(.regularExpression(pattern), length: close + 1 - index)
  }

  /// How far NEAR and BEFORE may reach.
  private static let distances = 1...1_000

  private func operatorToken(_ word: String) throws(QueryError) -> Token? {
    guard let first = word.utf8.first, first < UInt8(ascii: "a") else { return nil }
    switch word {
    case "OR": return .or
    case "AND": return .and
    case "NOT": return .not
    default: break
    }
    for name in ["NEAR", "BEFORE"] where word == name || word.hasPrefix(name + "/") {
      guard let distance = Int(word.dropFirst(name.count + 1)), Self.distances.contains(distance) else {
        throw QueryError(
          message: "\(name) needs a number of words from 1 to \(Self.distances.upperBound).",
          remedy:
            "Write it as \(name)/5; 1 means next to each other. The word “\(name.lowercased())” itself is "
            + "written in lower case.", offset: index, length: word.count)
      }
      return .near(distance, ordered: name == "BEFORE")
    }
    return nil
  }
}
