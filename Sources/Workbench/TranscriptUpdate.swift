import Anchoring
import CodingEngine
import ProjectStore
import QualData

/// What happens to the work on one transcript when its corrected text is taken over: found first, so that it can be shown,
/// then made.
struct TranscriptUpdate {
  /// What was on words of the old text.
  enum Subject: Equatable {
    case coding(StoredCoding)
    /// The words that a coder widened or narrowed a coding to.
    case decision(Decision, StoredCoding)
    case memo(Memo)
  }

  struct Change {
    var subject: Subject
    var oldTurn: Int
    var placement: Placement
    /// A person made it, decided on it, flagged it or wrote a memo on it.
    var isWorkedOn: Bool
    /// What coders decided, by coder, for people to read.
    var decisions: [Decision] = []
    /// An earlier correction lost the words; they are back.
    var isFoundAgain = false
  }

  let old: Transcript
  let new: Transcript
  private(set) var changes: [Change] = []

  /// A coding whose words are gone lies on nothing, at the start of the text, until somebody puts it elsewhere.
  static let nowhere = TextRange(0, 0)

  /// - Returns: `nil` when the store does not have the transcript, or has this very text.
  init?(_ new: Transcript, in reader: some StoreReading) throws {
    guard let stored = try reader.storedTranscript(new.id), stored.digest != new.digest,
      let old = try reader.transcript(new.id)
    else { return nil }
    self.old = old
    self.new = new
    let codings = try reader.codings(of: new.id).filter { !$0.range.isEmpty }
    let decisions = try reader.decisions(onTranscript: new.id)
    let memos = try reader.memos()
    let noted = Set(memos.compactMap { if case .coding(let id) = $0.subject { id } else { nil } })
    let reanchoring = Reanchoring(old: old, new: new)
    var known: [TextRange: Placement] = [:]
    func placement(_ range: TextRange) -> Placement {
      if let placement = known[range] { return placement }
      known[range] = reanchoring.placement(of: range)
      return known[range]!
    }
    for coding in codings {
      let decided = decisions[coding.id] ?? []
      let isWorkedOn =
        try coding.coder != Coding.engine || !decided.isEmpty || noted.contains(coding.id)
        || !reader.flags(on: coding.id).isEmpty
      changes.append(
        Change(
          subject: .coding(coding), oldTurn: coding.turn, placement: placement(coding.range),
          isWorkedOn: isWorkedOn, decisions: decided))
      for decision in decided {
        guard let range = decision.range else { continue }
        changes.append(
          Change(
            subject: .decision(decision, coding), oldTurn: coding.turn, placement: placement(range),
            isWorkedOn: true, decisions: [decision]))
      }
    }
    let byID = Dictionary(
      uniqueKeysWithValues: try reader.codings(of: new.id).filter(\.range.isEmpty).map { ($0.id, $0) })
    for lost in try reader.lostExcerpts(of: new.id) {
      guard let coding = byID[lost.coding], let found = Self.placement(of: lost, in: new) else { continue }
      changes.append(
        Change(
          subject: .coding(coding), oldTurn: coding.turn, placement: found, isWorkedOn: true,
          decisions: decisions[coding.id] ?? [], isFoundAgain: true))
    }
    for memo in memos {
      guard case .turn(new.id, let turn) = memo.subject, old.turns.indices.contains(turn) else { continue }
      changes.append(
        Change(
          subject: .memo(memo), oldTurn: turn, placement: placement(old.turns[turn].contentRange),
          isWorkedOn: true))
    }
  }

  /// Words that stood elsewhere once are taken for those of a lost coding only when they are very much like them: the text
  /// around them, which tells for other codings, is known for a few words only.
  private static let leastSimilarityOfLost = 0.8

  /// Where words that an earlier correction lost are now; `nil` while they are still lost.
  private static func placement(of lost: LostExcerpt, in new: Transcript) -> Placement? {
    let text = lost.prefix + lost.quote + lost.suffix
    let all = TextRange(0, text.utf8.count)
    let old = Transcript(
      id: new.id, source: "", text: text, turns: [Turn(speaker: nil, range: all, contentRange: all)],
      speakers: [])
    let lower = lost.prefix.utf8.count
    let found = Reanchoring(old: old, new: new).placement(
      of: TextRange(lower, lower + lost.quote.utf8.count))
    return found.range != nil && found.similarity >= leastSimilarityOfLost ? found : nil
  }

  /// Makes all of it in the store.
  func make(_ writer: StoreWriter) throws {
    try writer.replaceText(with: new, digest: new.digest)
    for change in changes {
      switch change.subject {
      case .coding(let coding): try move(coding, change, writer)
      case .decision(var decision, _):
        // Without words of its own it holds for those of its coding.
        decision.range = change.placement.range
        try writer.decide(decision)
      case .memo(var memo):
        memo.subject = change.placement.turn.map { .turn(transcript: new.id, $0) } ?? .transcript(new.id)
        try writer.write(memo)
      }
    }
  }

  private func move(_ coding: StoredCoding, _ change: Change, _ writer: StoreWriter) throws {
    if let range = change.placement.range, let turn = change.placement.turn {
      if change.isFoundAgain {
        try writer.forget(lostExcerptOf: coding.id)
        try writer.mark(coding.id, isCurrent: true)
        try flag(coding, "A later correction has its words again.", writer)
      }
      if (range, turn) != (coding.range, coding.turn) { try writer.move(coding.id, to: range, turn: turn) }
      if change.placement.kind == .fuzzy, change.isWorkedOn {
        try flag(coding, "The words were changed when the transcript was corrected.", writer)
      }
      return
    }
    // The engine makes its suggestions again; only what a person worked on is worth keeping.
    guard change.isWorkedOn else { return try writer.remove(coding: coding.id) }
    try writer.move(coding.id, to: Self.nowhere, turn: 0)
    try writer.mark(coding.id, isCurrent: false)
    let anchor = change.placement.anchor
    try writer.keep(
      LostExcerpt(coding: coding.id, quote: anchor.quote, prefix: anchor.prefix, suffix: anchor.suffix))
    try writer.write(
      Memo(
        subject: .coding(coding.id),
        text: "Lost when the transcript was corrected. The words in turn \(change.oldTurn + 1) were: "
          + "“\(anchor.prefix)[\(anchor.quote)]\(anchor.suffix)”", coder: writer.coder))
    try flag(coding, "The words are no longer in the corrected transcript.", writer)
  }

  /// A flag that is there already gets the note added to its own.
  private func flag(_ coding: StoredCoding, _ note: String, _ writer: StoreWriter) throws {
    var flag =
      try writer.flags(on: coding.id).first { $0.coder == writer.coder }
      ?? DiscussionFlag(coding: coding.id, coder: writer.coder)
    guard !flag.note.contains(note) else { return }
    flag.note = [flag.note, note].filter { !$0.isEmpty }.joined(separator: " ")
    try writer.raise(flag)
  }
}
