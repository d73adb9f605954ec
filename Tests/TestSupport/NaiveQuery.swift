import Foundation
import QualData
import Tokenization

/// A query as the reference reads it: split at its loosest operator until only phrases are left.
indirect enum NaiveQuery {
  /// Alternatives, each a list of words.
  case phrases([[NaiveWord]])
  case or([NaiveQuery])
  case and(NaiveQuery, NaiveQuery)
  case not(NaiveQuery, NaiveQuery)
  case near(NaiveQuery, NaiveQuery, distance: Int, ordered: Bool)
}

/// What a word of a phrase must be.
struct NaiveWord {
  enum Form {
    /// With `*`, `?` and `\` before a character that stands for itself.
    case glob(String)
    case stem(String)
    case expression(NSRegularExpression)
  }

  var form: Form
  /// A glob for the word as written.
  var surface: String?
}

/// Query text → `NaiveQuery`.
struct NaiveQueryReader {
  let language: String
  let accents: AccentRule
  let shared: [SharedPatterns]
  /// The words of a text with their forms and how they are written.
  let words: (String) -> [NaiveCoder.Word]

  func query(_ text: String) -> NaiveQuery { read(Self.pieces(text)[...]) }

  /// Words, quotations, regular expressions and parentheses.
  private static func pieces(_ text: String) -> [String] {
    let piece = /\s*(\/.*?\/(?=\s|\)|$)|="[^"]*"|"[^"]*"|[()]|[^\s()"]+)/
    return text.matches(of: piece).map { String($0.1) }
  }

  private func read(_ pieces: ArraySlice<String>) -> NaiveQuery {
    func places(_ isOperator: (String) -> Bool) -> [Int] {
      var depth = 0
      return pieces.indices.filter { index in
        depth += pieces[index] == "(" ? 1 : pieces[index] == ")" ? -1 : 0
        return depth == 0 && isOperator(pieces[index])
      }
    }
    let or = places { $0 == "OR" }
    if !or.isEmpty {
      let ends = or + [pieces.endIndex]
      let starts = [pieces.startIndex] + or.map { $0 + 1 }
      return .or(zip(starts, ends).map { read(pieces[$0..<$1]) })
    }
    func sides(_ place: Int) -> (NaiveQuery, NaiveQuery) {
      (read(pieces[..<place]), read(pieces[(place + 1)...]))
    }
    // The last of a rank is the outermost: they group from the left.
    if let place = places({ $0 == "NOT" }).last { return .not(sides(place).0, sides(place).1) }
    if let place = places({ $0 == "AND" }).last { return .and(sides(place).0, sides(place).1) }
    if let place = places({ $0.hasPrefix("NEAR/") || $0.hasPrefix("BEFORE/") }).last {
      let distance = Int(pieces[place].split(separator: "/")[1])!
      return .near(
        sides(place).0, sides(place).1, distance: distance, ordered: pieces[place].hasPrefix("BEFORE"))
    }
    return sequence(pieces)
  }

  private func sequence(_ pieces: ArraySlice<String>) -> NaiveQuery {
    var items: [NaiveQuery] = []
    var rest = pieces
    while let first = rest.popFirst() {
      guard first == "(" else {
        items.append(item(first))
        continue
      }
      var depth = 1
      let inside = rest.prefix { piece in
        depth += piece == "(" ? 1 : piece == ")" ? -1 : 0
        return depth > 0
      }
      rest = rest.dropFirst(inside.count + 1)
      items.append(read(inside))
    }
    if items.count == 1 { return items[0] }
    return .phrases(
      items.reduce([[]]) { phrases, item in
        phrases.flatMap { phrase in Self.phrases(item).map { phrase + $0 } }
      })
  }

  private static func phrases(_ query: NaiveQuery) -> [[NaiveWord]] {
    switch query {
    case .phrases(let phrases): phrases
    case .or(let queries): queries.flatMap(phrases)
    case .and, .not, .near: fatalError("an operator inside a phrase")
    }
  }

  private static let negation = SharedPatterns(
    "negation",
    [
      "en": "no, not, not yet, never, none, nobody, nothing, without, cannot, *n't",
      "nl": "geen, niet, nog niet, nog geen, nooit, niemand, niets, zonder",
      "fr": "pas, pas encore, aucun*, jamais, rien, sans",
      "de": "kein*, nicht, noch nicht, nie, niemals, niemand, nichts, ohne",
    ].flatMap { language, queries in
      queries.split(separator: ", ").map { .init(String($0), language: language) }
    })

  private func item(_ piece: String) -> NaiveQuery {
    if piece.hasPrefix("@") {
      let set = (shared + [Self.negation]).first { $0.name == piece.dropFirst() }!
      return .or(set.queries.filter { [language, "any"].contains($0.language) }.map { query($0.text) })
    }
    if piece.hasPrefix("/"), piece.count > 1 {
      let expression = try! NSRegularExpression(pattern: "\\A(?:\(piece.dropFirst().dropLast()))\\z")
      return .phrases([[NaiveWord(form: .expression(expression))]])
    }
    let isExact = piece.hasPrefix("=") && piece.count > 1
    let text = isExact ? String(piece.dropFirst()) : piece
    if text.hasPrefix("\"") {
      return .phrases([words(String(text.dropFirst().dropLast())).map { word($0, isExact, wildcards: false) }]
      )
    }
    if text.hasSuffix("~") {
      let stemmer = try! Stemmer(language: language)
      return .phrases([
        words(String(text.dropLast())).map { NaiveWord(form: .stem(stemmer.stem(bare($0.form)))) }
      ])
    }
    // Letters of no living alphabet stand for the wildcards, so that ICU sees one word.
    let marked = text.replacing("*", with: "ɀ").replacing("?", with: "ȿ")
    return .phrases([Self.joined(words(marked)).map { word($0, isExact, wildcards: true) }])
  }

  /// In a script without spaces ICU parts a wildcard from the letters beside it: it belongs to the word before it, or
  /// at the beginning to the one after it.
  private static func joined(_ words: [NaiveCoder.Word]) -> [NaiveCoder.Word] {
    func isWildcard(_ word: NaiveCoder.Word) -> Bool { word.form.allSatisfy { "ɀȿ".contains($0) } }
    return words.reduce(into: []) { result, word in
      guard let last = result.last, last.range.upper == word.range.lower, isWildcard(word) || isWildcard(last)
      else { return result.append(word) }
      result[result.count - 1] = NaiveCoder.Word(
        form: last.form + word.form, surface: last.surface + word.surface,
        range: TextRange(last.range.lower, word.range.upper))
    }
  }

  private func word(_ word: NaiveCoder.Word, _ isExact: Bool, wildcards: Bool) -> NaiveWord {
    func glob(_ text: String) -> String {
      let escaped = text.replacing("*", with: "\\*").replacing("?", with: "\\?")
      return wildcards ? escaped.replacing("ɀ", with: "*").replacing("ȿ", with: "?") : escaped
    }
    return NaiveWord(form: .glob(glob(bare(word.form))), surface: isExact ? glob(word.surface) : nil)
  }

  func bare(_ form: String) -> String { accents == .exact ? form : Self.withoutAccents(form) }

  private static func withoutAccents(_ form: String) -> String {
    let marks: [ClosedRange<UInt32>] = [
      0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F,
    ]
    let scalars = form.decomposedStringWithCanonicalMapping.unicodeScalars.filter { scalar in
      !marks.contains { $0.contains(scalar.value) }
    }
    return String(String.UnicodeScalarView(scalars)).precomposedStringWithCanonicalMapping
  }
}
