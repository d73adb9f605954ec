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
    let entries = try store.write(verb: words) { writer in
      for var decision in decisions {
        if case .recodeToNew(let name) = decision.action {
          let code = try MakeCode.make(.init(name: name), words: "", codebook.codebook, writer)
          decision.action = .recode(code.id)
        }
        try writer.make(decision, settles: settles)
      }
      return try decisions.map { try entry($0.coding, writer) }
    }
    if decisions.contains(where: \.action.makesCode) { try readCodes() }
    return entries
  }

  private func entry(_ coding: CodingID, _ reader: some StoreReading) throws -> ReviewEntry {
    let own = try reader.decisions(on: coding).first(where: isOwn)
    return ReviewEntry(coding: coding, status: own?.status ?? .suggested)
  }

  // MARK: Undo and redo, of reviews only

  package func undo() throws -> [ReviewEntry]? {
    guard let next = try store.read({ try $0.undoable(by: coder) }), isReview(next) else { return nil }
    return try store.undo().map(changed)
  }

  package func redo() throws -> [ReviewEntry]? {
    guard let next = try store.read({ try $0.redoable(by: coder) }), isReview(next) else { return nil }
    return try store.redo().map(changed)
  }

  private func changed(_ command: JournalCommand) throws -> [ReviewEntry] {
    try readCodes()
    return try entries(command)
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
  fileprivate var makesCode: Bool { if case .recodeToNew = self { true } else { false } }

  /// For the journal: what was done, without anybody's words.
  fileprivate var word: String {
    switch self {
    case .accept: "accept"
    case .reject: "reject"
    case .recode(let code): "recode to \(code)"
    case .recodeToNew: "recode to a new code"
    case .setRange: "other excerpt"
    case .memo: "memo"
    case .flag(true): "flag"
    case .flag(false): "unflag"
    case .reopen: "reopen"
    }
  }
}
