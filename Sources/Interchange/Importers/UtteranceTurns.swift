import QualData

/// Something said by a speaker, as annotation tools keep it.
struct Utterance {
  var label: String?
  var start: Double?
  var end: Double?
  var text: String
}

extension Character {
  /// A control character of ASCII, which no text has.
  fileprivate var isControl: Bool { asciiValue.map { $0 < 0x20 || $0 == 0x7F } ?? false }
}

/// Utterances → turns: those of one speaker in a row are one turn, in the order of their starts. The text is a line
/// `LABEL: text` for each turn.
enum UtteranceTurns {
  /// - Parameter roles: by label, where the file says them.
  /// - Parameter inOrder: whether the file's own order is that of the conversation.
  /// - Throws: `InputErrors` when nothing is said.
  static func reading(
    _ utterances: [Utterance], _ source: ImportSource, roles: [String: SpeakerRole] = [:],
    inOrder: Bool = false
  ) throws -> Reading {
    var text = AssembledText()
    var last: String?
    for utterance in inOrder ? utterances : sorted(utterances) {
      let words = utterance.text.split { $0.isWhitespace || $0.isControl }.joined(separator: " ")
      if words.isEmpty { continue }
      let label = utterance.label.map { $0.split { $0.isWhitespace || $0.isControl }.joined(separator: " ") }
      if !text.drafts.isEmpty, label != nil, label == last {
        text.extend(text: words.utf8, end: utterance.end)
      } else {
        text.add(label: label, text: words.utf8, start: utterance.start, end: utterance.end)
      }
      last = label
    }
    text.finish()
    if text.drafts.isEmpty {
      throw InputErrors(source.path, "The file holds no words.", "Check that it is the right file.")
    }
    var reading = Reading(transcript: Transcript(source: source, bytes: text.bytes, drafts: text.drafts))
    for (index, speaker) in reading.transcript.speakers.enumerated() {
      if let role = roles[speaker.label] { reading.transcript.speakers[index].role = role }
    }
    if text.drafts.allSatisfy({ $0.label == nil }) {
      reading.warnings.append(.withoutSpeakers(source, unit: "utterance"))
    }
    return reading
  }

  private static func sorted(_ utterances: [Utterance]) -> [Utterance] {
    utterances.enumerated().sorted { a, b in
      let (first, second) = (a.element.start ?? 0, b.element.start ?? 0)
      return first != second ? first < second : a.offset < b.offset
    }.map(\.element)
  }
}
