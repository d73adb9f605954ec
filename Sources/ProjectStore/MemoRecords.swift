import GRDB
import QualData

extension StoreReading {
  /// Memos in the order they were written.
  /// - Parameter subject: `nil` for all.
  package func memos(on subject: Memo.Subject? = nil) throws -> [Memo] {
    let parts = subject.map(MemoSubjectColumns.init)
    return try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM memo WHERE ?1 IS NULL OR (kind = ?1 AND subject = ?2 AND turn IS ?3)
        ORDER BY written_at, id
        """, arguments: [parts?.kind, parts?.subject, parts?.turn]
    ).compactMap { row in
      MemoSubjectColumns(kind: row["kind"], subject: row["subject"], turn: row["turn"]).value.map {
        Memo(id: row["id"], subject: $0, text: row["text"], coder: row["coder"], writtenAt: row["written_at"])
      }
    }
  }
}

extension StoreReading {
  /// The memos whose ids begin so.
  package func memos(beginning id: String) throws -> [Memo] {
    try memos().filter { $0.id.hasPrefix(id.lowercased()) }
  }
}

extension StoreWriter {
  /// Writes a memo, or a new text in the place of the one with its id.
  /// - Returns: its id.
  @discardableResult
  package func write(_ memo: Memo) throws -> String {
    try add(coder: memo.coder)
    let parts = MemoSubjectColumns(memo.subject)
    let id = memo.id.isEmpty ? Self.newID().description : memo.id
    try execute(
      """
      INSERT INTO memo VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET kind = excluded.kind, subject = excluded.subject, turn = excluded.turn, text = excluded.text
      """,
      [
        id, parts.kind, parts.subject, parts.turn, memo.text, memo.coder,
        memo.writtenAt.isEmpty ? now : memo.writtenAt,
      ])
    return id
  }

  /// - Throws: `StoreError.unknown`
  package func remove(memo id: String) throws {
    try execute("DELETE FROM memo WHERE id = ?", [id])
    try requireChange("memo", id)
  }

  /// An id that nobody has used: for people's codings and for memos.
  package static func newID() -> CodingID {
    CodingID(high: .random(in: .min ... .max), low: .random(in: .min ... .max))
  }
}

/// What a memo is on, as columns.
struct MemoSubjectColumns {
  var kind: String
  var subject: String
  var turn: Int?
}

extension MemoSubjectColumns {
  init(_ subject: Memo.Subject) {
    switch subject {
    case .project: self.init(kind: "project", subject: "")
    case .transcript(let id): self.init(kind: "transcript", subject: id)
    case .turn(let transcript, let turn): self.init(kind: "turn", subject: transcript, turn: turn)
    case .code(let id): self.init(kind: "code", subject: id)
    case .coding(let id): self.init(kind: "coding", subject: id.description)
    case .participant(let id): self.init(kind: "participant", subject: id)
    case .indicator(let id): self.init(kind: "indicator", subject: id)
    }
  }

  var value: Memo.Subject? {
    switch kind {
    case "project": .project
    case "transcript": .transcript(subject)
    case "turn": turn.map { .turn(transcript: subject, $0) }
    case "code": .code(subject)
    case "coding": CodingID(subject).map { .coding($0) }
    case "participant": .participant(subject)
    case "indicator": .indicator(subject)
    default: nil
    }
  }
}
