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
    /// True for what is no speech: a tier of gestures, remarks of the transcriber.
    package var isLeftOut = false

    package init(
      label: String, transcript: String? = nil, name: String? = nil, role: SpeakerRole? = nil,
      caseID: String? = nil, isLeftOut: Bool = false
    ) {
      self.label = label
      self.transcript = transcript
      self.name = name
      self.role = role
      self.caseID = caseID
      self.isLeftOut = isLeftOut
    }
  }

  /// What files write: a role, or `none` for what is left out.
  enum Role: String, CaseIterable {
    case participant, interviewer, facilitator, none

    var speakerRole: SpeakerRole? { SpeakerRole(rawValue: rawValue) }
  }

  package var entries: [Entry]

  package init(_ entries: [Entry] = []) { self.entries = entries }

  package var labels: Set<String> { Set(entries.map(\.label)) }

  /// Labels of the map that are not among some; those of what is left out do not count.
  /// - Parameter labels: in small letters.
  package func labels(notIn labels: Set<String>) -> [String] {
    entries.filter { !$0.isLeftOut && !labels.contains($0.label.lowercased()) }.map(\.label)
  }

  /// True for a label whose turns are left out.
  func leavesOut(_ label: String, in transcript: String) -> Bool {
    !entries.isEmpty && entry(for: label, in: transcript)?.isLeftOut == true
  }

  /// The transcript with the speakers' names, roles and cases; the text stays. Labels with one name are one speaker. Turns
  /// of those who are left out are turns no more.
  ///
  /// An entry fits a label written the same, else one that differs in case only; one for this transcript wins.
  package func apply(to transcript: Transcript) -> Transcript {
    if entries.isEmpty { return transcript }
    var result = transcript
    var indices: [String: Int] = [:]
    var newIndex: [Int?] = []
    result.speakers = []
    for speaker in transcript.speakers {
      var speaker = speaker
      if leavesOut(speaker.label, in: transcript.id) {
        newIndex.append(nil)
        continue
      }
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
    result.turns = transcript.turns.compactMap { turn in
      guard let speaker = turn.speaker else { return turn }
      guard let index = newIndex[speaker] else { return nil }
      var turn = turn
      turn.speaker = index
      return turn
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
