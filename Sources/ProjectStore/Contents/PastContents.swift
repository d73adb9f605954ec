import GRDB

extension StoreWriter {
  /// What the store held when a command was done. Nothing is changed.
  /// - Throws: `StoreError.changedSince` when the journal does not tell how the store came to be.
  package func contents(after command: Int) throws -> StoreContents {
    var contents: StoreContents?
    try database.inSavepoint {
      try rewind(to: command)
      contents = try self.contents()
      return .rollback
    }
    return contents!
  }

  private func rewind(to command: Int) throws {
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    var tables: [String: JournaledTable] = [:]
    // All at once: every step back writes to the journal itself.
    let newest = try Row.fetchAll(
      database,
      sql: """
        SELECT j.*, verb FROM journal j JOIN command c ON c.id = j.command
        WHERE j.command > ? ORDER BY sequence DESC
        """, arguments: [command])
    for entry in newest {
      let name: String = entry["changed_table"]
      let table = try tables[name] ?? JournaledTable(name, database)
      tables[name] = table
      guard try invert(table, before: entry["before"], after: entry["after"]) else {
        throw StoreError.changedSince(
          action: "go back before", command: entry["command"], verb: entry["verb"], table: name,
          key: entry["key"])
      }
    }
  }
}
