import QualData

/// Something said by a speaker, as annotation tools keep it.
struct Utterance {
  var label: String?
  var start: Double?
  var end: Double?
  var text: String
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
    var leftOut = 0
    for utterance in inOrder ? utterances : sorted(utterances) {
      let words = WhiteSpace.collapse(utterance.text.utf8)
      if words.isEmpty { continue }
      // A tier without a name is nobody in particular.
      let label = utterance.label?.collapsed.nilIfEmpty
      // Before they part the turns of others.
      if let label, source.options.speakers.leavesOut(label, in: source.id) {
        leftOut += 1
        continue
      }
      if !text.drafts.isEmpty, label != nil, label == last {
        text.extend(text: words, end: utterance.end)
      } else {
        text.add(label: label, text: words, start: utterance.start, end: utterance.end)
      }
      last = label
    }
    text.finish()
    if text.drafts.isEmpty, leftOut > 0 {
      throw InputErrors(
        source.path, "The speaker map leaves out everybody in “\(source.id.shown)”.",
        "Give a role other than none to who speaks.")
    }
    if text.drafts.isEmpty {
      throw InputErrors(source.path, "The file holds no words.", "Check that it is the right file.")
    }
    var reading = Reading(transcript: Transcript(source: source, bytes: text.bytes, drafts: text.drafts))
    if leftOut > 0 { reading.notes.append(.leftOutByMap(leftOut, "utterance")) }
    for (index, speaker) in reading.transcript.speakers.enumerated() {
      if let role = roles[speaker.label] { reading.transcript.speakers[index].role = role }
    }
    if text.drafts.labels.isEmpty {
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
