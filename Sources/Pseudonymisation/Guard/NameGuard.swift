import Crypto
import Foundation
import Tokenization

/// Tells whether a name of the list stands in a text, without holding the names: a keyed hash (HMAC-SHA-256, a random salt
/// for each project) of each phrase and of its first word.
///
/// That keeps names from being read, not from being guessed: who has the file can try names out. So it is for its owner
/// only, as the store is.
package struct NameGuard: Sendable, Equatable, Codable {
  package static let format = "qualm pseudonyms"

  private struct Entry: Sendable, Equatable, Codable {
    var pseudonym: String
    /// How many words it has.
    var words: Int
    var isAsWritten: Bool
  }

  private var format = NameGuard.format
  private var version = 1
  private var salt: String
  private var firsts: Set<String> = []
  private var phrases: [String: Entry] = [:]

  /// - Parameter salt: 32 random bytes; given by tests only.
  package init(_ rows: [PseudonymRow], salt: [UInt8]? = nil) {
    let bytes = salt ?? SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)
    self.salt = Data(bytes).base64EncodedString()
    for row in rows where row.decision.isReplaced {
      let isAsWritten = row.decision == .asWritten
      let words = TextWord.all(in: row.text)
      guard let first = words.first else { continue }
      let forms = isAsWritten ? words.map { Self.written(row.text, $0.range) } : words.map(\.form)
      firsts.insert(hash(first.form))
      let entry = Entry(pseudonym: row.replacement, words: words.count, isAsWritten: isAsWritten)
      phrases[hash(forms.joined(separator: " "))] = entry
    }
  }

  /// The text of the file: JSON with its keys in order.
  package var fileText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var sorted = self
    sorted.firsts = []
    // A set has no order of its own.
    let list = firsts.sorted().map { "\"\($0)\"" }.joined(separator: ",")
    let text = String(decoding: (try? encoder.encode(sorted)) ?? Data(), as: UTF8.self)
    return text.replacing("\"firsts\":[]", with: "\"firsts\":[\(list)]") + "\n"
  }

  /// `nil` for what is no such file.
  package init?(fileText: String) {
    guard let read = try? JSONDecoder().decode(NameGuard.self, from: Data(fileText.utf8)),
      read.format == Self.format, read.version == 1
    else { return nil }
    self = read
  }

  var isEmpty: Bool { phrases.isEmpty }

  func hash(_ text: String) -> String {
    let key = SymmetricKey(data: Data(base64Encoded: salt) ?? Data())
    let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return Data(code.prefix(16)).base64EncodedString()
  }

  func begins(with form: String) -> Bool { firsts.contains(hash(form)) }

  var longest: Int { phrases.values.map(\.words).max() ?? 0 }

  /// The pseudonym of the longest phrase that a text's words begin with.
  /// - Parameter words: the first of them in the forms of the list and as written.
  func pseudonym(_ words: [(form: String, written: String)]) -> String? {
    for count in stride(from: min(words.count, longest), to: 0, by: -1) {
      let folded = words[..<count].map(\.form).joined(separator: " ")
      let written = words[..<count].map(\.written).joined(separator: " ")
      if let entry = phrases[hash(folded)], !entry.isAsWritten { return entry.pseudonym }
      if let entry = phrases[hash(written)], entry.isAsWritten { return entry.pseudonym }
    }
    return nil
  }

  static func written(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self).precomposedStringWithCanonicalMapping
  }
}

/// Looks for names in texts. It belongs to one thread.
package final class NameGuardSearch {
  package struct Hit: Error, Sendable, Equatable {
    /// What the name is called in the pseudonymised corpus.
    package var pseudonym: String
    /// 1-based.
    package var line: Int
  }

  private let names: NameGuard
  private let tokenizer: Tokenizer
  private let tokens = Tokens()
  /// By type: 0 not known yet, 1 begins no name, 2 may begin one.
  private var kinds: [UInt8] = []

  /// - Throws: `TokenizationError.noBreakIterator`
  package init(_ names: NameGuard) throws {
    self.names = names
    tokenizer = try Tokenizer(language: "und")
  }

  /// The first name in a text.
  package func first(in text: UnsafeBufferPointer<UInt8>) -> Hit? {
    if names.isEmpty { return nil }
    tokens.removeAll()
    if tokenizer.remembered > 2_000_000 {
      tokenizer.forget()
      kinds = []
    }
    tokenizer.tokenize(text, 0..<text.count, into: tokens)
    for token in tokens.buffer where begins(token.type) {
      var start = Int(token.start)
      while start < Int(token.end), let word = TextWord.next(text, from: start, to: text.count),
        word.lowerBound < Int(token.end)
      {
        start = word.upperBound
        if let pseudonym = pseudonym(text, Self.withoutEscape(text, word)) {
          let line = text[..<word.lowerBound].count { $0 == 0x0A } + 1
          return Hit(pseudonym: pseudonym, line: line)
        }
      }
    }
    return nil
  }

  private func pseudonym(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> String? {
    var words: [(form: String, written: String)] = []
    var next: Range<Int>? = word
    while let range = next, words.count < names.longest {
      words.append(
        (
          TextWord.form(text, range),
          String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
            .precomposedStringWithCanonicalMapping
        ))
      guard let (gap, following) = Self.following(text, range), NameJoint.joins(gap, after: range.count)
      else { break }
      next = following
    }
    return names.pseudonym(words)
  }

  private func begins(_ type: UInt32) -> Bool {
    let index = Int(type)
    if index >= kinds.count {
      kinds.append(contentsOf: repeatElement(0, count: max(1024, index + 1 - kinds.count)))
    }
    if kinds[index] == 0 {
      let forms = TextWord.all(in: tokenizer.vocabulary.form(of: type)).map(\.form)
      // An escape of JSON before it: `\nAnna` is the word `nAnna` for the tokenizer.
      let candidates = forms + forms.map { String($0.dropFirst()) }
      kinds[index] = candidates.contains(where: names.begins) ? 2 : 1
    }
    return kinds[index] == 2
  }

  /// The word after the letter of an escape of JSON (`\n`, `\t`, `\r`) that it seems to begin with.
  private static func withoutEscape(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int> {
    guard word.lowerBound > 0, text[word.lowerBound - 1] == UInt8(ascii: "\\"), word.count > 1,
      "ntr".utf8.contains(text[word.lowerBound])
    else { return word }
    return (word.lowerBound + 1)..<word.upperBound
  }

  /// The next word, and what stands between, with entities of HTML and escapes of JSON as the signs that they are.
  private static func following(
    _ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>
  ) -> (gap: [UInt8], word: Range<Int>)? {
    var gap: [UInt8] = []
    var index = word.upperBound
    while index < text.count, gap.count <= 8 {
      if text[index] == UInt8(ascii: "&"),
        let end = text[index..<min(index + 8, text.count)].firstIndex(of: UInt8(ascii: ";"))
      {
        gap.append(UInt8(ascii: "'"))
        index = end + 1
        continue
      }
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, "ntr".utf8.contains(text[index + 1]) {
        gap.append(text[index + 1] == UInt8(ascii: "n") ? 0x0A : 0x20)
        index += 2
        continue
      }
      let (isWord, length) = TextWord.sign(text, index, text.count)
      if isWord { return TextWord.next(text, from: index, to: text.count).map { (gap, $0) } }
      gap += text[index..<(index + length)]
      index += length
    }
    return nil
  }
}
