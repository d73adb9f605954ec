import ProjectStore
import QualData

/// How a person names the place of a coding.
package enum PlaceReference: Sendable, Equatable {
  case range(transcript: String, TextRange)
  /// All that was said in a turn; the number counts from 1.
  case turn(transcript: String, number: Int)
  /// - transcript: `nil` for any; the quote must stand in one place only.
  case quote(String, transcript: String?)

  /// A place in the store's text.
  struct Found {
    var transcript: Transcript
    var turn: Int
    var range: TextRange
  }

  /// Reads `TRANSCRIPT:START-END`, in bytes, the end exclusive.
  /// - Throws: `WorkbenchError.badPlace`
  package static func parse(range text: String) throws -> PlaceReference {
    if let match = text.wholeMatch(of: /(.+):(\d+)-(\d+)/), let lower = Int(match.2),
      let upper = Int(match.3),
      lower < upper
    {
      return .range(transcript: String(match.1), TextRange(lower, upper))
    }
    throw WorkbenchError.badPlace(
      text, reason: "write it as TRANSCRIPT:START-END, in bytes, such as interview-1:120-184.")
  }

  /// Reads `TRANSCRIPT:NUMBER`.
  /// - Throws: `WorkbenchError.badPlace`
  package static func parse(turn text: String) throws -> PlaceReference {
    if let match = text.wholeMatch(of: /(.+):(\d+)/), let number = Int(match.2) {
      return .turn(transcript: String(match.1), number: number)
    }
    throw WorkbenchError.badPlace(text, reason: "write it as TRANSCRIPT:NUMBER, such as interview-1:12.")
  }

  /// - Throws: `WorkbenchError.unknown`, `.noTurn`, `.badPlace`, `.quotePlaces`
  func found(in reader: some StoreReading) throws -> Found {
    switch self {
    case .turn(let id, let number):
      let (transcript, turn) = try reader.namedTurn(number, of: id)
      let range = transcript.turns[turn].contentRange
      guard !range.isEmpty else {
        throw WorkbenchError.badPlace("\(id):\(number)", reason: "nothing is said in this turn.")
      }
      return Found(transcript: transcript, turn: turn, range: range)
    case .range(let id, let range):
      let transcript = try reader.namedTranscript(id)
      return Found(transcript: transcript, turn: try transcript.turn(codable: range), range: range)
    case .quote(let quote, let id):
      let ids = try id.map { [$0] } ?? reader.transcripts().map(\.id)
      var found: [Found] = []
      for id in ids {
        let transcript = try reader.namedTranscript(id)
        found += QuoteFinder(transcript).places(of: quote).map {
          Found(transcript: transcript, turn: $0.turn, range: $0.range)
        }
      }
      guard found.count == 1 else {
        throw WorkbenchError.quotePlaces(
          found.map {
            "\($0.transcript.id):\($0.range.lower)-\($0.range.upper) (turn \($0.turn + 1))"
          })
      }
      return found[0]
    }
  }
}

extension Transcript {
  /// The turn that a range of a person's coding lies in: whole characters of what was said in one turn.
  /// - Throws: `WorkbenchError.badPlace`
  func turn(codable range: TextRange) throws -> Int {
    let place = "\(id):\(range.lower)-\(range.upper)"
    guard range.upper <= text.utf8.count else {
      throw WorkbenchError.badPlace(place, reason: "the text ends at byte \(text.utf8.count).")
    }
    for byte in [range.lower, range.upper] where !isBorderOfCharacter(byte) {
      throw WorkbenchError.badPlace(place, reason: "byte \(byte) is inside a character.")
    }
    guard let turn = turns.firstIndex(where: { $0.contentRange.contains(range) }) else {
      let near = turns.firstIndex { $0.contentRange.overlaps(range) }
      throw WorkbenchError.badPlace(
        place,
        reason: near.map {
          let said = turns[$0].contentRange
          return "it reaches out of what is said in turn \($0 + 1), which is \(said.lower)-\(said.upper)."
        } ?? "nobody says anything there.")
    }
    return turn
  }

  func isBorderOfCharacter(_ byte: Int) -> Bool {
    let place = text.utf8.index(text.startIndex, offsetBy: byte)
    return String.Index(place, within: text) != nil
  }
}
