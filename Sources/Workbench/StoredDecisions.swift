import CodingEngine
import Interchange
import ProjectStore
import QualData

/// Puts what people decided over what the engine codes: the one place where measures learn of the store.
///
/// A coding that the engine makes is the stored one when code and range are the same; it gets that one's id, status, code
/// and range by the rule of `Outcome`. Stored codings that people decided on and that the engine does not make (their own,
/// and suggestions of an earlier codebook) are added. Of two codings with one code and range the one with more weight stays:
/// accepted, disputed, suggested, rejected.
package struct StoredDecisions: Sendable {
  private let store: ProjectStore
  /// The coder whose own decisions alone count; `nil`: everybody's.
  private let view: String?

  package init(_ store: ProjectStore, view: String? = nil) {
    self.store = store
    self.view = view
  }

  /// - Parameter coder: who coded the transcript.
  /// - Returns: a warning where the decisions are on another text; then nothing is put over it.
  /// - Throws: `StoreError`
  func apply(
    to coded: inout CodedTranscript, of transcript: Transcript, _ coder: TranscriptCoder
  ) throws -> [Diagnostic] {
    let (stored, decisions) = try store.read { reader -> (StoredTranscript?, Work) in
      guard let stored = try reader.storedTranscript(transcript.id) else { return (nil, Work()) }
      return (
        stored,
        Work(
          codings: try reader.codings(of: transcript.id),
          decisions: try visible(reader.decisions(onTranscript: transcript.id)))
      )
    }
    guard let stored else { return [] }
    guard stored.digest == transcript.digest else {
      guard decisions.isSomething else { return [] }
      return [.otherText(transcript)]
    }
    var words = WordIndices(transcript, coded, coder)
    var byPlace: [CodingPlaceKey: StoredCoding] = [:]
    for coding in decisions.codings where coding.coder == Coding.engine {
      let place = CodingPlaceKey(code: coding.code, range: coding.range)
      // Of two in one place the one that was decided on counts.
      if byPlace[place] == nil || decisions.decisions[coding.id] != nil { byPlace[place] = coding }
    }
    var codings: [Coding] = []
    for coding in coded.codings {
      guard let known = byPlace.removeValue(forKey: CodingPlaceKey(code: coding.code, range: coding.range))
      else {
        codings.append(coding)
        continue
      }
      var coding = coding
      coding.id = known.id
      codings.append(try settled(coding, decisions.decisions[known.id] ?? [], transcript, &words))
    }
    let notMade = Set(byPlace.values.map(\.id))
    for coding in decisions.codings where coding.coder != Coding.engine || notMade.contains(coding.id) {
      guard let decided = decisions.decisions[coding.id] else { continue }
      let bare = Coding(
        id: coding.id, transcript: coding.transcript, code: coding.code, range: coding.range,
        words: try words.words(overlapping: coding.range),
        turn: coding.turn, coder: coding.coder)
      let settled = try settled(bare, decided, transcript, &words)
      // What lost its words when the transcript was corrected lies on nothing.
      if !settled.range.isEmpty { codings.append(settled) }
    }
    coded.codings = Self.oneOfEach(codings)
    return []
  }

  private func visible(_ decisions: [CodingID: [Decision]]) -> [CodingID: [Decision]] {
    guard let view else { return decisions }
    return decisions.mapValues { $0.filter { $0.coder == view && !$0.isAdjudication } }
      .filter { !$0.value.isEmpty }
  }

  /// A coding with what its decisions come to.
  private func settled(
    _ coding: Coding, _ decisions: [Decision], _ transcript: Transcript,
    _ words: inout WordIndices
  ) throws -> Coding {
    let outcome = Outcome(code: coding.code, range: coding.range, decisions: decisions)
    var coding = coding
    coding.status = outcome.status
    // What the patterns found belongs to the engine's own code.
    if outcome.code != coding.code { coding.matches = [] }
    coding.code = outcome.code
    if outcome.range != coding.range {
      coding.range = outcome.range
      coding.words = try words.words(overlapping: outcome.range)
      coding.turn = (transcript.turns.firstIndex { $0.range.upper > outcome.range.lower }) ?? coding.turn
      coding.matches.removeAll { !outcome.range.contains($0.range) }
    }
    return coding
  }

  /// In order of the text; each code and range once.
  private static func oneOfEach(_ codings: [Coding]) -> [Coding] {
    func weight(_ coding: Coding) -> Int {
      switch coding.status {
      case .accepted: 3
      case .disputed: 2
      case .suggested: 1
      case .rejected: 0
      }
    }
    var best: [CodingPlaceKey: Int] = [:]
    for (index, coding) in codings.enumerated() {
      let place = CodingPlaceKey(code: coding.code, range: coding.range)
      if best[place].map({ weight(coding) > weight(codings[$0]) }) ?? true { best[place] = index }
    }
    // Of equal ranges the engine's order, which is the codebook's.
    return best.values.sorted { a, b in
      codings[a].range != codings[b].range ? codings[a].range < codings[b].range : a < b
    }.map { codings[$0] }
  }

  private struct Work {
    var codings: [StoredCoding] = []
    var decisions: [CodingID: [Decision]] = [:]
    var isSomething: Bool { !decisions.isEmpty }
  }
}

extension Diagnostic {
  /// A transcript's file was changed after people decided on it.
  static func otherText(_ transcript: Transcript) -> Diagnostic {
    Diagnostic(
      .warning, file: transcript.source,
      message:
        "The text of “\(transcript.id)” is not the one that was reviewed, so its decisions are left out here.",
      remedy:
        "Take the corrected text over with `qualm import --update`, which moves the decisions, or put the old file back."
    )
  }
}
