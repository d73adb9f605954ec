/// A pattern's query, parsed.
///
///     query    = sequence { "OR" sequence }
///     sequence = item { item }                      adjacent words
///     item     = word | "=" word | word "~" | quoted | "=" quoted | regex | "(" query ")"
///     word     = characters without white space; * any run of characters, ? one, inside one word
///     quoted   = '"' characters '"'                 adjacent words as they stand, no wildcards
///     regex    = "/" characters "/"                 up to the next / before white space, ) or the end
///
/// The operators AND, NOT, NEAR/n and BEFORE/n belong to the language too; this version names them in its errors
/// and does not run them yet.
indirect enum Query: Equatable, Sendable {
  /// Text between white space, or quoted; it may hold several words for the tokeniser (`follow-up`).
  case text(String, TextForm, offset: Int)
  case regularExpression(String, offset: Int)
  case sequence([Query])
  case either([Query])

  /// Where it begins in the pattern, in characters.
  var offset: Int {
    switch self {
    case .text(_, _, let offset), .regularExpression(_, let offset): offset
    case .sequence(let queries), .either(let queries): queries.first?.offset ?? 0
    }
  }

  /// Whether a regular expression is part of it.
  func holds(regularExpression: String) -> Bool {
    switch self {
    case .text: false
    case .regularExpression(let text, _): text == regularExpression
    case .sequence(let queries), .either(let queries):
      queries.contains { $0.holds(regularExpression: regularExpression) }
    }
  }
}

/// How the text of a query is compared with words.
struct TextForm: OptionSet, Hashable, Sendable {
  let rawValue: Int
  /// `*` and `?` are wildcards; without this they are characters like any other.
  static let wildcards = TextForm(rawValue: 1)
  /// Case and accents as written.
  static let exact = TextForm(rawValue: 2)
  /// Each word stands for all with its stem.
  static let stem = TextForm(rawValue: 4)
}

/// What is wrong with a query, and where in it: offsets and lengths in characters.
package struct QueryError: Error, Equatable {
  package var message: String
  package var remedy: String
  package var offset: Int
  package var length: Int
  /// The query is sound, but the language lacks what it asks for: a rule for any language is left out there.
  package var isOfLanguage = false
}
