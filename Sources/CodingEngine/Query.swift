/// A pattern's query, parsed.
///
///     query    = sequence { "OR" sequence }
///     sequence = item { item }                      adjacent words
///     item     = word | "=" word | quoted | "=" quoted | "(" query ")"
///     word     = characters without white space; * any run of characters, ? one, inside one word
///     quoted   = '"' characters '"'                 adjacent words as they stand, no wildcards
///
/// The operators AND, NOT, NEAR/n, BEFORE/n and the forms word~ and /regex/ belong to the language too;
/// this version names them in its errors and does not run them yet.
indirect enum Query: Equatable, Sendable {
  /// Text between white space, or quoted; it may hold several words for the tokeniser (`follow-up`).
  case text(String, TextForm, offset: Int)
  case sequence([Query])
  case either([Query])

  /// Where it begins in the pattern, in characters.
  var offset: Int {
    switch self {
    case .text(_, _, let offset): offset
    case .sequence(let queries), .either(let queries): queries.first?.offset ?? 0
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
}

/// What is wrong with a query, and where in it: offsets and lengths in characters.
package struct QueryError: Error, Equatable {
  package var message: String
  package var remedy: String
  package var offset: Int
  package var length: Int
}
