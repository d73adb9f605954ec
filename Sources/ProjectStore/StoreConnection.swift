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
    guard access(files.folder.path, W_OK) == 0, access(files.database.path, W_OK) == 0 else {
      return try unchanging(files, configuration)
    }
    let reading = configuration
    configuration.prepareDatabase { try setUp($0) }
    // Two processes that open a new store both want its journal mode, for which SQLite does not wait.
    let end = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        return try DatabaseQueue(path: files.database.path, configuration: configuration)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && Date() < end {
        usleep(20_000)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_IOERR && files.isDiskFull {
        // There is no room for the memory that processes share.
        return try unchanging(files, reading)
      }
    }
  }

  private static func unchanging(_ files: StoreFiles, _ configuration: Configuration) throws -> DatabaseQueue
  {
    var configuration = configuration
    configuration.readonly = true
    return try DatabaseQueue(path: unchangingPath(files), configuration: configuration)
  }

  /// Where nothing can be written SQLite cannot share memory with other processes either, and has to be told that
  /// the file does not change. That leaves out what a process that was killed left in the `-wal` file, so with one the
  /// plain path is tried.
  private static func unchangingPath(_ files: StoreFiles) -> String {
    let path = files.database.path
    let left = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
    if left ?? 0 > 0 { return path }
    return (path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)).map {
      "file:\($0)?immutable=1"
    } ?? path
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
