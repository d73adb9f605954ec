import QualData

/// Finds the place of a quote in a transcript.
///
/// A quote stands within one turn. White space is compared folded, so that a line end in the transcript may be a
/// space in the quote; everything else is compared byte by byte.
struct QuoteFinder {
  struct Place: Equatable {
    var turn: Int
    var range: TextRange
  }

  private struct FoldedTurn {
    var text: [UInt8] = []
    /// By byte of `text`: where it stands in the transcript.
    var places: [Int] = []
  }

  private let turns: [FoldedTurn]

  init(_ transcript: Transcript) {
    var text = transcript.text
    turns = text.withUTF8 { bytes in
      transcript.turns.map { turn in
        var folded = FoldedTurn()
        for place in turn.contentRange.lower..<turn.contentRange.upper {
          let isSpace = bytes[place] == 0x20 || bytes[place] &- 9 < 5
          if isSpace, folded.text.isEmpty || folded.text.last == 0x20 { continue }
          folded.text.append(isSpace ? 0x20 : bytes[place])
          folded.places.append(place)
        }
        return folded
      }
    }
  }

  /// Every place where the quote stands, overlaps included; none for an empty quote.
  func places(of quote: String) -> [Place] {
    let wanted = Array(Excerpt.folded(quote).utf8)
    guard let first = wanted.first else { return [] }
    var found: [Place] = []
    for (number, turn) in turns.enumerated() where turn.text.count >= wanted.count {
      for start in 0...(turn.text.count - wanted.count)
      where turn.text[start] == first && turn.text[start..<(start + wanted.count)].elementsEqual(wanted) {
        found.append(
          Place(turn: number, range: TextRange(turn.places[start], turn.places[start + wanted.count - 1] + 1))
        )
      }
    }
    return found
  }
}
