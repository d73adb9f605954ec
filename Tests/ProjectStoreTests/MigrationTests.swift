import Foundation
import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct MigrationTests {
  /// A step after all that there are.
  private enum Later: Migration {
    static let name = "a colour for codings"
    static func apply(_ database: Database) throws {
      try database.execute(sql: "ALTER TABLE coding ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'")
    }
  }

  private enum Failing: Migration {
    static let name = "fails half-way"
    static func apply(_ database: Database) throws {
      try database.execute(sql: "DROP TABLE flag; CREATE TABLE coding (id)")
    }
  }

  private func open(_ folder: URL, _ migrations: [any Migration.Type]) throws -> ProjectStore {
    try ProjectStore(
      StoreFiles(project: folder), coder: "ann", patience: 5, clock: { "2026-01-31T12:00:00Z" },
      migrations: migrations)
  }

  private static let stores = Repository.file("Tests/ProjectStoreTests/Stores")

  /// Stores of every version, as SQL that `sqlite3 .dump` wrote, each with one accepted coding and its journal.
  @Test(arguments: 1...Migrations.all.count) func storesOfEveryVersionOpen(version: Int) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: ".qualm/project.sqlite")
    let dump = try String(contentsOf: Self.stores.appendingPathComponent("\(version).sql"), encoding: .utf8)
    let old = try DatabaseQueue(path: file.path)
    try old.writeWithoutTransaction { try $0.execute(sql: dump) }
    try old.close()
    let store = try ProjectStore.open(folder: folder.url, coder: "ann")
    #expect(try store.read { try $0.transcript("a") }?.text == SampleStore.text)
    #expect(try store.read { try $0.statusCounts() } == [.accepted: 1, .suggested: 2])
    #expect(try store.check { _ in "d1" }.compactMap(\.problem) == [])
    #expect(try store.undo()?.verb == "review")
    #expect(try store.read { try $0.statusCounts() } == [.suggested: 3])
  }

  @Test func aBackupIsMadeBeforeAMigration() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    let before = try sample.contents()
    try sample.store.close()
    let migrated = try open(sample.files.url, Migrations.all + [Later.self])
    #expect(try migrated.read { try $0.status(SampleStore.id(1)) } == .accepted)
    let backup = try #require(Backups(folder: sample.files.url).all.first)
    #expect(backup.lastPathComponent == "\(Migrations.all.count)-2026-01-31T120000Z.sqlite")
    let attributes = try FileManager.default.attributesOfItem(atPath: backup.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // Put back, it is the store as it was.
    try migrated.close()
    let other = try TemporaryFolder()
    try other.write(Array(try Data(contentsOf: backup)), to: ".qualm/project.sqlite")
    #expect(try open(other.url, Migrations.all).contents() == before)
  }

  @Test func openingANewOrCurrentStoreMakesNoBackup() throws {
    let sample = try SampleStore()
    _ = try sample.opened()
    #expect(Backups(folder: sample.files.url).all == [])
  }

  @Test func undoReachesBackBeforeAMigration() throws {
    let sample = try SampleStore()
    let before = try sample.store.read { try $0.codings(of: "a") }
    try sample.store.write(verb: "remove") { try $0.remove(coding: SampleStore.id(1)) }
    try sample.store.close()
    let migrated = try open(sample.files.url, Migrations.all + [Later.self])
    #expect(try migrated.undo()?.verb == "remove")
    #expect(try migrated.read { try $0.codings(of: "a") } == before)
    #expect(
      try migrated.read { try String.fetchAll($0.database, sql: "SELECT DISTINCT colour FROM coding") } == [
        "red"
      ])
  }

  @Test func aMigrationThatFailsChangesNothing() throws {
    let sample = try SampleStore()
    let before = try sample.contents()
    try sample.store.close()
    #expect(throws: StoreError.self) { try open(sample.files.url, Migrations.all + [Failing.self]) }
    #expect(try sample.opened().contents() == before)
  }

  @Test func aNewerStoreIsRefused() throws {
    let sample = try SampleStore()
    try sample.store.close()
    try open(sample.files.url, Migrations.all + [Later.self]).close()
    let path = sample.files.url.appendingPathComponent(".qualm/project.sqlite").path
    let known = Migrations.all.count
    let error = StoreError.newer(path: path, version: known + 1, known: known)
    #expect(throws: error) { try sample.opened() }
    #expect(
      error.description
        == "\(path) was written by a newer Qualm (schema \(known + 1); this one knows \(known)). Install the newer version."
    )
  }
}

extension StoreReading {
  fileprivate func status(_ coding: CodingID) throws -> CodingStatus? {
    try queue().first { $0.coding == coding }?.status
  }
}
