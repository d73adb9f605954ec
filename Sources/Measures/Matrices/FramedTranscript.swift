import QualData

/// A transcript with the codes of its codings looked up and its speakers that count: once, for all measures that it is added to.
package struct FramedTranscript: Sendable {
  package let coded: CodedTranscript
  let statuses: StatusFilter
  /// By coding: the position of its code; `nil` where its status does not count, or the codebook does not have its code.
  let codes: [Int?]
  /// Codings left out because the codebook does not have their code.
  let unknownCodings: Int
  /// By speaker. Participants count; interviewers and facilitators only where they say something that is coded.
  let speakersCount: [Bool]
  /// Whether there are turns of nobody, or codings in no turn.
  let nobodyCounts: Bool

  /// - Parameters:
  ///   - frame: of the codebook that the measures have, with whatever model.
  ///   - statuses: those that the measures count.
  package init(
    _ coded: CodedTranscript, _ frame: CodeFrame, statuses: StatusFilter = .suggestedAndAccepted
  ) {
    self.coded = coded
    self.statuses = statuses
    var codes: [Int?] = []
    codes.reserveCapacity(coded.codings.count)
    var unknown = 0
    var speakers = coded.speakers.map { $0.role == .participant }
    var nobody = coded.turns.contains { $0.speaker == nil }
    // By index: a coding is not copied for one of its parts.
    for index in coded.codings.indices {
      guard statuses.admits(coded.codings[index].status) else {
        codes.append(nil)
        continue
      }
      let code = frame.positions[coded.codings[index].code]
      codes.append(code)
      if code == nil {
        unknown += 1
        continue
      }
      let turn = coded.codings[index].turn
      if coded.turns.indices.contains(turn) {
        if let speaker = coded.turns[turn].speaker { speakers[speaker] = true }
      } else {
        nobody = true
      }
    }
    self.codes = codes
    unknownCodings = unknown
    speakersCount = speakers
    nobodyCounts = nobody
  }
}
