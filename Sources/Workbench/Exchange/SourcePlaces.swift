import Anchoring
import QualData

/// Where the ranges of a source's text are in the transcript that Qualm reads of it. They are mostly one text; a table with
/// times or lines that were joined make another.
struct SourcePlaces {
  private let transcript: Transcript
  private let isSame: Bool
  private let reanchoring: Reanchoring?

  init(_ text: String, in transcript: Transcript) {
    self.transcript = transcript
    isSame = Self.differOnlyInSpaces(Array(text.utf8), Array(transcript.text.utf8))
    let whole = TextRange(0, text.utf8.count)
    reanchoring =
      isSame
      ? nil
      : Reanchoring(
        old: Transcript(
          id: transcript.id, source: transcript.source, text: text,
          turns: [Turn(speaker: nil, range: whole, contentRange: whole)], speakers: []), new: transcript)
  }

  /// Byte by byte alike but for one white space in the place of another.
  private static func differOnlyInSpaces(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || ($0 <= 0x20 && $1 <= 0x20) }
  }

  /// `nil` for words that are not there.
  func place(_ range: TextRange) -> (range: TextRange, isCertain: Bool)? {
    guard let reanchoring else { return (range, true) }
    let placement = reanchoring.placement(of: range)
    return placement.range.map { ($0, placement.kind == .exact || placement.kind == .moved) }
  }

  /// The first turn that a range lies in, or the last before it.
  func turn(_ range: TextRange) -> Int {
    transcript.turns.firstIndex { $0.range.upper > range.lower } ?? max(0, transcript.turns.count - 1)
  }
}
