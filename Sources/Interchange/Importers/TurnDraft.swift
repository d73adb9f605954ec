import QualData

/// A turn while it is read: its label instead of an index of a speaker.
struct TurnDraft {
  var label: String?
  var range: Range<Int>
  var content: Range<Int>
  var start: Double?
  var end: Double?
}

/// The turns of a text while it is read. A label that comes again and again is kept once.
struct TurnDrafts {
  /// In order of the text; their speakers are positions in `labels`.
  private(set) var turns: [Turn] = []
  /// In order of their first turn.
  private(set) var labels: [String] = []
  private var positions: [String: Int] = [:]

  var count: Int { turns.count }
  var isEmpty: Bool { turns.isEmpty }
  var lastLabel: String? { turns.last.flatMap(label) }

  func label(of turn: Turn) -> String? { turn.speaker.map { labels[$0] } }

  mutating func reserveCapacity(_ count: Int) { turns.reserveCapacity(count) }

  mutating func append(_ draft: TurnDraft) {
    turns.append(
      Turn(
        speaker: draft.label.map { position(of: $0) },
        range: TextRange(draft.range.lowerBound, draft.range.upperBound),
        contentRange: TextRange(draft.content.lowerBound, draft.content.upperBound),
        start: draft.start, end: Self.end(draft.end, from: draft.start)))
  }

  /// The last turn goes on to a place of the text, and to a time where one is known.
  mutating func extendLast(to place: Int, end: Double?) {
    var turn = turns.removeLast()
    turn.range.upper = place
    turn.contentRange.upper = place
    if let end { turn.end = Self.end(end, from: turn.start) }
    turns.append(turn)
  }

  private mutating func position(of label: String) -> Int {
    if let position = positions[label] { return position }
    positions[label] = labels.count
    labels.append(label)
    return labels.count - 1
  }

  /// An end before the start is none.
  private static func end(_ end: Double?, from start: Double?) -> Double? {
    end.flatMap { $0 < start ?? 0 ? nil : $0 }
  }
}

extension Transcript {
  /// A transcript of drafts: with the roles that the labels suggest.
  ///
  /// The bytes are let go as they become text, where nobody else holds them.
  init(
    source: ImportSource, id: String? = nil, bytes: consuming [UInt8], drafts: TurnDrafts,
    attributes: [String: String] = [:]
  ) {
    self.init(
      id: id ?? source.id, source: source.path, text: String(of: consume bytes), turns: drafts.turns,
      speakers: drafts.labels.map {
        Speaker(label: $0, role: SpeakerWords.role(of: $0, among: drafts.labels))
      },
      attributes: attributes)
  }
}
