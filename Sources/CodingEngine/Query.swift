/// A pattern's query, parsed.
///
///     query       = difference { "OR" difference }
///     difference  = conjunction { "NOT" conjunction }
///     conjunction = proximity { "AND" proximity }
///     proximity   = sequence { ( "NEAR/" n | "BEFORE/" n ) sequence }
///     sequence    = item { item }                   adjacent words
///     item        = word | "=" word | word "~" | quoted | "=" quoted | regex | "@" name | "(" query ")"
///     word        = characters without white space; * any run of characters, ? one, inside one word
///     quoted      = '"' characters '"'              adjacent words as they stand, no wildcards
///     regex       = "/" characters "/"              up to the next / before white space, ) or the end
///     n           = 1 … 1000
///
/// Operators of one rank group from the left. `MatchSemantics` says what they match, `docs/patterns.md` explains.
indirect enum Query: Equatable, Sendable {
  /// Text between white space, or quoted; it may hold several words for the tokeniser (`follow-up`).
  case text(String, TextForm, offset: Int)
  case regularExpression(String, offset: Int)
  /// Shared patterns by their name.
  case reference(String, offset: Int)
  case sequence([Query])
  case either([Query])
  /// The offset of an operator is its own.
  case both(Query, Query, offset: Int)
  case without(Query, Query, offset: Int)
  case near(Query, Query, distance: Int, ordered: Bool, offset: Int)

  /// Where it begins in the pattern, in bytes of UTF-8.
  var offset: Int {
    switch self {
    case .text(_, _, let offset), .regularExpression(_, let offset), .reference(_, let offset): offset
    case .sequence(let queries), .either(let queries): queries.first?.offset ?? 0
    case .both(let first, _, _), .without(let first, _, _), .near(let first, _, _, _, _): first.offset
    }
  }

  var parts: [Query] {
    switch self {
    case .text, .regularExpression, .reference: []
    case .sequence(let queries), .either(let queries): queries
    case .both(let a, let b, _), .without(let a, let b, _), .near(let a, let b, _, _, _): [a, b]
    }
  }

  /// Whether AND, NOT, NEAR or BEFORE is in it.
  var hasOperators: Bool {
    switch self {
    case .both, .without, .near: true
    default: parts.contains(where: \.hasOperators)
    }
  }

  var holdsReferences: Bool {
    if case .reference = self { return true }
    return parts.contains(where: \.holdsReferences)
  }

  /// With every part at one place: that of the `@name` it stands for.
  func moved(to offset: Int) -> Query {
    switch self {
    case .text(let text, let form, _): .text(text, form, offset: offset)
    case .regularExpression(let text, _): .regularExpression(text, offset: offset)
    case .reference(let name, _): .reference(name, offset: offset)
    case .sequence(let queries): .sequence(queries.map { $0.moved(to: offset) })
    case .either(let queries): .either(queries.map { $0.moved(to: offset) })
    case .both(let a, let b, _): .both(a.moved(to: offset), b.moved(to: offset), offset: offset)
    case .without(let a, let b, _): .without(a.moved(to: offset), b.moved(to: offset), offset: offset)
    case .near(let a, let b, let distance, let ordered, _):
      .near(a.moved(to: offset), b.moved(to: offset), distance: distance, ordered: ordered, offset: offset)
    }
  }

  /// Where a regular expression stands in it; `nil` when it is no part of it.
  func offset(ofRegularExpression text: String) -> Int? {
    if case .regularExpression(text, let offset) = self { return offset }
    return parts.lazy.compactMap { $0.offset(ofRegularExpression: text) }.first
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
  /// In bytes of the pattern's UTF-8, as `length`.
  package var offset: Int
  package var length: Int
  /// The query is sound, but the language lacks what it asks for: a rule for any language is left out there.
  package var isOfLanguage = false
  /// It names shared patterns that are not there.
  package var isUnknownName = false
}
