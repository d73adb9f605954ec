import QualData

/// Where sentences, lines and what is said in turns start and end, by pieces of a text.
struct SentenceBorders: Sendable {
  private let pieces: TextPieces
  private let turns: TurnFit

  init(_ pieces: TextPieces, _ turns: TurnFit) {
    self.pieces = pieces
    self.turns = turns
  }

  func isStart(_ piece: Int) -> Bool {
    pieces.cuts[piece] != GapSliding.Cut.nowhere || turns.contentStarts(at: pieces.ranges[piece].lower)
  }

  func isEnd(_ piece: Int) -> Bool {
    piece + 1 == pieces.count || pieces.cuts[piece + 1] != GapSliding.Cut.nowhere
  }

  /// The pieces from the start of the sentence before or at `found` to the end of that after or at it.
  ///
  /// - Parameters:
  ///   - isStart: false to leave the start as it is; `isEnd` likewise.
  ///   - isForeign: pieces that are never taken in; an end that comes to one stays as it is.
  func widened(
    _ found: Range<Int>, atStart isStart: Bool, atEnd isEnd: Bool, isForeign: (Int) -> Bool
  ) -> Range<Int> {
    var first = found.lowerBound
    while isStart, !self.isStart(first), first > 0, !isForeign(first - 1) { first -= 1 }
    if !isStart || !self.isStart(first) { first = found.lowerBound }
    var last = found.upperBound - 1
    while isEnd, !self.isEnd(last), last + 1 < pieces.count, !isForeign(last + 1) { last += 1 }
    if !isEnd || !self.isEnd(last) { last = found.upperBound - 1 }
    return first..<(last + 1)
  }
}
