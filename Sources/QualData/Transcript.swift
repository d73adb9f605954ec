/// One interview or workshop: immutable plain text, and who says what in it.
package struct Transcript: Sendable, Equatable {
  /// Unique in its corpus: the source file's name without extension, or as the file itself names it.
  package var id: String
  /// The file it was read from, relative to the project.
  package var source: String
  /// UTF-8, LF line ends. Every range of the transcript points into this text.
  package let text: String
  /// SHA-256 of the text, in 64 hexadecimal digits: what codings of the engine are named by, and what tells a corrected
  /// transcript.
  package let digest: String
  /// In order of the text; they do not overlap.
  package var turns: [Turn]
  /// In order of their first turn.
  package var speakers: [Speaker]
  /// An ISO 639-1 code such as `nl`; `und` when it is not known.
  package var language: String
  /// Variables of the interview or workshop itself (date, place, kind, …).
  package var attributes: [String: String]

  package init(
    id: String, source: String, text: String, turns: [Turn], speakers: [Speaker],
    language: String = "und", attributes: [String: String] = [:]
  ) {
    self.id = id
    self.source = source
    self.text = text
    digest = Digest.sha256(text)
    self.turns = turns
    self.speakers = speakers
    self.language = language
    self.attributes = attributes
  }

  /// The text of a range. The range must lie on character borders, as all ranges of the transcript do.
  package func text(in range: TextRange) -> String { String(substring(in: range)) }

  /// The same without copying it.
  package func substring(in range: TextRange) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lower)
    let end = bytes.index(start, offsetBy: range.count)
    return text[start..<end]
  }

  /// Who speaks a turn; `nil` where the transcript does not say.
  package func speaker(of turn: Turn) -> Speaker? { turn.speaker.map { speakers[$0] } }
}

/// Who talks in a transcript.
package struct Speaker: Sendable, Equatable {
  /// As the transcript writes it, trimmed.
  package var label: String
  package var role: SpeakerRole
  /// The case (participant) behind the label: the id of a row of the participants file, else the label.
  package var caseID: String
  /// The variables of that case (stakeholder group, region, …).
  package var attributes: [String: String]

  package init(
    label: String, role: SpeakerRole = .participant, caseID: String? = nil, attributes: [String: String] = [:]
  ) {
    self.label = label
    self.role = role
    self.caseID = caseID ?? label
    self.attributes = attributes
  }
}

package enum SpeakerRole: String, Sendable, Codable, CaseIterable {
  case participant, interviewer, facilitator
}
