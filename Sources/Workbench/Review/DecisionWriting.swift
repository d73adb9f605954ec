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
  /// - Parameter settles: it is an adjudication, and goes on from the one before, whoever made it.
  /// - Throws: `StoreError.unknown` for a coding that is not there.
  func make(_ new: ReviewDecision, settles: Bool = false) throws {
    let earlier = try earlier(new.coding, settles: settles)
    guard let stored = try coding(new.coding) else {
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
    case .recodeToNew:
      preconditionFailure("a desk makes the code first")
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
      for id in try codings(settledWith: stored, settles: settles) {
        guard let earlier = try self.earlier(id, settles: settles) else { continue }
        try withdraw(decisionOn: id, of: earlier.coder, isAdjudication: settles)
      }
      return
    }
    for id in try codings(settledWith: stored, settles: settles) {
      decision.coding = id
      try decide(decision)
    }
  }

  private func earlier(_ coding: CodingID, settles: Bool) throws -> Decision? {
    settles
      ? try decisions(on: coding).first(where: \.isAdjudication) : try decision(of: coder, on: coding)
  }

  /// The coding itself; where coders are settled also all others that give its code to its range, so that none of them
  /// goes on counting by itself.
  private func codings(settledWith stored: StoredCoding, settles: Bool) throws -> [CodingID] {
    guard settles else { return [stored.id] }
    return try codings(of: stored.transcript).filter {
      $0.code == stored.code && $0.range == stored.range
    }.map(\.id)
  }
}
