import CodingEngine
import Measures
import QualData

/// The text of a coding with its context, speaker and source.
package struct Excerpt: Sendable, Equatable {
  package var coding: Coding
  /// The coded text, white space folded to single spaces.
  package var text: String
  /// What stands before and after it in its turn, at most so many characters; empty at the turn's ends.
  package var before: String
  package var after: String
  package var speaker: String
  package var caseID: String
  package var attributes: [String: String]
  /// When the turn begins, in seconds, where the transcript has times.
  package var start: Double?
  /// The matched words, in order.
  package var matched: [String]

  package init(_ coding: Coding, in transcript: Transcript, contextCharacters: Int = 160) {
    let turn = transcript.turns[coding.turn]
    let speaker = transcript.speaker(of: turn)
    self.coding = coding
    text = Self.folded(transcript.text(in: coding.range))
    let content = turn.contentRange
    let from = min(content.lower, coding.range.lower)
    let to = max(content.upper, coding.range.upper)
    let head = transcript.substring(in: TextRange(from, coding.range.lower))
    let tail = transcript.substring(in: TextRange(coding.range.upper, to))
    let (last, isCutBefore) = Self.folded(head.reversed(), most: contextCharacters)
    let (first, isCutAfter) = Self.folded(tail, most: contextCharacters)
    before = (isCutBefore ? "…" : "") + String(last.reversed())
    after = String(first) + (isCutAfter ? "…" : "")
    self.speaker = speaker?.label ?? ""
    caseID = speaker?.caseID ?? ""
    attributes = speaker?.attributes ?? [:]
    start = turn.start
    matched = coding.matches.map { Self.folded(transcript.text(in: $0.range)) }
  }

  /// `0:05:09`; empty without a time.
  package var clock: String { Excerpt.clock(start) }

  package static func clock(_ seconds: Double?) -> String {
    guard let seconds else { return "" }
    let whole = Int(seconds)
    let parts = [whole / 60 % 60, whole % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(whole / 3600):" + parts.joined(separator: ":")
  }

  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The first characters of a text, folded, and whether more follow. Reads no further: a turn may be a whole book.
  private static func folded(
    _ text: some Sequence<Character>, most: Int
  ) -> (characters: [Character], isCut: Bool) {
    var kept: [Character] = []
    var isAfterSpace = false
    for character in text {
      if character.isWhitespace {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !kept.isEmpty {
        if kept.count == most { return (kept, true) }
        kept.append(" ")
      }
      isAfterSpace = false
      if kept.count == most { return (kept, true) }
      kept.append(character)
    }
    return (kept, false)
  }
}
