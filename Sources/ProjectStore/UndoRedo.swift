import GRDB
import QualData

/// Undo and redo: without a limit, across processes, each coder their own commands.
///
/// An undo is a command of its own, which makes the inverse of every change of its target, last first; a redo makes the
/// inverse of the undo. Both refuse when a row is no longer as the target left it: what somebody changed since is
/// never overwritten. New work ends redo, as in an editor, but nothing leaves the journal.
extension ProjectStore {
  /// Takes back the coder's last command that is not taken back yet.
  /// - Returns: that command; `nil` when there is none.
  /// - Throws: `StoreError.changedSince`, `.inUse`
  @discardableResult
  package func undo() throws -> JournalCommand? {
    try invert(.undo) { reader in
      try reader.undoable(by: coder).map { ($0, changes: $0.id) }
    }
  }

  /// Makes again what the coder took back last, unless they did something new since.
  /// - Returns: the command made again; `nil` when there is none.
  /// - Throws: `StoreError.changedSince`
  @discardableResult
  package func redo() throws -> JournalCommand? {
    try invert(.redo) { reader in
      try reader.redoable(by: coder).map { ($0, changes: try reader.lastUndo(of: $0.id)) }
    }
  }

  /// - Parameter find: the command to undo or redo, and the command whose changes are inverted for that.
  private func invert(
    _ kind: JournalCommand.Kind, find: (StoreReader) throws -> (JournalCommand, changes: Int)?
  ) throws -> JournalCommand? {
    try transact(kind.rawValue) { database, now in
      guard let (target, changes) = try find(StoreReader(database: database)) else { return (nil, .rollback) }
      let writer = try StoreWriter(
        database, coder: coder, verb: "\(kind.rawValue) \(target.id): \(target.verb)", kind: kind,
        target: target.id, now: now)
      try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
      var tables: [String: JournaledTable] = [:]
      let newest = try Row.fetchCursor(
        database,
        sql: "SELECT changed_table, key, before, after FROM journal WHERE command = ? ORDER BY sequence DESC",
        arguments: [changes])
      while let entry = try newest.next() {
        let name: String = entry["changed_table"]
        let table = try tables[name] ?? JournaledTable(name, database)
        tables[name] = table
        guard try writer.invert(table, before: entry["before"], after: entry["after"]) else {
          throw StoreError.changedSince(
            action: kind.rawValue, command: target.id, verb: target.verb, table: name, key: entry["key"])
        }
      }
      _ = try writer.finish()
      return (target, .commit)
    }
  }
}

extension StoreReading {
  fileprivate func lastUndo(of command: Int) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT max(id) FROM command WHERE target = ? AND kind = 'undo'", arguments: [command])
      ?? 0
  }
}

extension StoreWriter {
  /// Takes one change back.
  /// - Returns: false when the row is not as the change left it.
  /// - Throws: `StoreError.inUse` for a code that others have used since.
  func invert(_ table: JournaledTable, before: String?, after: String?) throws -> Bool {
    switch (before, after) {
    case (let before?, let after?):
      guard try count(table.countOfRowAsIs(in: "?1"), after) == 1 else { return false }
      try execute(table.update, [after, before])
    case (nil, let after?):
      if table.name == "code",
        let id = try String.fetchOne(database, sql: "SELECT ? ->> 'id'", arguments: [after]),
        try isUsed(code: id)
      {
        throw StoreError.inUse
      }
      guard try count(table.countOfRowAsIs(in: "?1"), after) == 1 else { return false }
      try execute(table.deletion, [after])
    case (let before?, nil):
      guard try count(table.countOfRow, before) == 0 else { return false }
      try execute(table.insertion, [before])
    case (nil, nil): break
    }
    return true
  }

  private func count(_ sql: String, _ row: String) throws -> Int {
    try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [row])!
  }
}
