import QualData

/// Knows where the alignment expects an excerpt, and finds there the words that its words were changed into.
struct ChangedWords: Sendable {
  struct Found: Equatable {
    /// As a whole sentence where the excerpt was one.
    var range: TextRange
    /// Of the nearest words in it.
    var similarity: Double
  }

  private let alignment: TextAlignment
  /// By piece of the old text: the nearest reliably matched piece before it, or -1; and after it, or the count.
  private let before: [Int32]
  private let after: [Int32]
  private let oldBorders: SentenceBorders
  private let newBorders: SentenceBorders

  init(_ alignment: TextAlignment, _ oldTurns: TurnFit, _ newTurns: TurnFit) {
    self.alignment = alignment
    oldBorders = SentenceBorders(alignment.old, oldTurns)
    newBorders = SentenceBorders(alignment.new, newTurns)
    let lengths = alignment.runLength
    var before = [Int32](repeating: -1, count: lengths.count)
    var after = [Int32](repeating: Int32(lengths.count), count: lengths.count)
    for piece in lengths.indices.dropFirst() {
      before[piece] = Self.isReliable(lengths[piece - 1]) ? Int32(piece - 1) : before[piece - 1]
    }
    for piece in lengths.indices.dropLast().reversed() {
      after[piece] = Self.isReliable(lengths[piece + 1]) ? Int32(piece + 1) : after[piece + 1]
    }
    self.before = before
    self.after = after
  }

  private static func isReliable(_ runLength: Int32) -> Bool { runLength >= ReanchoringLimits.reliableRun }

  /// The most similar stretch, whatever its similarity; `nil` where there is nothing that is not other words' place.
  func nearest(to pieces: Range<Int>, _ quote: [Character]) -> Found? {
    var best: Found?
    for bracket in brackets(pieces) {
      guard let found = nearest(to: quote, of: pieces, in: bracket) else { continue }
      if found.similarity > best?.similarity ?? -1 { best = found }
    }
    return best
  }

  private func nearest(to quote: [Character], of pieces: Range<Int>, in bracket: Range<Int>) -> Found? {
    let new = alignment.new
    guard !bracket.isEmpty else { return nil }
    let range = new.range(of: bracket)
    let text = FoldedCharacters(new.substring(range), startingAt: range.lower)
    guard let found = ApproximateSearch.nearest(to: quote, in: text.characters)?.range, !found.isEmpty else {
      return nil
    }
    let touched = new.pieces(
      in: TextRange(text.places[found.lowerBound], text.places[found.upperBound - 1] + 1))
    guard !touched.isEmpty, 2 * touched.count(where: { isForeign($0, to: pieces) }) <= touched.count else {
      return nil
    }
    func rated(_ place: Range<Int>) -> Found {
      let range = new.range(of: place)
      let words = FoldedCharacters(new.substring(range)).characters
      return Found(range: range, similarity: FoldedCharacters.similarity(quote, words))
    }
    let best = rated(touched)
    var whole = rated(
      newBorders.widened(
        touched, atStart: oldBorders.isStart(pieces.lowerBound),
        atEnd: oldBorders.isEnd(pieces.upperBound - 1),
        isForeign: { isForeign($0, to: pieces) }))
    guard whole.similarity >= best.similarity - ReanchoringLimits.widening else { return best }
    whole.similarity = best.similarity
    return whole
  }

  /// Whether a piece of the new text is one of the old text's other words.
  private func isForeign(_ piece: Int, to pieces: Range<Int>) -> Bool {
    let old = alignment.oldPiece[piece]
    return old >= 0 && !pieces.contains(Int(old)) && Self.isReliable(alignment.runLength[Int(old)])
  }

  /// Stretches of pieces of the new text, the likeliest first.
  func brackets(_ pieces: Range<Int>) -> [Range<Int>] {
    let count = alignment.new.count
    let longest = 2 * pieces.count + ReanchoringLimits.nearby
    let left = Int(before[pieces.lowerBound])
    let right = Int(after[pieces.upperBound - 1])
    let lower = left < 0 ? 0 : Int(alignment.newPiece[left]) + 1
    let upper = right >= alignment.old.count ? count : Int(alignment.newPiece[right])
    var brackets: [Range<Int>] = []
    if lower <= upper, upper - lower <= longest {
      brackets.append(lower..<upper)
    } else {
      // Long, or parted by a move: near the words before, and near the words after.
      brackets.append(lower..<min(count, lower + longest))
      brackets.append(max(0, upper - longest)..<upper)
    }
    // Around those of its own words that are there.
    let own = pieces.filter { Self.isReliable(alignment.runLength[$0]) }
    if let first = own.first, let last = own.last {
      let slack = pieces.count / 4 + 8
      let start = max(0, Int(alignment.newPiece[first]) - (first - pieces.lowerBound) - slack)
      let end = min(count, Int(alignment.newPiece[last]) + pieces.upperBound - last + slack)
      if start < end, end - start <= longest + 2 * slack { brackets.append(start..<end) }
    }
    return brackets
  }
}
