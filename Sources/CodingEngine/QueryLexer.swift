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
    /// In bytes of the query's UTF-8.
    var offset: Int
    var length: Int
  }

  // Bytes, not characters: all that is told apart here is ASCII, and codebooks have patterns by the ten thousand.
  private let text: [UInt8]
  private var index = 0
  private var lexemes: [Lexeme] = []

  static func lexemes(of query: [UInt8]) throws(QueryError) -> [Lexeme] {
    var lexer = QueryLexer(text: query)
    while lexer.index < lexer.text.count { try lexer.next() }
    return lexer.lexemes
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func next() throws(QueryError) {
    let space = whiteSpace(at: index)
    if space > 0 {
      index += space
      return
    }
    switch text[index] {
    case UInt8(ascii: "("): append(.open, length: 1)
    case UInt8(ascii: ")"): append(.close, length: 1)
    case UInt8(ascii: "\""): try quoted(from: index, [])
    case UInt8(ascii: "=") where index + 1 < text.count && text[index + 1] == UInt8(ascii: "\""):
      try quoted(from: index + 1, .exact)
    case UInt8(ascii: "/"): try regularExpression()
    default: try word()
    }
  }

  /// How many bytes of white space stand at a place.
  private func whiteSpace(at place: Int) -> Int {
    switch text[place] {
    case 0x20, 0x09...0x0D: 1
    // Beyond ASCII all of it begins with one of these: U+0085, U+00A0, U+1680, U+2000 to U+205F, U+3000.
    case 0xC2, 0xE1...0xE3: unicodeWhiteSpace(at: place)
    default: 0
    }
  }

  private func unicodeWhiteSpace(at place: Int) -> Int {
    let length = text[place] == 0xC2 ? 2 : 3
    let character = Unicode.Scalar(
      String(decoding: text[place..<min(place + length, text.count)], as: UTF8.self))
    return character?.properties.isWhitespace == true ? length : 0
  }

  private func endsWord(_ place: Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""): true
    default: whiteSpace(at: place) > 0
    }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private mutating func append(_ token: Token, length: Int) {
    lexemes.append(Lexeme(token: token, offset: index, length: length))
    index += length
  }

  private mutating func quoted(from open: Int, _ form: TextForm) throws(QueryError) {
    guard let close = text[(open + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw QueryError(
        message: "This quotation mark is never closed.", remedy: "Add “\"” after the phrase.", offset: open,
        length: 1)
    }
    let phrase = (open + 1)..<close
    lexemes.append(Lexeme(token: .text(string(phrase), form), offset: open + 1, length: phrase.count))
    index = close + 1
  }

  private mutating func word() throws(QueryError) {
    var end = index
    while end < text.count, !endsWord(end) { end += 1 }
    let length = end - index
    if let token = try operatorToken(index..<end) { return append(token, length: length) }
    if length > 1, text[index] == UInt8(ascii: "@") {
      return append(.reference(string((index + 1)..<end)), length: length)
    }
    var form = TextForm.wildcards
    var bare = index..<end
    if length > 1, text[index] == UInt8(ascii: "=") {
      form.insert(.exact)
      bare = (index + 1)..<end
    }
    if bare.count > 1, text[end - 1] == UInt8(ascii: "~") {
      bare = bare.lowerBound..<(end - 1)
      guard form == .wildcards,
        !text[bare].contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") })
      else {
        throw QueryError(
          message: "A stem (word~) takes no “=” and no wildcard.",
          remedy: "Write the word as it is, such as fund~, or use a wildcard without “~”.", offset: index,
          length: length)
      }
      form = .stem
    }
    append(.text(string(bare), form), length: length)
  }

  /// From a slash to the next one that ends a word.
  private mutating func regularExpression() throws(QueryError) {
    let close = text.indices[(index + 1)...].first { at in
      text[at] == UInt8(ascii: "/")
        && (at + 1 == text.count || whiteSpace(at: at + 1) > 0 || text[at + 1] == UInt8(ascii: ")"))
    }
    guard let close else {
      throw QueryError(
        message: "This regular expression is never closed.",
        remedy: "Add “/” after it; a word with a slash that is meant as text belongs in quotation marks.",
        offset: index, length: 1)
    }
    let pattern = string((index + 1)..<close)
    try RegularExpressionCheck.check(pattern, offset: index + 1)
    append(.regularExpression(pattern), length: close + 1 - index)
  }

  /// How far NEAR and BEFORE may reach.
  private static let distances = 1...1_000

  private func operatorToken(_ range: Range<Int>) throws(QueryError) -> Token? {
    guard UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text[range.lowerBound] else { return nil }
    let word = string(range)
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
            + "written in lower case.", offset: index, length: range.count)
      }
      return .near(distance, ordered: name == "BEFORE")
    }
    return nil
  }
}
