import Foundation
import GRDB

/// Opens the database, set up for what `ProjectStore` promises.
enum StoreConnection {
  /// “Qulm” in ASCII: marks the file as a store of Qualm.
  static let applicationID = 0x5175_6c6d

  static func open(_ files: StoreFiles, patience: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "Qualm store"
    configuration.prepareDatabase { database in
      try setUp(database)
    }
    // Two processes that open a new store both want its journal mode, for which SQLite does not wait.
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        return try DatabaseQueue(path: files.database.path, configuration: configuration)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && Date() < end {
        usleep(20_000)
      }
    }
  }

  private static func setUp(_ database: Database) throws {
    if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
      try database.execute(sql: "PRAGMA journal_mode = WAL")
    }
    try database.execute(
      sql: """
        PRAGMA synchronous = FULL;
        PRAGMA recursive_triggers = ON;
        PRAGMA cache_size = -65536;
        PRAGMA journal_size_limit = 67108864;
        """)
  }
}
