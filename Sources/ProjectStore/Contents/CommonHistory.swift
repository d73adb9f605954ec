import GRDB

/// What two copies of a store have gone through together.
package enum CommonHistory {
  /// The last command up to which both journals tell the same; 0 when they differ from the start.
  package static func lastCommand(of a: some StoreReading, and b: some StoreReading) throws -> Int {
    let ours = try rows(a)
    let theirs = try rows(b)
    var last = 0
    while true {
      let (mine, other) = (try ours.next(), try theirs.next())
      let command: Int? = mine.map { $0["command"] }
      if let command, mine == other {
        last = command
        continue
      }
      // The journals part within a command: they have the one before in common.
      let parted = [command, other.map { $0["command"] }]
      return parted.contains(last) ? last - 1 : last
    }
  }

  /// The journal with its commands, and the texts and codebooks that numbers in it stand for.
  private static func rows(_ reader: some StoreReading) throws -> RowCursor {
    try Row.fetchCursor(
      reader.database,
      sql: """
        SELECT j.*, c.made_at, c.coder, c.verb, c.kind, c.target,
          (SELECT digest FROM edition WHERE id = json_extract(j.after, '$.edition')) AS digest,
          (SELECT codebook FROM provenance WHERE id = json_extract(j.after, '$.provenance')) AS codebook
        FROM journal j JOIN command c ON c.id = j.command ORDER BY j.sequence
        """)
  }
}

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
