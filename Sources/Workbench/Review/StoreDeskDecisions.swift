import Foundation
import ProjectStore
import QualData

/// What a desk writes. Every step is one command of the journal, whose words begin with `review`.
extension StoreDesk {
  private static let verb = "review"

  package func decide(_ decisions: [ReviewDecision]) throws -> [ReviewEntry] {
    let verb = settles ? "\(Self.verb) settle" : Self.verb
    let words =
      decisions.count == 1 ? "\(verb) \(decisions[0].action.word)" : "\(verb) \(decisions.count) decisions"
    return try store.write(verb: words) { writer in
      for decision in decisions { try write(decision, writer) }
      return try decisions.map { try entry($0.coding, writer) }
    }
  }

  private func own(_ coding: CodingID, _ reader: some StoreReading) throws -> Decision? {
    try reader.decisions(on: coding).first(where: isOwn)
  }

  private func entry(_ coding: CodingID, _ reader: some StoreReading) throws -> ReviewEntry {
    ReviewEntry(coding: coding, status: try own(coding, reader)?.status ?? .suggested)
  }

  /// An earlier change of code or range stays unless the new decision is about it.
  private func write(_ new: ReviewDecision, _ writer: StoreWriter) throws {
    let earlier = try own(new.coding, writer)
    guard let stored = try writer.coding(new.coding) else {
      throw StoreError.unknown(what: "coding", id: new.coding.description)
    }
    var decision = earlier ?? Decision(coding: new.coding, coder: coder, verdict: .accepted)
    decision.coder = coder
    decision.isAdjudication = settles
    decision.decidedAt = ""
    if !new.note.isEmpty { decision.note = new.note }
    switch new.action {
    case .accept: decision.verdict = .accepted
    case .reject: decision.verdict = .rejected
    case .recode(let code):
      decision.verdict = .accepted
      decision.code = code == stored.code ? nil : code
    case .setRange(let range):
      decision.verdict = .accepted
      decision.range = range == stored.range ? nil : range
    case .memo(let text):
      try writer.write(Memo(subject: .coding(new.coding), text: text, coder: coder))
      return
    case .flag(true):
      try writer.raise(DiscussionFlag(coding: new.coding, coder: coder, note: new.note))
      return
    case .flag(false):
      try writer.lower(flagOn: new.coding, of: coder)
      return
    case .reopen:
      for id in try codings(settledWith: stored, writer) {
        guard let earlier = try own(id, writer) else { continue }
        try writer.withdraw(decisionOn: id, of: earlier.coder, isAdjudication: settles)
      }
      return
    }
    for id in try codings(settledWith: stored, writer) {
      decision.coding = id
      try writer.decide(decision)
    }
  }

  /// The coding itself; where coders are settled also all others that give its code to its range, so that none of them
  /// goes on counting by itself.
  private func codings(settledWith stored: StoredCoding, _ reader: some StoreReading) throws -> [CodingID] {
    guard settles else { return [stored.id] }
    return try reader.codings(of: stored.transcript).filter {
      $0.code == stored.code && $0.range == stored.range
    }.map(\.id)
  }

  // MARK: Undo and redo, of reviews only

  package func undo() throws -> [ReviewEntry]? {
    guard let next = try store.read({ try $0.undoable(by: coder) }), isReview(next) else { return nil }
    return try store.undo().map(entries)
  }

  package func redo() throws -> [ReviewEntry]? {
    guard let next = try store.read({ try $0.redoable(by: coder) }), isReview(next) else { return nil }
    return try store.redo().map(entries)
  }

  private func isReview(_ command: JournalCommand) -> Bool { command.verb.hasPrefix(Self.verb + " ") }

  /// The codings that a command was about.
  private func entries(_ command: JournalCommand) throws -> [ReviewEntry] {
    try store.read { reader in
      var seen: Set<CodingID> = []
      let codings = try reader.entries(of: command.id).compactMap(\.coding).filter {
        seen.insert($0).inserted
      }
      return try codings.map { try entry($0, reader) }
    }
  }
}

extension JournalEntry {
  private struct Row: Decodable {
    var coding: String?
    var kind: String?
    var subject: String?
  }

  /// The coding whose decision, flag or memo changed.
  fileprivate var coding: CodingID? {
    guard let json = after ?? before, let row = try? JSONDecoder().decode(Row.self, from: Data(json.utf8))
    else { return nil }
    return (row.coding ?? (row.kind == "coding" ? row.subject : nil)).flatMap(CodingID.init)
  }
}

extension ReviewDecision.Action {
  /// For the journal: what was done, without anybody's words.
  fileprivate var word: String {
    switch self {
    case .accept: "accept"
    case .reject: "reject"
    case .recode(let code): "recode to \(code)"
    case .setRange: "other excerpt"
    case .memo: "memo"
    case .flag(true): "flag"
    case .flag(false): "unflag"
    case .reopen: "reopen"
    }
  }
}
