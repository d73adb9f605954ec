import QualData

/// Joins the participants file to the speakers of a transcript.
package enum ParticipantMatching {
  package struct Outcome: Sendable {
    package var transcript: Transcript
    /// Ids of the rows that match a speaker of this transcript.
    package var matched: Set<String>
    /// Labels of participants that no row names. Interviewers and facilitators need no row.
    package var unknownLabels: [String]
  }

  /// The transcript with each speaker's case id, attributes and, where the row gives one, role.
  ///
  /// A row matches the case that a speaker map gives, else a label written the same, else one that differs in case only.
  /// A row that names this transcript wins over one for all transcripts.
  package static func apply(_ participants: [Participant], to transcript: Transcript) -> Outcome {
    let rows = participants.filter { $0.transcripts.isEmpty || $0.transcripts.contains(transcript.id) }
    // Rows for this transcript first.
    let ordered = rows.filter { !$0.transcripts.isEmpty } + rows.filter { $0.transcripts.isEmpty }
    var outcome = Outcome(transcript: transcript, matched: [], unknownLabels: [])
    for (index, speaker) in transcript.speakers.enumerated() {
      let label = speaker.label.nfc
      let row =
        ordered.first { speaker.caseID != speaker.label && $0.id == speaker.caseID }
        ?? ordered.first { $0.label.nfc == label }
        ?? ordered.first { $0.label.nfc.lowercased() == label.lowercased() }
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
}
