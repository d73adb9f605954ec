import QualData

/// Pieces of a text that are replaced, and where everything else is afterwards.
package struct TextEdits: Sendable, Equatable {
  package struct Edit: Sendable, Equatable {
    /// In the old text, in bytes.
    package var range: Range<Int>
    package var replacement: String

    package init(_ range: Range<Int>, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// In order of the text; they do not overlap.
  package let edits: [Edit]
  /// Where each replacement starts in the new text.
  private let starts: [Int]

  package init(_ edits: [Edit] = []) {
    self.edits = edits
    var shift = 0
    starts = edits.map { edit in
      defer { shift += edit.replacement.utf8.count - edit.range.count }
      return edit.range.lowerBound + shift
    }
  }

  package func apply(to text: String) -> String {
    if edits.isEmpty { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var end = 0
    for edit in edits {
      output.append(contentsOf: bytes[end..<edit.range.lowerBound])
      output.append(contentsOf: edit.replacement.utf8)
      end = edit.range.upperBound
    }
    output.append(contentsOf: bytes[end...])
    return String(decoding: output, as: UTF8.self)
  }

  /// The edits that make the old text of the new one.
  /// - Parameter old: what the replaced pieces were.
  package func inverse(of old: String) -> TextEdits {
    let bytes = Array(old.utf8)
    return TextEdits(
      zip(edits, starts).map { edit, start in
        Edit(
          start..<(start + edit.replacement.utf8.count),
          String(decoding: bytes[edit.range], as: UTF8.self))
      })
  }

  /// Where a range of the old text is in the new one. A border inside a replaced piece moves out to the end of the piece, so
  /// that what covered a part of a name covers the whole pseudonym. An empty range stays empty.
  package func range(_ range: TextRange) -> TextRange {
    let lower = place(range.lower, isEnd: false)
    return TextRange(lower, range.isEmpty ? lower : place(range.upper, isEnd: true))
  }

  private func place(_ old: Int, isEnd: Bool) -> Int {
    // The edits that begin before the place.
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < old { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return old }
    let last = edits[low - 1]
    let start = starts[low - 1]
    let end = start + last.replacement.utf8.count
    guard old < last.range.upperBound else { return end + old - last.range.upperBound }
    return isEnd ? end : start
  }
}

extension Transcript {
  /// The transcript with its text edited, turns and all.
  package func editing(_ edits: TextEdits) -> Transcript {
    let turns = turns.map { turn in
      var turn = turn
      turn.range = edits.range(turn.range)
      turn.contentRange = edits.range(turn.contentRange)
      return turn
    }
    return Transcript(
      id: id, source: source, text: edits.apply(to: text), turns: turns, speakers: speakers,
      language: language, attributes: attributes)
  }

  /// The pieces that no name and no number goes across: labels, what is said, what stands between turns.
  package var segments: [Range<Int>] {
    var walls = Set([0, text.utf8.count])
    for turn in turns {
      walls.formUnion([
        turn.range.lower, turn.contentRange.lower, turn.contentRange.upper, turn.range.upper,
      ])
    }
    let sorted = walls.sorted()
    return zip(sorted, sorted.dropFirst()).map { $0..<$1 }
  }
}
