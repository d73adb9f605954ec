import QualData
import Tokenization

/// How often words stand near matches, and anywhere.
///
/// A word is near when at most so many words lie between it and a match in the same turn, plus one; near several
/// matches it counts once. The words of matches themselves count nowhere.
struct Neighbours<Words> {
  var matches = 0
  /// Words near a match, and all words.
  var near = 0
  var all = 0
  var words: Words
}

extension Neighbours: Sendable where Words: Sendable {}

struct NeighbourCount: WordCount {
  var near: UInt32 = 0
  var all: UInt32 = 0
  /// Transcripts in which it is near a match.
  var transcripts: UInt32 = 0

  var isZero: Bool { all == 0 }
}

/// Counts the neighbours in one transcript after the other. Belongs to one thread.
struct NeighbourCounter {
  let span: Int
  private var counts = TypeCounts<NeighbourCount>()

  init(span: Int) { self.span = span }

  /// - Parameters:
  ///   - isRead: whether a turn counts.
  ///   - matches: indices of words, in order.
  mutating func count(
    _ transcript: Transcript, _ tokenizer: Tokenizer, isRead: (Turn) -> Bool, matches: [Range<Int>]
  ) -> Neighbours<CountedWords<NeighbourCount>> {
    var (near, all) = (0, 0)
    var next = 0
    var isNear: [Bool] = []
    var inMatch: [Bool] = []
    TranscriptWords.forEachTurn(of: transcript, tokenizer) { turn, words, range in
      guard isRead(transcript.turns[turn]) else { return }
      inMatch.removeAll(keepingCapacity: true)
      inMatch.append(contentsOf: repeatElement(false, count: range.count))
      isNear.removeAll(keepingCapacity: true)
      isNear.append(contentsOf: repeatElement(false, count: range.count))
      while next < matches.count, matches[next].upperBound <= range.lowerBound { next += 1 }
      // A match may reach into later turns: it is looked at there again.
      for match in matches[next...].prefix(while: { $0.lowerBound < range.upperBound })
      where match.overlaps(range) {
        for word in match.clamped(to: range) { inMatch[word - range.lowerBound] = true }
        let before = max(range.lowerBound, match.lowerBound - span)
        let after = min(range.upperBound, match.upperBound + span)
        for word in before..<after { isNear[word - range.lowerBound] = true }
      }
      for word in range where !inMatch[word - range.lowerBound] {
        let isNear = isNear[word - range.lowerBound]
        counts.count(words[word].type) {
          $0.all += 1
          if isNear { $0.near += 1 }
        }
        if isNear { near += 1 }
        all += 1
      }
    }
    return Neighbours(
      matches: matches.count, near: near, all: all, words: counts.take(tokenizer.vocabulary))
  }
}

extension Neighbours<CorpusWords<NeighbourCount>> {
  init() { words = CorpusWords() }

  mutating func merge(_ other: Neighbours<CountedWords<NeighbourCount>>) {
    matches += other.matches
    near += other.near
    all += other.all
    words.merge(other.words) { sum, count in
      sum.near += count.near
      sum.all += count.all
      if count.near > 0 { sum.transcripts += 1 }
    }
  }
}
