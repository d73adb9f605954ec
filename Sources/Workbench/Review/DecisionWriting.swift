import ProjectStore
import QualData

extension StoreReading {
  /// What a coder decided on a coding for themselves.
  func decision(of coder: String, on coding: CodingID) throws -> Decision? {
    try decisions(on: coding).first { $0.coder == coder && !$0.isAdjudication }
  }

  /// - Parameter id: whole, or its beginning.
  /// - Throws: `WorkbenchError.severalCodings`
  func coding(beginning id: String) throws -> CodingID? {
    let found = try codings(beginning: id.lowercased(), limit: 3)
    guard found.count < 2 else { throw WorkbenchError.severalCodings(id, found.map(\.description)) }
    return found.first
  }
}

extension StoreWriter {
  /// Keeps what the coder decides. An earlier change of code or range stays unless the new decision is about it.
  /// - Throws: `StoreError.unknown` for a coding that is not there.
  func make(_ new: ReviewDecision) throws {
    let earlier = try decision(of: coder, on: new.coding)
    guard let stored = try coding(new.coding) else {
      throw StoreError.unknown(what: "coding", id: new.coding.description)
    }
    var decision = earlier ?? Decision(coding: new.coding, coder: coder, verdict: .accepted)
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
      try write(Memo(subject: .coding(new.coding), text: text, coder: coder))
      return
    case .flag(true):
      try raise(DiscussionFlag(coding: new.coding, coder: coder, note: new.note))
      return
    case .flag(false):
      try lower(flagOn: new.coding, of: coder)
      return
    case .reopen:
      if earlier != nil { try withdraw(decisionOn: new.coding, of: coder) }
      return
    }
    try decide(decision)
  }
}
