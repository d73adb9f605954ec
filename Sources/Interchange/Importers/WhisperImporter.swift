import Foundation
import QualData

/// JSON of Whisper, WhisperX (with speakers) and whisper.cpp.
package enum WhisperImporter: TextImporter {
  package static let format = "Whisper JSON"

  private struct File: Decodable {
    var segments: [Segment]?
    var language: String?
    /// whisper.cpp
    var transcription: [Piece]?
    var result: Result?
  }
  private struct Segment: Decodable {
    var start: Double?
    var end: Double?
    var text: String
    var speaker: String?
    /// As programs around Whisper call it.
    var speakerID: String?

    enum CodingKeys: String, CodingKey {
      case start, end, text, speaker
      case speakerID = "speaker_id"
    }
  }
  private struct Piece: Decodable {
    var offsets: Offsets?
    var text: String
    var speaker: String?
  }
  /// In milliseconds.
  private struct Offsets: Decodable {
    var from: Double
    var to: Double
  }
  private struct Result: Decodable { var language: String? }

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    guard JSONText.isObject(head.bytes) else { return false }
    if JSONText.names("transcription", in: head.bytes) { return JSONText.names("offsets", in: head.bytes) }
    return JSONText.names("segments", in: head.bytes)
      || JSONText.names("start", in: head.bytes) && JSONText.names("end", in: head.bytes)
        && JSONText.names("text", in: head.bytes)
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let isList = text.bytes.first { $0 > 0x20 } == 0x5B
    let file =
      isList
      ? File(segments: try JSONText.decode([Segment].self, text.bytes, file: source.path))
      : try JSONText.decode(File.self, text.bytes, file: source.path)
    let segments =
      file.segments
      ?? file.transcription?.map {
        Segment(
          start: $0.offsets.map { $0.from / 1000 }, end: $0.offsets.map { $0.to / 1000 }, text: $0.text,
          speaker: $0.speaker)
      } ?? []
    if segments.isEmpty {
      throw InputErrors(source.path, "The JSON has no segments.", "Check that Whisper wrote all of it.")
    }
    var reading =
      segments.contains { ($0.speaker ?? $0.speakerID) != nil }
      ? try UtteranceTurns.reading(segments.map(utterance), source)
      : try CueTurns.reading(segments.map(cue), source)
    reading.statedLanguage = file.language ?? file.result?.language
    return [reading]
  }

  /// Whisper writes `NaN` for a time it does not know.
  private static func time(_ value: Double?) -> Double? {
    value.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  private static func utterance(_ segment: Segment) -> Utterance {
    Utterance(
      label: segment.speaker ?? segment.speakerID, start: time(segment.start), end: time(segment.end),
      text: segment.text)
  }

  private static func cue(_ segment: Segment) -> Cue {
    let start = time(segment.start) ?? 0
    return Cue(
      start: start, end: time(segment.end) ?? start,
      lines: [CueLine(voice: nil, text: WhiteSpace.collapse(segment.text.utf8))])
  }
}
