import Foundation
import GRDB
import QualData

/// A project's store: what people decided, and the text they decided it on, in `.qualm/project.sqlite`.
///
/// 1. Every change is made by `write`: one transaction, one command in the journal. Once `write` has returned, neither
///    `kill -9` nor a power cut takes it back (WAL, synchronous FULL); when it throws, nothing has changed.
/// 2. Processes may read and write at once: one writes at a time, readers never wait.
/// 3. Undo and redo work on the coder's own commands, in whatever process they were made.
package final class ProjectStore: Sendable {
  let files: StoreFiles
  /// Who writes.
  package let coder: String
  let queue: DatabaseQueue
  let clock: Clock

  /// Gives the time as UTC in ISO 8601.
  package typealias Clock = @Sendable () -> String

  package static let utc: Clock = { Date().formatted(.iso8601) }

  package var path: String { files.database.path }

  /// Whether a project's folder has a store.
  package static func exists(in folder: URL) -> Bool { StoreFiles(project: folder).exist }

  /// Opens the store of a project's folder, and brings it to this version's schema after a backup.
  /// - Parameters:
  ///   - coder: who will write; not needed for reading.
  ///   - patience: seconds to wait for another process that writes.
  /// - Throws: `StoreError`
  package static func open(
    folder: URL, coder: String = "", patience: Double = 10, clock: @escaping Clock = utc
  ) throws -> ProjectStore {
    let files = StoreFiles(project: folder)
    guard files.exist else { throw StoreError.missing(folder: folder.path) }
    return try ProjectStore(files, coder: coder, patience: patience, clock: clock, migrations: Migrations.all)
  }

  /// The same, and makes the store where there is none.
  package static func create(
    folder: URL, coder: String, patience: Double = 10, clock: @escaping Clock = utc
  ) throws -> ProjectStore {
    try StoreFiles(project: folder).make()
    return try open(folder: folder, coder: coder, patience: patience, clock: clock)
  }

  init(
    _ files: StoreFiles, coder: String, patience: Double, clock: @escaping Clock,
    migrations: [any Migration.Type]
  ) throws {
    self.files = files
    self.coder = coder
    self.clock = clock
    queue = try Self.naming(files) {
      let queue = try StoreConnection.open(files, patience: patience)
      try Migrator(files: files, migrations: migrations, clock: clock).run(queue)
      return queue
    }
  }

  package func close() throws { try queue.close() }

  // MARK: Reading and writing

  /// Reads; everything read in one call is of one moment.
  package func read<T>(_ body: (StoreReader) throws -> T) throws -> T {
    try Self.naming(files) { try queue.read { try body(StoreReader(database: $0)) } }
  }

  /// One command: all its changes are made, or none.
  /// - Parameter verb: the command's words, for the journal: no text of transcripts.
  @discardableResult
  package func write<T>(verb: String, _ body: (StoreWriter) throws -> T) throws -> T {
    try transact(verb) { database, now in
      let writer = try StoreWriter(database, coder: coder, verb: verb, now: now)
      let result = try body(writer)
      // A command that changes nothing leaves no trace.
      return (result, try writer.finish() ? .commit : .rollback)
    }
  }

  /// - Parameter verb: what others are told while they wait.
  func transact<T>(
    _ verb: String, _ body: (Database, _ now: String) throws -> (T, Database.TransactionCompletion)
  ) throws -> T {
    try Self.naming(files) {
      let now = clock()
      var result: T?
      try queue.inTransaction(.immediate) { database in
        let note = LockNote(url: files.lockNote)
        note.write(verb, since: now)
        defer { note.remove() }
        let (value, completion) = try body(database, now)
        result = value
        return completion
      }
      return result!
    }
  }

  /// - Throws: `StoreError` in the place of a `DatabaseError`; anything else as it is.
  static func naming<T>(_ files: StoreFiles, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreError(
        error, path: files.database.path, isDiskFull: files.isDiskFull,
        holder: LockNote(url: files.lockNote).holder)
    }
  }
}
