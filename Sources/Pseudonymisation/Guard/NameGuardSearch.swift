import Foundation
import Tokenization

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
