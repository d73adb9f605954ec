import Foundation
import QualData
import Tokenization

/// The reference: every pattern at every word, over plain ICU's words of the turn, with nothing shared with the
/// engine. Slow, short and meant to be read. It looks at the rest of a phrase only where its first word fits, so that a
/// debug build gets through a corpus.
package final class NaiveCoder {
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
  let breaks: BreakIterator
  let sentenceBreaks: BreakIterator
  private let stemmer: Stemmer?
  private var queries: [String: NaiveQuery] = [:]

  package init(language: String) throws {
    self.language = language
    breaks = try BreakIterator(.words, locale: language)
    sentenceBreaks = try BreakIterator(.sentences, locale: language)
    stemmer = try? Stemmer(language: language)
  }

  /// Lets go of the queries it has read.
  package func forget() { queries = [:] }

  /// For each word of a transcript the number of its sentence.
  package func sentences(of transcript: Transcript) -> [Int] { layOut(transcript).sentences }

  /// Where each word of a transcript stands.
  package func ranges(of transcript: Transcript) -> [TextRange] { layOut(transcript).words.map(\.range) }

  /// The matches of every code in a transcript, in words of the transcript.
  package func matches(_ codebook: Codebook, in transcript: Transcript) -> Set<Found> {
    let text = layOut(transcript)
    let reader = NaiveQueryReader(
      language: language, accents: codebook.accents, shared: codebook.sharedPatterns,
      words: { self.words(of: $0) })
    var all: Set<Found> = []
    for (code, _, _) in codebook.flattened {
      let excluded = code.excludePatterns.flatMap { spans(of: $0, in: text, reader) }
      let found = code.patterns.flatMap { spans(of: $0, in: text, reader) }.filter { span in
        !excluded.contains { $0.overlaps(span) }
      }
      let byTurn = Dictionary(grouping: found) { text.turns[$0.lowerBound] }
      for spans in byTurn.values {
        all.formUnion(Self.leftmostLongest(spans).map { Found(code: code.id, words: $0) })
      }
    }
    return all
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

  // MARK: One pattern

  /// By scope, the spans there.
  private typealias Value = [Int: Set<Range<Int>>]

  /// What a pattern finds before its code's exclusions and the choice among overlapping ones.
  private func spans(of pattern: Pattern, in text: NaiveText, _ reader: NaiveQueryReader) -> [Range<Int>] {
    guard pattern.language == language || pattern.language == "any" else { return [] }
    func spans(_ query: String) -> [Range<Int>] {
      let key = "\(reader.accents) \(reader.shared) \(query)"
      let read = queries[key] ?? reader.query(query)
      queries[key] = read
      return value(read, pattern, text, reader).values.flatMap { $0 }
    }
    let found = spans(pattern.query)
    guard let unless = pattern.unless, !found.isEmpty else { return found }
    let blockers = unless.queries.flatMap { spans($0.text) }
    return found.filter { span in
      !blockers.contains { blocker in
        let nearby = min(span.lowerBound, blocker.lowerBound)..<max(span.upperBound, blocker.upperBound)
        guard text.isSameTurn(nearby),
          text.scope(span.lowerBound, pattern.within) == text.scope(blocker.lowerBound, pattern.within)
        else { return false }
        if blocker.overlaps(span) { return true }
        let isBefore = blocker.upperBound <= span.lowerBound
        if unless.side == (isBefore ? .after : .before) { return false }
        return Self.gap(blocker, span) < unless.distance
      }
    }
  }

  /// The number of words between two stretches that do not overlap.
  private static func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
  }

  private func value(
    _ query: NaiveQuery, _ pattern: Pattern, _ text: NaiveText, _ reader: NaiveQueryReader
  ) -> Value {
    switch query {
    case .phrases(let phrases):
      let hits = phrases.flatMap { occurrences(of: $0, text, reader) }.filter { hit in
        text.isSameTurn(hit) && pattern.speakers.admits(text.roles[hit.lowerBound])
          && text.scope(hit.lowerBound, pattern.within) == text.scope(hit.upperBound - 1, pattern.within)
      }
      return Dictionary(grouping: hits) { text.scope($0.lowerBound, pattern.within) }.mapValues(Set.init)
    case .or(let queries):
      return queries.reduce(into: [:]) { $0.merge(value($1, pattern, text, reader)) { $0.union($1) } }
    case .and(let a, let b):
      let (a, b) = (value(a, pattern, text, reader), value(b, pattern, text, reader))
      return a.filter { b[$0.key] != nil }.merging(b.filter { a[$0.key] != nil }) { $0.union($1) }
    case .not(let a, let b):
      let b = value(b, pattern, text, reader)
      return value(a, pattern, text, reader).filter { b[$0.key] == nil }
    case .near(let a, let b, let distance, let ordered):
      let b = value(b, pattern, text, reader)
      return value(a, pattern, text, reader).reduce(into: [:]) { result, scope in
        for span in scope.value {
          guard let other = Self.nearest(b[scope.key] ?? [], to: span, distance, ordered, text) else {
            continue
          }
          let lower = min(span.lowerBound, other.lowerBound)
          result[scope.key, default: []].insert(lower..<max(span.upperBound, other.upperBound))
        }
      }
    }
  }

  private static func nearest(
    _ others: Set<Range<Int>>, to span: Range<Int>, _ distance: Int, _ ordered: Bool, _ text: NaiveText
  ) -> Range<Int>? {
    others.filter { other in
      !other.overlaps(span) && gap(other, span) < distance
        && (!ordered || span.upperBound <= other.lowerBound)
        && text.turns[other.lowerBound] == text.turns[span.lowerBound]
    }.min { a, b in
      (gap(a, span), a.lowerBound, b.upperBound) < (gap(b, span), b.lowerBound, a.upperBound)
    }
  }

  // MARK: Words

  private func occurrences(
    of phrase: [NaiveWord], _ text: NaiveText, _ reader: NaiveQueryReader
  ) -> [Range<Int>] {
    guard let first = phrase.first else { return [] }
    let starts = text.places.filter { fits(first.form, $0.key, reader) }.flatMap(\.value)
    return starts.filter { start in
      start + phrase.count <= text.words.count
        && zip(phrase, text.words[start...]).allSatisfy { word, found in
          fits(word.form, found.form, reader) && word.surface.map { Self.fits($0, found.surface) } ?? true
        }
    }.map { $0..<($0 + phrase.count) }
  }

  private func fits(_ word: NaiveWord.Form, _ form: String, _ reader: NaiveQueryReader) -> Bool {
    let form = reader.bare(form)
    switch word {
    case .glob(let glob): return Self.fits(glob, form)
    case .stem(let stem): return stemmer?.stem(form) == stem
    case .expression(let expression):
      return expression.firstMatch(in: form, range: NSRange(location: 0, length: form.utf16.count)) != nil
    }
  }

  private static func fits(_ glob: String, _ form: String) -> Bool {
    // Most words are told apart by their first byte.
    if let first = glob.utf8.first, first != form.utf8.first, !"*?\\".utf8.contains(first) { return false }
    return matches(Substring(glob).unicodeScalars, Substring(form).unicodeScalars)
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
}
