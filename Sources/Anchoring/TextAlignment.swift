import QualData

/// Which piece of an old text is which piece of a new one: what stayed in order, and what was moved.
package struct TextAlignment: Sendable {
  let old: TextPieces
  let new: TextPieces
  /// By piece: its piece of the other text, or -1.
  private(set) var newPiece: [Int32]
  private(set) var oldPiece: [Int32]
  /// By piece of the old text: how many pieces around it, and itself, stand the same and without a gap in the new one.
  private(set) var runLength: [Int32]
  /// The number of pieces that were taken away or put in, when moving is both.
  package let distance: Int

  package init(old: String, new: String) {
    var vocabulary = PieceVocabulary()
    self.old = TextPieces(old, &vocabulary)
    self.new = TextPieces(new, &vocabulary)
    let matching = PieceMatching(self.old.ids, self.new.ids)
    distance = matching.distance
    newPiece = matching.newPiece
    GapSliding.slide(&newPiece, self.old.ids, self.old.cuts)
    oldPiece = Self.inverse(newPiece, count: self.new.count)
    GapSliding.slide(&oldPiece, self.new.ids, self.new.cuts)
    newPiece = Self.inverse(oldPiece, count: self.old.count)
    runLength = Self.runLengths(newPiece)
    guard distance > 0 else { return }
    for run in MovedRuns.find(self) { move(run) }
    runLength = Self.runLengths(newPiece)
  }

  /// What became of the words of a range.
  package enum Fate: Equatable, Sendable {
    /// Every word is there, side by side.
    case kept(TextRange)
    /// Some words are there, or words stand between them.
    case changed
    /// None is there.
    case gone
  }

  package func fate(of range: TextRange) -> Fate {
    let pieces = old.pieces(in: range)
    if let place = wholePlace(of: pieces) { return .kept(new.range(of: place)) }
    return pieces.contains { newPiece[$0] >= 0 } ? .changed : .gone
  }

  /// Where all pieces stand side by side as they did; `nil` when they do not, or there are none.
  func wholePlace(of pieces: Range<Int>) -> Range<Int>? {
    guard let first = pieces.first, newPiece[first] >= 0 else { return nil }
    let start = Int(newPiece[first])
    guard pieces.allSatisfy({ Int(newPiece[$0]) == start + $0 - first }) else { return nil }
    return start..<(start + pieces.count)
  }

  private mutating func move(_ run: MovedRun) {
    for offset in 0..<run.count {
      let (i, j) = (run.old + offset, run.new + offset)
      if newPiece[i] >= 0 { oldPiece[Int(newPiece[i])] = -1 }
      if oldPiece[j] >= 0 { newPiece[Int(oldPiece[j])] = -1 }
      newPiece[i] = Int32(j)
      oldPiece[j] = Int32(i)
    }
  }

  private static func inverse(_ matches: [Int32], count: Int) -> [Int32] {
    var inverse = [Int32](repeating: -1, count: count)
    for (piece, other) in matches.enumerated() where other >= 0 { inverse[Int(other)] = Int32(piece) }
    return inverse
  }

  private static func runLengths(_ matches: [Int32]) -> [Int32] {
    var lengths = [Int32](repeating: 0, count: matches.count)
    var start = 0
    while start < matches.count {
      var end = start + 1
      if matches[start] >= 0 {
        while end < matches.count, Int(matches[end]) == Int(matches[start]) + end - start { end += 1 }
        for piece in start..<end { lengths[piece] = Int32(end - start) }
      }
      start = end
    }
    return lengths
  }
}
