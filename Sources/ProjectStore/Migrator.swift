import Foundation
import GRDB

/// Brings a store to the newest schema: all steps that it lacks in one transaction, so that a store is never between
/// two versions, and two processes that open it at once make each step once.
struct Migrator {
  let files: StoreFiles
  let migrations: [any Migration.Type]
  let clock: ProjectStore.Clock

  /// - Throws: `StoreError.newer`, `.outdated`, `.notAStore`; `DatabaseError`
  func run(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { database in
      let version = try checkedVersion(database)
      guard version < migrations.count else { return }
      guard !database.configuration.readonly else { throw StoreError.outdated(path: files.database.path) }
      if version > 0 { try Backups(files).make(of: database, version: version, at: clock()) }
      // Steps may make a table anew; the check below stands in for the enforcement that this would trip.
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
      try database.inTransaction(.exclusive) {
        for migration in migrations.dropFirst(try checkedVersion(database)) { try migration.apply(database) }
        try JournalTriggers.install(database)
        try database.checkForeignKeys()
        try database.execute(
          sql: """
            PRAGMA application_id = \(StoreConnection.applicationID);
            PRAGMA user_version = \(migrations.count);
            """)
        return .commit
      }
    }
  }

  /// How many steps the store has had; 0 for an empty file.
  private func checkedVersion(_ database: Database) throws -> Int {
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
    guard application == StoreConnection.applicationID || (application == 0 && isEmpty) else {
      throw StoreError.notAStore(path: files.database.path)
    }
    guard version <= migrations.count else {
      throw StoreError.newer(path: files.database.path, version: version, known: migrations.count)
    }
    return version
  }
}
