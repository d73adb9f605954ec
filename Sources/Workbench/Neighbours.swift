/// How often words stand near matches, and anywhere.
///
/// A word is near when at most so many words lie between it and a match in the same turn, plus one; near several
/// matches it counts once. The words of matches themselves count nowhere.
struct Neighbours: Sendable {
  struct Count: Sendable, Equatable {
    var near = 0
    var all = 0
    /// Transcripts in which it is near a match.
    var transcripts = 0
  }

  var matches = 0
  /// Words near a match, and all words.
  var near = 0
  var all = 0
  var words: [String: Count] = [:]

  init() {}

  /// - Parameters:
  ///   - turns: those that are read, in order.
  ///   - matches: indices of words, in order.
  init(_ text: TranscriptWords, turns: [Int], matches: [Range<Int>], span: Int) {
    self.matches = matches.count
    var counts: [UInt32: Count] = [:]
    var next = 0
    for turn in turns {
      let range = text.turns[turn]
      var inMatch = [Bool](repeating: false, count: range.count)
      var isNear = inMatch
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
        let near = isNear[word - range.lowerBound] ? 1 : 0
        counts[text.types[word], default: Count()].near += near
        counts[text.types[word]]!.all += 1
        self.near += near
        all += 1
      }
    }
    for (type, count) in counts {
      words[text.form(type)] = Count(near: count.near, all: count.all, transcripts: count.near > 0 ? 1 : 0)
    }
  }

  mutating func merge(_ other: Neighbours) {
    matches += other.matches
    near += other.near
    all += other.all
    words.merge(other.words) {
      Count(near: $0.near + $1.near, all: $0.all + $1.all, transcripts: $0.transcripts + $1.transcripts)
    }
  }
}
