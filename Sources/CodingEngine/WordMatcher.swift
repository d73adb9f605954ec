import QualData
import Tokenization

/// What one word of a phrase must be.
enum WordMatcher: Hashable, Sendable {
  case form(String)
  case glob(Glob)
  /// A stem of the program's language.
  case stem(String)
  case regularExpression(String)
  case anyWord
}

/// A word of a phrase: what its form must be, and for `=word` how it must be written.
struct PhraseWord: Hashable, Sendable {
  var matcher: WordMatcher
  /// `nil`: any writing of the form will do.
  var surface: Glob?
}

/// Turns the text of a query into the sequence of words that the tokeniser of a language makes of it.
struct WordMatcherParser {
  private let tokenizer: Tokenizer
  /// `nil` when the language has none.
  let stemmer: Stemmer?

  private let accents: AccentRule

  init(language: String, accents: AccentRule) throws {
    self.accents = accents
    tokenizer = try Tokenizer(language: language)
    stemmer = try? Stemmer(language: language)
  }

  var language: String { tokenizer.language }

  /// Two lower-case letters of no living alphabet stand for the wildcards while ICU looks for words: it must
  /// see `govern*` as one word.
  private static let anyRun: Unicode.Scalar = "\u{0240}"
  private static let anyCharacter: Unicode.Scalar = "\u{023F}"

  /// Empty when the text holds no word at all. For a stem the language must have a stemmer.
  func words(_ text: String, _ form: TextForm) -> [PhraseWord] {
    let marked = form.contains(.wildcards) ? Self.marked(text) : text
    var found = words(of: marked)
    if form.contains(.wildcards) { found = joined(found) }
    return found.map { word in
      var phraseWord = PhraseWord(
        matcher: matcher(accents == .exact ? word.form : AccentFolding.form(of: word.form), form))
      if form.contains(.exact) {
        let written = String(decoding: Array(marked.utf8)[word.start..<word.end], as: UTF8.self)
        phraseWord.surface = glob(SurfaceForm.form(of: written), form)
      }
      return phraseWord
    }
  }

  private static func marked(_ text: String) -> String {
    // Most have none, which bytes tell at once.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }),
      text.contains(where: { $0 == "*" || $0 == "?" })
    else { return text }
    var marked = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*": marked.append(anyRun)
      case "?": marked.append(anyCharacter)
      default: marked.append(scalar)
      }
    }
    return String(marked)
  }

  private typealias Word = (form: String, start: Int, end: Int)

  private func words(of text: String) -> [Word] {
    let tokens = tokenizer.tokenize(text)
    return (0..<tokens.count).map {
      (tokenizer.vocabulary.form(of: tokens[$0].type), Int(tokens[$0].start), Int(tokens[$0].end))
    }
  }

  /// ICU may part a wildcard from a word of a script without spaces (政策*): they belong together.
  private func joined(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    for word in words {
      if let last = result.last, last.end == word.start,
        Self.isOnlyWildcards(word.form) || Self.isOnlyWildcards(last.form)
      {
        result[result.count - 1] = (last.form + word.form, last.start, word.end)
      } else {
        result.append(word)
      }
    }
    return result
  }

  private static func isOnlyWildcards(_ form: String) -> Bool {
    form.unicodeScalars.allSatisfy { $0 == anyRun || $0 == anyCharacter }
  }

  private func matcher(_ word: String, _ form: TextForm) -> WordMatcher {
    if form.contains(.stem), let stemmer { return .stem(stemmer.stem(word)) }
    guard form.contains(.wildcards),
      word.unicodeScalars.contains(where: { $0 == Self.anyRun || $0 == Self.anyCharacter })
    else { return .form(word) }
    let glob = glob(word, form)
    return glob.isAnyWord ? .anyWord : .glob(glob)
  }

  private func glob(_ word: String, _ form: TextForm) -> Glob {
    guard form.contains(.wildcards) else { return Glob(elements: word.utf8.map(Glob.Element.byte)) }
    var elements: [Glob.Element] = []
    for scalar in word.unicodeScalars {
      switch scalar {
      case Self.anyRun: if elements.last != .anyRun { elements.append(.anyRun) }
      case Self.anyCharacter: elements.append(.anyCharacter)
      default: elements.append(contentsOf: String(scalar).utf8.map(Glob.Element.byte))
      }
    }
    return Glob(elements: elements)
  }
}
