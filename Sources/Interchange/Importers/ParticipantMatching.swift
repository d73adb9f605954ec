import QualData

/// Joins the participants file to the speakers of transcripts.
///
/// A row matches the case that a speaker map gives, else a label written the same, else one that differs in case only.
/// A row that names the transcript wins over one for all transcripts.
package struct ParticipantMatching: Sendable {
  package struct Outcome: Sendable {
    package var transcript: Transcript
    /// Ids of the rows that match a speaker of this transcript.
    package var matched: Set<String>
    /// Labels of participants that no row names. Interviewers and facilitators need no row.
    package var unknownLabels: [String]
  }

  private let participants: [Participant]
  /// Indices of rows, found by what they may match: a corpus has thousands of both.
  private var byID: [String: [Int]] = [:]
  private var byLabel: [String: [Int]] = [:]
  private var byLabelInAnyCase: [String: [Int]] = [:]

  package init(_ participants: [Participant]) {
    self.participants = participants
    for (index, participant) in participants.enumerated() {
      let label = participant.label.nfc
      byID[participant.id, default: []].append(index)
      byLabel[label, default: []].append(index)
      byLabelInAnyCase[label.lowercased(), default: []].append(index)
    }
  }

  /// The transcript with each speaker's case id, attributes and, where the row gives one, role.
  package func apply(to transcript: Transcript) -> Outcome {
    var outcome = Outcome(transcript: transcript, matched: [], unknownLabels: [])
    for (index, speaker) in transcript.speakers.enumerated() {
      let label = speaker.label.nfc
      func first(_ rows: [Int]?) -> Participant? {
        let rows = (rows ?? []).map { participants[$0] }
        return rows.first { $0.transcripts.contains(transcript.id) } ?? rows.first { $0.transcripts.isEmpty }
      }
      let row =
        (speaker.caseID != speaker.label ? first(byID[speaker.caseID]) : nil)
        ?? first(byLabel[label]) ?? first(byLabelInAnyCase[label.lowercased()])
      guard let row else {
        if speaker.role == .participant { outcome.unknownLabels.append(speaker.label) }
        continue
      }
      outcome.matched.insert(row.id)
      outcome.transcript.speakers[index].caseID = row.id
      outcome.transcript.speakers[index].attributes = row.attributes
      if let role = row.role { outcome.transcript.speakers[index].role = role }
    }
    return outcome
  }

  package static func apply(_ participants: [Participant], to transcript: Transcript) -> Outcome {
    ParticipantMatching(participants).apply(to: transcript)
  }
}
