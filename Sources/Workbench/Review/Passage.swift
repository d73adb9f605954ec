import QualData

/// The text around an excerpt, turn by turn, and the borders at which the excerpt may begin and end.
package struct Passage: Sendable, Equatable {
  package struct Part: Sendable, Equatable {
    /// From 1.
    package var turn: Int
    package var speaker: String
    /// What is shown of the turn; less than all of it where the turn is very long.
    package var range: TextRange
    package var text: String
  }

  /// In order; the first one may belong to a turn before the excerpt's.
  package var parts: [Part]
  /// The turn in which the excerpt begins, from 1.
  package var turn: Int
  /// Of the turns that the excerpt lies in, without the white space after them.
  package var sentences: [TextRange]
  package var words: [TextRange]

  /// How many bytes of text are shown on either side of the excerpt.
  static let reach = 3000
  /// How many turns are shown on either side.
  static let turns = 3

  /// - Parameters:
  ///   - turn: the index of the turn in which the excerpt begins.
  ///   - sentences: those of the transcript, or at least of the turns of the excerpt.
  ///   - words: likewise.
  init(
    around range: TextRange, turn: Int, in transcript: Transcript, sentences: [TextRange], words: [TextRange]
  ) {
    let turns = transcript.turns
    var last = turn
    while last + 1 < turns.count, turns[last + 1].contentRange.lower < range.upper { last += 1 }
    let bytes = transcript.text.utf8
    let window = TextRange(
      Self.border(bytes, max(0, range.lower - Self.reach), from: range.lower),
      Self.border(bytes, min(bytes.count, range.upper + Self.reach), from: range.upper))
    let shown = max(0, turn - Self.turns)...min(turns.count - 1, last + Self.turns)
    parts = shown.compactMap { index in
      let content = turns[index].contentRange
      let lower = max(content.lower, window.lower)
      let upper = min(content.upper, window.upper)
      guard lower < upper else { return nil }
      let part = TextRange(lower, upper)
      return Part(
        turn: index + 1, speaker: transcript.speaker(of: turns[index])?.label ?? "", range: part,
        text: transcript.text(in: part))
    }
    self.turn = turn + 1
    let reached = turns[turn...last].map(\.contentRange)
    func isReached(_ range: TextRange) -> Bool {
      window.contains(range) && reached.contains { $0.contains(range) }
    }
    self.words = words.filter(isReached)
    self.sentences = sentences.map { Self.trimmed($0, bytes) }.filter { !$0.isEmpty && isReached($0) }
  }

  /// What is shown of a range.
  package func text(in range: TextRange) -> String {
    parts.filter { $0.range.overlaps(range) }.map { part in
      let bytes = Array(part.text.utf8)
      let lower = max(range.lower, part.range.lower) - part.range.lower
      let upper = min(range.upper, part.range.upper) - part.range.lower
      return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }.joined(separator: " ")
  }

  /// The space nearest to a place on the way to another one, so that no word is cut; in writing without spaces the
  /// next character.
  private static func border(_ bytes: String.UTF8View, _ place: Int, from origin: Int) -> Int {
    if place == 0 || place == bytes.count || place == origin { return place }
    func byte(_ place: Int) -> UInt8 { bytes[bytes.index(bytes.startIndex, offsetBy: place)] }
    let step = place < origin ? 1 : -1
    let near = stride(from: place, to: origin, by: step).prefix(100)
    return near.first { byte($0) == 0x20 || byte($0) == 0x0A } ?? near.first { byte($0) & 0xC0 != 0x80 }
      ?? origin
  }

  private static func trimmed(_ range: TextRange, _ bytes: String.UTF8View) -> TextRange {
    var upper = range.upper
    var index = bytes.index(bytes.startIndex, offsetBy: upper)
    while upper > range.lower {
      index = bytes.index(before: index)
      guard bytes[index] == 0x20 || bytes[index] &- 9 < 5 else { break }
      upper -= 1
    }
    return TextRange(range.lower, upper)
  }
}
