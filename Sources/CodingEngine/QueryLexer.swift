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

  /// The characters of a query, which are looked for once: in scripts of many tables that takes long.
  static func characters(of query: String) -> [Character] {
    var characters: [Character] = []
    characters.reserveCapacity(query.utf8.count)
    for character in query { characters.append(character) }
    return characters
  }

  static func lexemes(of query: [Character]) throws(QueryError) -> [Lexeme] {
    var lexer = QueryLexer(text: query)
    while lexer.index < lexer.text.count { try lexer.next() }
    return lexer.lexemes
  }

  private init(text: [Character]) { self.text = text }

  private mutating func next() throws(QueryError) {
    if Self.isWhiteSpace(text[index]) {
      index += 1
      return
    }
    switch text[index].asciiValue {
    case UInt8(ascii: "("): append(.open, length: 1)
    case UInt8(ascii: ")"): append(.close, length: 1)
    case UInt8(ascii: "\""): try quoted(from: index, [])
    case UInt8(ascii: "=") where index + 1 < text.count && text[index + 1] == "\"":
      try quoted(from: index + 1, .exact)
    case UInt8(ascii: "/"): try regularExpression()
    default: try word()
    }
  }

  // Of ASCII without asking Unicode's tables: codebooks have patterns by the ten thousand.

  private func isASCII(_ place: Int, _ sign: Unicode.Scalar) -> Bool {
    text[place].asciiValue == UInt8(ascii: sign)
  }

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
    let length = end - index
    if let token = try operatorToken(text[index..<end]) { return append(token, length: length) }
    if length > 1, isASCII(index, "@") {
      return append(.reference(String(text[(index + 1)..<end])), length: length)
    }
    var form = TextForm.wildcards
    var bare = text[index..<end]
    if length > 1, isASCII(index, "=") {
      form.insert(.exact)
      bare.removeFirst()
    }
    if bare.count > 1, isASCII(end - 1, "~") {
      bare.removeLast()
      guard form == .wildcards, !bare.contains(where: { $0 == "*" || $0 == "?" }) else {
        throw QueryError(
          message: "A stem (word~) takes no “=” and no wildcard.",
          remedy: "Write the word as it is, such as fund~, or use a wildcard without “~”.", offset: index,
          length: length)
      }
      form = .stem
    }
    append(.text(String(bare), form), length: length)
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

  private func operatorToken(_ characters: ArraySlice<Character>) throws(QueryError) -> Token? {
    guard let first = characters.first?.asciiValue, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first else {
      return nil
    }
    let word = String(characters)
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
