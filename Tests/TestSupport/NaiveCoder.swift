import QualData
import Tokenization

/// The reference: every pattern at every word, over plain ICU's words of the turn, with nothing shared with the
/// engine. Slow, short and meant to be read. It keeps the phrases of a query, and looks at the rest of a phrase only
/// where its first word fits, so that a debug build gets through a corpus.
package struct NaiveCoder {
  struct Word {
    var form: String
    var range: TextRange
  }

  package struct Found: Hashable, Comparable {
    package var code: String
    package var words: Range<Int>
    package init(code: String, words: Range<Int>) {
      self.code = code
      self.words = words
    }
    package static func < (a: Found, b: Found) -> Bool {
      (a.code, a.words.lowerBound, a.words.upperBound) < (b.code, b.words.lowerBound, b.words.upperBound)
    }
  }

  let language: String
  let words: BreakIterator
  let sentences: BreakIterator
  private let memory = Memory()

  private final class Memory {
    var phrases: [String: [[String]]] = [:]
  }

  package init(language: String) throws {
    self.language = language
    words = try BreakIterator(.words, locale: language)
    sentences = try BreakIterator(.sentences, locale: language)
  }

  // MARK: Words and sentences

  private static let elided: Set<String> = [
    "c", "ç", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  func words(of text: String, from offset: Int = 0) -> [Word] {
    var found: [Word] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      words.forEachSegment(utf8: bytes) { start, end, status in
        guard status >= 100 else { return }
        let word = String(decoding: bytes[start..<end], as: UTF8.self)
        let from = start + offset
        if language == "fr", let mark = word.firstIndex(where: { "'’ʼ".contains($0) }),
          word.index(after: mark) < word.endIndex, Self.elided.contains(word[..<mark].lowercased())
        {
          let length = word[...mark].utf8.count
          found.append(
            Word(form: CaseFolding.form(of: String(word[...mark])), range: TextRange(from, from + length)))
          found.append(
            Word(
              form: CaseFolding.form(of: String(word[word.index(after: mark)...])),
              range: TextRange(from + length, end + offset)))
        } else {
          found.append(Word(form: CaseFolding.form(of: word), range: TextRange(from, end + offset)))
        }
      }
    }
    return found
  }

  /// The number of the sentence that each word begins in.
  private func sentenceNumbers(of text: String, _ words: [Word], from offset: Int) -> [Int] {
    var ends: [Int] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      sentences.forEachSegment(utf8: bytes) { _, end, _ in ends.append(end + offset) }
    }
    return words.map { word in ends.firstIndex { word.range.lower < $0 } ?? ends.count }
  }

  /// The words of all turns, each with its turn and a number for its sentence that no other turn has.
  private func layOut(_ transcript: Transcript) -> (words: [Word], sentences: [Int], turns: [Int]) {
    var all: (words: [Word], sentences: [Int], turns: [Int]) = ([], [], [])
    for (index, turn) in transcript.turns.enumerated() {
      let text = transcript.text(in: turn.contentRange)
      let words = words(of: text, from: turn.contentRange.lower)
      let first = (all.sentences.last ?? 0) + 1
      all.sentences += sentenceNumbers(of: text, words, from: turn.contentRange.lower).map { first + $0 }
      all.turns += words.map { _ in index }
      all.words += words
    }
    return all
  }

  // MARK: Patterns

  /// A query's phrases, each a list of words with wildcards. Of the pattern language it knows what codebooks
  /// of this version can say: words, *, ?, quotation marks, OR and parentheses.
  func phrases(of query: String) -> [[String]] {
    if let known = memory.phrases[query] { return known }
    var rest = Substring(query)
    let phrases = alternatives(&rest)
    memory.phrases[query] = phrases
    return phrases
  }

  private func alternatives(_ rest: inout Substring) -> [[String]] {
    var all: [[String]] = []
    var current: [[String]] = [[]]
    while let first = rest.first {
      var next: [[String]]
      if first.isWhitespace {
        rest.removeFirst()
        continue
      } else if first == ")" {
        break
      } else if first == "(" {
        rest.removeFirst()
        next = alternatives(&rest)
        rest.removeFirst()
      } else if first == "\"" {
        rest.removeFirst()
        next = [words(of: String(rest.prefix { $0 != "\"" })).map { Self.escaped($0.form) }]
        rest = rest.drop { $0 != "\"" }.dropFirst()
      } else {
        let word = rest.prefix { !$0.isWhitespace && !"()\"".contains($0) }
        rest = rest.dropFirst(word.count)
        if word == "OR" {
          all += current
          current = [[]]
          continue
        }
        // Letters of no living alphabet stand for the wildcards, so that ICU sees one word.
        let marked = word.replacing("*", with: "ɀ").replacing("?", with: "ȿ")
        next = [
          words(of: String(marked)).map {
            Self.escaped($0.form).replacing("ɀ", with: "*").replacing("ȿ", with: "?")
          }
        ]
      }
      current = current.flatMap { phrase in next.map { phrase + $0 } }
    }
    return all + current
  }

  private static func escaped(_ form: String) -> String {
    form.replacing("*", with: "\\*").replacing("?", with: "\\?")
  }

  /// Shell-like matching by recursion over characters (code points).
  private static func matches(
    _ glob: Substring.UnicodeScalarView, _ word: Substring.UnicodeScalarView
  ) -> Bool {
    guard let first = glob.first else { return word.isEmpty }
    switch first {
    case "*":
      return matches(glob.dropFirst(), word) || (!word.isEmpty && matches(glob, word.dropFirst()))
    case "?": return !word.isEmpty && matches(glob.dropFirst(), word.dropFirst())
    case "\\": return word.first == glob.dropFirst().first && matches(glob.dropFirst(2), word.dropFirst())
    default: return word.first == first && matches(glob.dropFirst(), word.dropFirst())
    }
  }

  private func hits(_ phrases: [[String]], in words: [Word], at places: [String: [Int]]) -> [Range<Int>] {
    phrases.flatMap { phrase -> [Range<Int>] in
      guard let first = phrase.first else { return [] }
      let starts = places.filter { Self.fits(first, $0.key) }.flatMap(\.value)
      return starts.filter { start in
        start + phrase.count <= words.count
          && zip(phrase, words[start...]).allSatisfy { Self.fits($0, $1.form) }
      }.map { $0..<($0 + phrase.count) }
    }
  }

  private static func fits(_ glob: String, _ form: String) -> Bool {
    // Most words are told apart by their first byte.
    if let first = glob.utf8.first, first != form.utf8.first, !"*?\\".utf8.contains(first) { return false }
    return matches(Substring(glob).unicodeScalars, Substring(form).unicodeScalars)
  }

  // MARK: Codings

  /// The matches of every code in a transcript, in words of the transcript.
  package func matches(_ codebook: Codebook, in transcript: Transcript) -> Set<Found> {
    let (words, sentence, turns) = layOut(transcript)
    var places: [String: [Int]] = [:]
    for (index, word) in words.enumerated() { places[word.form, default: []].append(index) }
    var all: Set<Found> = []
    for (code, _, _) in codebook.flattened {
      var hits: [Range<Int>] = []
      for pattern in code.patterns where pattern.language == language || pattern.language == "any" {
        precondition(pattern.within == .sentence, "the reference knows sentences only")
        let blockers = (pattern.unless?.queries ?? []).flatMap {
          self.hits(phrases(of: $0.text), in: words, at: places)
        }.filter { turns[$0.lowerBound] == turns[$0.upperBound - 1] }
        hits += self.hits(phrases(of: pattern.query), in: words, at: places).filter { hit in
          let role = transcript.speaker(of: transcript.turns[turns[hit.lowerBound]])?.role
          guard pattern.speakers.admits(role) else { return false }
          guard sentence[hit.lowerBound] == sentence[hit.upperBound - 1] else { return false }
          return !blockers.contains { blocker in
            guard sentence[blocker.lowerBound] == sentence[hit.lowerBound] else { return false }
            if blocker.overlaps(hit) { return true }
            let before = blocker.upperBound <= hit.lowerBound
            if before ? pattern.unless!.side == .after : pattern.unless!.side == .before { return false }
            let gap = before ? hit.lowerBound - blocker.upperBound : blocker.lowerBound - hit.upperBound
            return gap + 1 <= pattern.unless!.distance
          }
        }
      }
      all.formUnion(Self.leftmostLongest(hits).map { Found(code: code.id, words: $0) })
    }
    return all
  }

  /// What the codings of these matches cover, in words of the transcript. All patterns of a code must have one unit.
  package func codings(of matches: Set<Found>, _ codebook: Codebook, in transcript: Transcript) -> Set<Found>
  {
    let (_, sentences, turns) = layOut(transcript)
    var units: [String: CodingUnit] = [:]
    for (code, _, _) in codebook.flattened {
      for pattern in code.patterns {
        precondition(
          units[code.id] == nil || units[code.id] == pattern.unit, "the reference knows one unit per code")
        units[code.id] = pattern.unit
      }
    }
    return Set(
      matches.map { found in
        var first = found.words.lowerBound
        var last = found.words.upperBound - 1
        switch units[found.code]! {
        case .match: break
        case .sentence:
          while first > 0, sentences[first - 1] == sentences[first] { first -= 1 }
          while last + 1 < sentences.count, sentences[last + 1] == sentences[last] { last += 1 }
        case .words(let count):
          for _ in 0..<count where first > 0 && turns[first - 1] == turns[first] { first -= 1 }
          for _ in 0..<count where last + 1 < turns.count && turns[last + 1] == turns[last] { last += 1 }
        case .turn, .paragraph: preconditionFailure("the reference does not know this unit")
        }
        return Found(code: found.code, words: first..<(last + 1))
      })
  }

  /// The earliest start, of these the longest; then on from its end.
  package static func leftmostLongest(_ hits: [Range<Int>]) -> [Range<Int>] {
    var kept: [Range<Int>] = []
    var from = 0
    while let start = hits.filter({ $0.lowerBound >= from }).map(\.lowerBound).min() {
      from = hits.filter { $0.lowerBound == start }.map(\.upperBound).max()!
      kept.append(start..<from)
    }
    return kept
  }
}
