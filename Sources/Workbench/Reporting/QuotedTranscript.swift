import Measures
import QualData

/// A transcript that a report quotes, with as much of it as the report shows.
struct QuotedTranscript: Sendable {
  /// A turn, or the part of it around what is quoted.
  struct Turn: Sendable {
    /// From 1.
    var number: Int
    var speaker: String
    var clock: String
    var pieces: [Piece]
  }

  struct Piece: Sendable, Equatable {
    var text: String
    var isQuoted: Bool
  }

  var id: String
  var language: String
  /// Turns that do not follow one another have a gap between them.
  var turns: [Turn]

  /// Bytes that are shown of a turn on either side of what is quoted, and of the turns beside it.
  static let reach = 2_000
  static let besideReach = 700

  /// - Parameter quoted: ranges by the index of the turn in which they begin.
  init(_ transcript: Transcript, quoted: [Int: [TextRange]], isWhole: Bool) {
    id = transcript.id
    language = transcript.language
    let shown =
      isWhole
      ? Array(transcript.turns.indices)
      : Set(quoted.keys.flatMap { [$0 - 1, $0, $0 + 1] }).filter(transcript.turns.indices.contains).sorted()
    turns = shown.map { index in
      let turn = transcript.turns[index]
      return Turn(
        number: index + 1, speaker: transcript.speaker(of: turn)?.label ?? "",
        clock: Excerpt.clock(turn.start),
        pieces: Self.pieces(turn.contentRange, quoted[index] ?? [], transcript, isWhole: isWhole))
    }
  }

  /// The text of a turn in pieces, what is quoted apart; what lies too far from it is an ellipsis.
  private static func pieces(
    _ content: TextRange, _ quoted: [TextRange], _ transcript: Transcript, isWhole: Bool
  ) -> [Piece] {
    let bytes = transcript.text.utf8
    func border(_ place: Int) -> Int {
      var place = min(max(place, content.lower), content.upper)
      while place > content.lower, place < content.upper,
        bytes[bytes.index(bytes.startIndex, offsetBy: place)] & 0xC0 == 0x80
      {
        place -= 1
      }
      return place
    }
    // Overlapping quotes are marked as one.
    var marked: [TextRange] = []
    for range in quoted.sorted() {
      let upper = min(range.upper, content.upper)
      if let last = marked.last, range.lower <= last.upper {
        marked[marked.count - 1].upper = max(last.upper, upper)
      } else if range.lower < upper {
        marked.append(TextRange(range.lower, upper))
      }
    }
    let first = marked.first?.lower ?? content.lower
    let last = marked.last?.upper ?? content.lower
    let lower = isWhole || marked.isEmpty ? content.lower : border(first - reach)
    let upper = isWhole ? content.upper : border(last + (marked.isEmpty ? besideReach : reach))
    var pieces: [Piece] = []
    func add(_ from: Int, _ to: Int, _ isQuoted: Bool) {
      let text = from < to ? transcript.text(in: TextRange(from, to)) : ""
      if !text.isEmpty { pieces.append(Piece(text: text, isQuoted: isQuoted)) }
    }
    if lower > content.lower { pieces.append(Piece(text: "… ", isQuoted: false)) }
    var place = lower
    for range in marked {
      add(place, range.lower, false)
      add(range.lower, range.upper, true)
      place = range.upper
    }
    add(place, upper, false)
    if upper < content.upper { pieces.append(Piece(text: " …", isQuoted: false)) }
    return pieces
  }
}
