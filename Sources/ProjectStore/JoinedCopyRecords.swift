import GRDB

/// A state of another copy of the project, all of whose work was taken over here.
package struct JoinedCopy: Sendable, Equatable {
  /// Of the other copy's journal up to its command `otherCommand`: a digest of `JournalChain`.
  package var journal: String
  package var otherCommand: Int
  /// The command that took it over.
  package var command: Int

  package init(journal: String, otherCommand: Int, command: Int) {
    self.journal = journal
    self.otherCommand = otherCommand
    self.command = command
  }
}

extension StoreReading {
  package func joinedCopies() throws -> [JoinedCopy] {
    try Row.fetchAll(database, sql: "SELECT * FROM joined_copy ORDER BY command, journal").map {
      JoinedCopy(journal: $0["journal"], otherCommand: $0["other_command"], command: $0["command"])
    }
  }
}

extension StoreWriter {
  /// One that is known stays as it is.
  package func keep(_ joined: JoinedCopy) throws {
    try execute(
      "INSERT OR IGNORE INTO joined_copy VALUES (?, ?, ?)",
      [joined.journal, joined.otherCommand, joined.command])
  }
}

extension ProjectStore {
  /// Works on a copy of the store, in a temporary file that is gone afterwards: to look at what it held once.
  package func onCopy<T>(_ body: (StoreWriter) throws -> T) throws -> T {
    try Self.naming(files) {
      // SQLite makes a file of its own without a path.
      let copy = try DatabaseQueue(path: "")
      try queue.backup(to: copy)
      var result: T?
      try copy.inTransaction { database in
        result = try body(StoreWriter(database, coder: "copy", verb: "look back", now: clock()))
        return .rollback
      }
      return result!
    }
  }
}
