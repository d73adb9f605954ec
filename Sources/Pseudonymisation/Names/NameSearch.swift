import Tokenization

/// Finds the phrases of a list in text: whole words, whatever their case and accents, leftmost-longest.
///
/// The tokenizer knows each distinct word of a text after its first sight, so a word that begins no phrase costs next to
/// nothing, however long the list is. A search belongs to one thread.
package final class NameSearch {
  package struct Match: Equatable {
    package var range: Range<Int>
    /// The phrase's place in the list.
    package var phrase: Int
  }

  private let phrases: NamePhrases
  private let tokenizer: Tokenizer
  private let tokens = Tokens()
  /// By type: 0 not known yet, 1 begins no phrase, 2 may begin one.
  private var kinds: [UInt8] = []

  /// - Throws: `TokenizationError.noBreakIterator`
  package init(_ phrases: NamePhrases) throws {
    self.phrases = phrases
    tokenizer = try Tokenizer(language: "und")
  }

  package func matches(in text: String) -> [Match] {
    var text = text
    return text.withUTF8 { matches(in: $0, 0..<$0.count, avoiding: []) }
  }

  /// - Parameter taken: ranges, in order, that no match may touch.
  package func matches(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, avoiding taken: [Range<Int>]
  ) -> [Match] {
    if phrases.isEmpty { return [] }
    forgetIfLarge()
    tokens.removeAll()
    tokenizer.tokenize(text, range, into: tokens)
    var matches: [Match] = []
    var free = range.lowerBound
    var next = 0
    for token in tokens.buffer where begins(token.type) {
      var start = max(Int(token.start), free)
      while start < Int(token.end), let word = TextWord.next(text, from: start, to: range.upperBound),
        word.lowerBound < Int(token.end)
      {
        start = word.upperBound
        // A token may lie inside a longer word of a script without spaces.
        if word.lowerBound < free || isInside(text, word.lowerBound, range) { continue }
        while next < taken.count, taken[next].upperBound <= word.lowerBound { next += 1 }
        let wall = next < taken.count ? taken[next].lowerBound : range.upperBound
        guard wall > word.lowerBound, let match = phrases.longest(text, at: word, before: wall) else {
          continue
        }
        matches.append(match)
        free = match.range.upperBound
        start = free
      }
    }
    return matches
  }

  private func isInside(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return false }
    var before = start - 1
    while before > range.lowerBound, text[before] & 0xC0 == 0x80 { before -= 1 }
    return TextWord.sign(text, before, start).isWord
  }

  private func begins(_ type: UInt32) -> Bool {
    let index = Int(type)
    if index >= kinds.count {
      kinds.append(contentsOf: repeatElement(0, count: max(1024, index + 1 - kinds.count)))
    }
    if kinds[index] == 0 {
      let words = TextWord.all(in: tokenizer.vocabulary.form(of: type))
      kinds[index] = words.contains { phrases.begins(with: $0.form) } ? 2 : 1
    }
    return kinds[index] == 2
  }

  private func forgetIfLarge() {
    guard tokenizer.remembered > 2_000_000 else { return }
    tokenizer.forget()
    kinds = []
  }
}

/// The phrases that are looked for, by their first word.
package struct NamePhrases: Sendable {
  private struct Phrase: Sendable {
    var forms: [String]
    /// The words as written, where their case counts.
    var written: [String]?
    var index: Int
  }

  /// Longest first.
  private var phrases: [String: [Phrase]] = [:]

  package init() {}

  package var isEmpty: Bool { phrases.isEmpty }

  /// - Parameters:
  ///   - index: what matches say; of two equal phrases the first stays.
  ///   - isAsWritten: whether case counts.
  package mutating func add(_ text: String, index: Int, isAsWritten: Bool = false) {
    let words = TextWord.all(in: text)
    guard let first = words.first?.form else { return }
    let written = words.map { word in String(decoding: Array(text.utf8)[word.range], as: UTF8.self) }
    let phrase = Phrase(forms: words.map(\.form), written: isAsWritten ? written : nil, index: index)
    var list = phrases[first] ?? []
    let place = list.firstIndex { $0.forms.count < phrase.forms.count } ?? list.count
    list.insert(phrase, at: place)
    phrases[first] = list
  }

  func begins(with form: String) -> Bool { phrases[form] != nil }

  /// The longest phrase that begins with a word and ends before a wall.
  func longest(
    _ text: UnsafeBufferPointer<UInt8>, at word: Range<Int>, before wall: Int
  ) -> NameSearch.Match? {
    guard word.upperBound <= wall, let candidates = phrases[TextWord.form(text, word)] else { return nil }
    let longest = candidates[0].forms.count
    var words = [word]
    while words.count < longest, let next = TextWord.next(text, from: words.last!.upperBound, to: wall),
      NameJoint.joins(text, words.last!.upperBound..<next.lowerBound, after: words.last!)
    {
      words.append(next)
    }
    let forms = words.map { TextWord.form(text, $0) }
    for phrase in candidates where forms.starts(with: phrase.forms) {
      let range = word.lowerBound..<words[phrase.forms.count - 1].upperBound
      if let written = phrase.written {
        let isSame = zip(words, written).allSatisfy { word, written in
          String(decoding: UnsafeBufferPointer(rebasing: text[word]), as: UTF8.self) == written
        }
        if !isSame { continue }
      }
      return NameSearch.Match(range: range, phrase: phrase.index)
    }
    return nil
  }
}
