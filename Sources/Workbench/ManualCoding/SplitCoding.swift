import ProjectStore
import QualData

/// Makes two codings of one, at a border within its excerpt.
package enum SplitCoding {
  package enum Border: Sendable, Equatable {
    /// Bytes of the transcript.
    case byte(Int)
    /// After the excerpt's nth sentence, from 1.
    case afterSentence(Int)
    /// Before words that stand in one place of the excerpt.
    case before(String)
  }

  /// The coding keeps what stands before the border, as the coder's decision; what follows becomes a coding of theirs
  /// with the same code. White space at the border belongs to neither.
  /// - Parameter id: whole, or 8 digits and more of its beginning.
  /// - Throws: `WorkbenchError.badPlace`, and for ids that name no coding; `StoreError`.
  package static func run(
    _ id: String, at border: Border, in project: Project, coder: String
  ) throws -> CodingChanges {
    try project.store(coder: coder).write(verb: "split a coding") { writer in
      let stored = try writer.namedCoding(id)
      let transcript = try writer.namedTranscript(stored.transcript)
      let decision = try writer.decision(of: coder, on: stored.id)
      let range = decision?.range ?? stored.range
      let code = decision?.code ?? stored.code
      let place = try byte(border, of: range, in: transcript)
      let first = transcript.trimmed(TextRange(range.lower, place))
      let second = transcript.trimmed(TextRange(place, range.upper))
      guard !first.isEmpty, !second.isEmpty else {
        throw WorkbenchError.badPlace("\(place)", reason: "one half of the coding would be empty.")
      }
      let turn = try transcript.turn(codable: second)
      try writer.make(ReviewDecision(stored.id, .setRange(first)))
      let other = StoredCoding(
        id: StoreWriter.newID(), transcript: transcript.id, code: code, range: second, turn: turn,
        coder: coder)
      try writer.add(other)
      var changes = CodingChanges(title: "Two codings of one")
      changes.add(.narrowed, stored.id, code: code, first, turn: stored.turn, in: transcript)
      changes.add(.new, other.id, code: code, second, turn: turn, in: transcript)
      return changes
    }
  }

  private static func byte(_ border: Border, of range: TextRange, in transcript: Transcript) throws -> Int {
    switch border {
    case .byte(let byte):
      guard range.lower < byte, byte < range.upper else {
        throw WorkbenchError.badPlace(
          "\(byte)", reason: "the coding is on bytes \(range.lower)-\(range.upper); give one between them.")
      }
      guard transcript.isBorderOfCharacter(byte) else {
        throw WorkbenchError.badPlace("\(byte)", reason: "it is inside a character.")
      }
      return byte
    case .afterSentence(let number):
      let ends = Sentences.ranges(transcript).filter { $0.overlaps(range) }.map(\.upper)
      guard (1..<max(1, ends.count)).contains(number) else {
        throw WorkbenchError.badPlace(
          "sentence \(number)",
          reason: ends.count < 2
            ? "the coding has one sentence only; use --at or --before."
            : "the coding has \(ends.count) sentences; give 1 to \(ends.count - 1).")
      }
      return ends[number - 1]
    case .before(let quote):
      let places = QuoteFinder(transcript).places(of: quote).filter { range.contains($0.range) }
      guard places.count == 1 else {
        throw WorkbenchError.badPlace(
          quote, reason: "the coding has these words \(places.count) times; give words that it has once.")
      }
      return places[0].range.lower
    }
  }
}

extension Transcript {
  /// Without the white space at the ends of a range.
  fileprivate func trimmed(_ range: TextRange) -> TextRange {
    let part = substring(in: range)
    let rest = part.drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else {
      return TextRange(range.lower, range.lower)
    }
    let lower = range.lower + part[..<rest.startIndex].utf8.count
    return TextRange(lower, lower + rest[...last].utf8.count)
  }
}
