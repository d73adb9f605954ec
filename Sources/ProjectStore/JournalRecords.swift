import GRDB
import QualData

extension StoreReading {
  /// What was done, the last first.
  /// - Parameters:
  ///   - coder: whose; `nil` for everybody's.
  ///   - limit: how many commands; `nil` for all.
  package func commands(by coder: String? = nil, limit: Int? = nil) throws -> [JournalCommand] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT c.*, (SELECT count(*) FROM journal j WHERE j.command = c.id) AS changes, \(Self.isUndone) AS undone
        FROM command c WHERE ?1 IS NULL OR coder = ?1 ORDER BY id DESC LIMIT ?2
        """, arguments: [coder, limit ?? -1]
    ).map(Self.command)
  }

  /// The changes of a command, in order.
  package func entries(of command: Int) throws -> [JournalEntry] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM journal WHERE command = ? ORDER BY sequence", arguments: [command]
    ).map {
      JournalEntry(
        sequence: $0["sequence"], command: $0["command"], table: $0["changed_table"], key: $0["key"],
        before: $0["before"], after: $0["after"])
    }
  }

  /// The number of the last command; 0 before there is one.
  package func lastCommand() throws -> Int {
    try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM command")!
  }

  /// Whether codings came, went or moved after a command.
  package func areCodingsChanged(since command: Int) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE command > ? AND changed_table = 'coding')",
      arguments: [command])!
  }

  /// The command that undo would take back: the coder's last that is not taken back.
  package func undoable(by coder: String) throws -> JournalCommand? {
    try one("c.kind = 'change' AND NOT \(Self.isUndone)", coder)
  }

  /// The command that redo would make again: the one the coder took back last, unless they did something new since.
  package func redoable(by coder: String) throws -> JournalCommand? {
    let lastChange = "SELECT max(id) FROM command WHERE coder = ?1 AND kind = 'change'"
    guard
      let undo = try Int.fetchOne(
        database,
        sql: """
          SELECT target FROM command u
          WHERE coder = ?1 AND kind = 'undo' AND id > (\(lastChange))
            AND NOT EXISTS (SELECT 1 FROM command r WHERE r.target = u.target AND r.id > u.id)
          ORDER BY id DESC LIMIT 1
          """, arguments: [coder])
    else { return nil }
    return try one("c.id = \(undo)", coder)
  }

  private func one(_ condition: String, _ coder: String) throws -> JournalCommand? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT c.*, (SELECT count(*) FROM journal j WHERE j.command = c.id) AS changes, \(Self.isUndone) AS undone
        FROM command c WHERE c.coder = ? AND \(condition) ORDER BY id DESC LIMIT 1
        """, arguments: [coder]
    ).map(Self.command)
  }

  /// Whether the last word on a command `c` was an undo.
  private static var isUndone: String {
    "coalesce((SELECT kind = 'undo' FROM command t WHERE t.target = c.id ORDER BY t.id DESC LIMIT 1), 0)"
  }

  private static func command(_ row: Row) -> JournalCommand {
    JournalCommand(
      id: row["id"], madeAt: row["made_at"], coder: row["coder"], verb: row["verb"],
      kind: JournalCommand.Kind(rawValue: row["kind"])!, target: row["target"], changes: row["changes"],
      isUndone: row["undone"])
  }
}
