import GRDB
import QualData

/// What changes the store within one call of `write`; it also reads what it wrote.
package struct StoreWriter: StoreReading {
  package let handle: StoreHandle
  /// Who writes.
  package let coder: String
  /// The time of the command: UTC, ISO 8601.
  package let now: String
  /// The command's number in the journal.
  package let command: Int

  init(
    _ database: Database, coder: String, verb: String, kind: JournalCommand.Kind = .change,
    target: Int? = nil,
    now: String
  ) throws {
    precondition(!coder.isEmpty, "a store that is written to is opened with its coder")
    handle = StoreHandle(database: database)
    self.coder = coder
    self.now = now
    try database.execute(
      sql: "INSERT INTO command (made_at, coder, verb, kind, target) VALUES (?, ?, ?, ?, ?)",
      arguments: [now, coder, verb, kind.rawValue, target])
    command = Int(database.lastInsertedRowID)
    try database.execute(sql: "INSERT INTO open_command VALUES (?)", arguments: [command])
    try add(coder: coder)
  }

  /// Ends the command.
  /// - Returns: whether it changed anything.
  func finish() throws -> Bool {
    try database.execute(sql: "DELETE FROM open_command")
    return try hasChanges()
  }

  /// Whether the command changed anything yet.
  package func hasChanges() throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM journal WHERE command = ?)", arguments: [command])!
  }

  /// Runs a statement that is compiled once.
  func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
