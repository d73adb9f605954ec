import QualData

/// Fits excerpts into what was said in the turns of a transcript: none starts, ends or crosses into a label.
struct TurnFit: Sendable {
  struct Fitted: Equatable {
    var range: TextRange
    /// The first turn it lies in.
    var turn: Int
    /// True when words outside of the range were given up.
    var isCut: Bool
  }

  private let turns: [Turn]

  init(_ transcript: Transcript) { turns = transcript.turns }

  /// Whether one turn holds the whole range.
  func isInOneTurn(_ range: TextRange) -> Bool {
    turns(touching: range).contains { turns[$0].contentRange.contains(range) }
  }

  /// Whether what is said in a turn starts at a place.
  func contentStarts(at place: Int) -> Bool {
    turns(touching: TextRange(place, place + 1)).contains { turns[$0].contentRange.lower == place }
  }

  /// - Parameters:
  ///   - range: As wanted.
  ///   - words: The same from its first word to its last.
  ///   - mayCross: Whether it may lie in several turns, as an excerpt that a person took over several does. Its ends still
  ///     lie in what was said.
  /// - Returns: `nil` when it lies in no turn.
  func fit(_ range: TextRange, words: TextRange, mayCross: Bool) -> Fitted? {
    let touched = turns(touching: words)
    if let turn = touched.first(where: { turns[$0].contentRange.contains(words) }),
      let fitted = Self.common(range, turns[turn].contentRange)
    {
      return Fitted(range: fitted, turn: turn, isCut: false)
    }
    let parts = touched.compactMap { turn in
      Self.common(words, turns[turn].contentRange).map { Fitted(range: $0, turn: turn, isCut: true) }
    }
    guard let first = parts.first, let last = parts.last else { return nil }
    if mayCross {
      let range = TextRange(first.range.lower, last.range.upper)
      return Fitted(range: range, turn: first.turn, isCut: range != words)
    }
    return parts.dropFirst().reduce(first) { $1.range.count > $0.range.count ? $1 : $0 }
  }

  private func turns(touching range: TextRange) -> Range<Int> {
    let start = first { $0.range.upper > range.lower }
    return start..<max(start, first { $0.range.lower >= range.upper })
  }

  private func first(where isThere: (Turn) -> Bool) -> Int {
    var low = 0
    var high = turns.count
    while low < high {
      let middle = (low + high) / 2
      if isThere(turns[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func common(_ a: TextRange, _ b: TextRange) -> TextRange? {
    let (lower, upper) = (max(a.lower, b.lower), min(a.upper, b.upper))
    return lower < upper ? TextRange(lower, upper) : nil
  }
}
