import QualData

/// A turn while it is read: its label instead of an index of a speaker.
struct TurnDraft {
  var label: String?
  var range: Range<Int>
  var content: Range<Int>
  var start: Double?
  var end: Double?
}

extension Transcript {
  /// A transcript of drafts: speakers in order of their first turn, with the roles that their labels suggest.
  init(
    source: ImportSource, id: String? = nil, bytes: [UInt8], drafts: [TurnDraft],
    attributes: [String: String] = [:]
  ) {
    var indices: [String: Int] = [:]
    var labels: [String] = []
    let turns = drafts.map { draft in
      let speaker = draft.label.map { label in
        if let index = indices[label] { return index }
        indices[label] = labels.count
        labels.append(label)
        return labels.count - 1
      }
      return Turn(
        speaker: speaker, range: TextRange(draft.range.lowerBound, draft.range.upperBound),
        contentRange: TextRange(draft.content.lowerBound, draft.content.upperBound),
        start: draft.start, end: draft.end.flatMap { $0 < draft.start ?? 0 ? nil : $0 })
    }
    self.init(
      id: id ?? source.id, source: source.path, text: String(decoding: bytes, as: UTF8.self), turns: turns,
      speakers: labels.map { Speaker(label: $0, role: SpeakerWords.role(of: $0, among: labels)) },
      attributes: attributes)
  }
}
