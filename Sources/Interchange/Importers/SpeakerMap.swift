import QualData

/// What people say of the labels of speakers: another name, a role, the case behind it.
package struct SpeakerMap: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    /// As the transcript writes it.
    package var label: String
    /// The transcript it is said of; all when `nil`.
    package var transcript: String?
    package var name: String?
    package var role: SpeakerRole?
    package var caseID: String?

    package init(
      label: String, transcript: String? = nil, name: String? = nil, role: SpeakerRole? = nil,
      caseID: String? = nil
    ) {
      self.label = label
      self.transcript = transcript
      self.name = name
      self.role = role
      self.caseID = caseID
    }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package var labels: Set<String> { Set(entries.map(\.label)) }

  /// The transcript with the speakers' names, roles and cases; the text stays. Labels with one name are one speaker.
  ///
  /// An entry fits a label written the same, else one that differs in case only; one for this transcript wins.
  package func apply(to transcript: Transcript) -> Transcript {
    if entries.isEmpty { return transcript }
    var result = transcript
    var indices: [String: Int] = [:]
    var newIndex: [Int] = []
    result.speakers = []
    for speaker in transcript.speakers {
      var speaker = speaker
      if let entry = entry(for: speaker.label, in: transcript.id) {
        let hadOwnCase = speaker.caseID != speaker.label
        speaker.label = entry.name ?? speaker.label
        speaker.role = entry.role ?? speaker.role
        speaker.caseID = entry.caseID ?? (hadOwnCase ? speaker.caseID : speaker.label)
      }
      if let index = indices[speaker.label] {
        newIndex.append(index)
      } else {
        indices[speaker.label] = result.speakers.count
        newIndex.append(result.speakers.count)
        result.speakers.append(speaker)
      }
    }
    for turn in result.turns.indices {
      result.turns[turn].speaker = result.turns[turn].speaker.map { newIndex[$0] }
    }
    return result
  }

  private func entry(for label: String, in transcript: String) -> Entry? {
    let fitting = entries.filter { $0.transcript == nil || $0.transcript == transcript }
    let ordered = fitting.filter { $0.transcript != nil } + fitting.filter { $0.transcript == nil }
    return ordered.first { $0.label.nfc == label.nfc }
      ?? ordered.first { $0.label.nfc.lowercased() == label.nfc.lowercased() }
  }
}
