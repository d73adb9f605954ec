import QualData

/// A transcript as `qualm pseudonymise` writes it, which reads back the same: turns, times and speakers. See
/// `docs/formats.md`.
///
/// The text is the list `text` put together: plain pieces between turns, and turns. So a piece can be edited by hand, and
/// everything else stays where it is.
package enum QualmTranscriptImporter: TextImporter {
  package static let format = "Qualm transcript"
  private static let marker = #"{"format": "qualm transcript""#

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    head.bytes.starts(with: marker.utf8)
  }

  private struct File: Decodable {
    var version: Int
    var id: String
    var language: String?
    var attributes: [String: String]?
    var speakers: [Voice]
    var text: [Piece]
  }

  private struct Voice: Decodable {
    var label: String
    var role: SpeakerRole?
    var `case`: String?
  }

  private enum Piece: Decodable {
    case plain(String)
    case turn(Said)

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        self = .plain(text)
      } else {
        self = .turn(try Said(from: decoder))
      }
    }
  }

  private struct Said: Decodable {
    var speaker: Int?
    var start: Double?
    var end: Double?
    var label: String?
    var said: String
    var after: String?
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let file = try JSONText.decode(File.self, text.bytes, file: source.path)
    guard file.version == 1 else {
      throw InputErrors(
        source.path, "The transcript is of a form that this Qualm does not know.", "Read it with a newer one."
      )
    }
    var whole = ""
    var turns: [Turn] = []
    for piece in file.text {
      switch piece {
      case .plain(let text): whole += text
      case .turn(let said):
        if let speaker = said.speaker, !file.speakers.indices.contains(speaker) {
          throw InputErrors(
            source.path,
            "Turn \(turns.count + 1) names the speaker \(speaker), which the file does not have.",
            "Speakers are numbered from 0.")
        }
        let lower = whole.utf8.count
        whole += said.label ?? ""
        let content = whole.utf8.count
        whole += said.said
        let bytes = Array(said.said.utf8)
        let words = WhiteSpace.trim(bytes, 0..<bytes.count)
        whole += said.after ?? ""
        // What somebody emptied by hand is no turn any more.
        if words.isEmpty { continue }
        let start = time(said.start)
        turns.append(
          Turn(
            speaker: said.speaker, range: TextRange(lower, whole.utf8.count),
            contentRange: TextRange(content + words.lowerBound, content + words.upperBound), start: start,
            end: time(said.end).flatMap { $0 < start ?? 0 ? nil : $0 }))
      }
    }
    if turns.isEmpty {
      throw InputErrors(source.path, "The transcript has no turn.", "Check that it is the right file.")
    }
    let speakers = inOrder(file.speakers, &turns)
    var reading = Reading(
      transcript: Transcript(
        id: file.id, source: source.path, text: whole, turns: turns,
        speakers: speakers.map {
          Speaker(label: $0.label, role: $0.role ?? .participant, caseID: $0.case)
        },
        attributes: file.attributes ?? [:]))
    reading.statedLanguage = file.language
    return [reading]
  }

  private static func time(_ seconds: Double?) -> Double? {
    seconds.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  /// The speakers in order of their first turn, without those who have none; turns name them by their new places.
  private static func inOrder(_ voices: [Voice], _ turns: inout [Turn]) -> [Voice] {
    var places: [Int: Int] = [:]
    var order: [Voice] = []
    for index in turns.indices {
      guard let speaker = turns[index].speaker else { continue }
      if places[speaker] == nil {
        places[speaker] = order.count
        order.append(voices[speaker])
      }
      turns[index].speaker = places[speaker]
    }
    return order
  }

  /// The file of a transcript.
  package static func text(of transcript: Transcript) -> String {
    let bytes = Array(transcript.text.utf8)
    func piece(_ lower: Int, _ upper: Int) -> OrderedJSON {
      .string(String(decoding: bytes[lower..<upper], as: UTF8.self))
    }
    var lines: [OrderedJSON] = []
    var end = 0
    for turn in transcript.turns {
      let (range, content) = (turn.range, turn.contentRange)
      if range.lower > end { lines.append(piece(end, range.lower)) }
      var members: [(key: String, value: OrderedJSON)] = []
      if let speaker = turn.speaker { members.append(("speaker", .integer(speaker))) }
      if let start = turn.start { members.append(("start", .number(start))) }
      if let end = turn.end { members.append(("end", .number(end))) }
      if content.lower > range.lower { members.append(("label", piece(range.lower, content.lower))) }
      members.append(("said", piece(content.lower, content.upper)))
      if range.upper > content.upper { members.append(("after", piece(content.upper, range.upper))) }
      lines.append(.object(members))
      end = range.upper
    }
    if end < bytes.count { lines.append(piece(end, bytes.count)) }
    let speakers = transcript.speakers.map { speaker -> OrderedJSON in
      var members: [(key: String, value: OrderedJSON)] = [
        ("label", .string(speaker.label)), ("role", .string(speaker.role.rawValue)),
      ]
      if speaker.caseID != speaker.label { members.append(("case", .string(speaker.caseID))) }
      return .object(members)
    }
    let attributes = transcript.attributes.sorted { $0.key < $1.key }.map {
      ($0.key, OrderedJSON.string($0.value))
    }
    let isUnknown = transcript.language == "und"
    let head =
      marker + #", "version": 1, "id": "# + OrderedJSON.string(transcript.id).compact
      + (isUnknown ? "" : #", "language": "# + OrderedJSON.string(transcript.language).compact)
      + #", "attributes": "#
      + OrderedJSON.object(attributes).compact + #", "speakers": "# + OrderedJSON.array(speakers).compact
    return head + ", \"text\": [\n" + lines.map(\.compact).joined(separator: ",\n") + "\n]}\n"
  }
}
