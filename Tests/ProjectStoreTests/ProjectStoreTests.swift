import Foundation
import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct ProjectStoreTests {
  @Test func aFolderWithoutAStoreHasNone() throws {
    let folder = try TemporaryFolder()
    #expect(!ProjectStore.exists(in: folder.url))
    #expect(throws: StoreError.missing(folder: folder.url.path)) {
      try ProjectStore.open(folder: folder.url, coder: "ann")
    }
  }

  @Test func aTranscriptComesBackAsItWas() throws {
    let sample = try SampleStore()
    #expect(try sample.opened().read { try $0.transcript("a") } == SampleStore.transcript)
  }

  @Test func codingsComeBackInOrderOfTheText() throws {
    let sample = try SampleStore()
    var expected = [SampleStore.funding, SampleStore.budget, SampleStore.staff]
    for index in expected.indices { expected[index].provenance = SampleStore.provenance }
    #expect(try sample.store.read { try $0.codings(of: "a") } == expected)
  }

  @Test func aCommandThatThrowsChangesNothing() throws {
    struct Stop: Error {}
    let sample = try SampleStore()
    let before = try sample.contents()
    #expect(throws: Stop.self) {
      try sample.store.write(verb: "review") { writer in
        try writer.decide(Decision(coding: SampleStore.id(1), coder: "ann", verdict: .accepted))
        throw Stop()
      }
    }
    #expect(try sample.contents() == before)
    #expect(try sample.store.read { try $0.commands() }.count == 1)
  }

  @Test func aCommandThatChangesNothingIsNotInTheJournal() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "nothing") { _ in }
    #expect(try sample.store.read { try $0.commands() }.map(\.verb) == ["code"])
  }

  @Test func aDecisionOnACodingThatIsNotThereIsRefused() throws {
    let sample = try SampleStore()
    #expect(throws: StoreError.unknown(what: "coding", id: SampleStore.id(9).description)) {
      try sample.decide(9, .accepted)
    }
  }

  @Test func aFinishedCommandIsOnTheDisk() throws {
    let sample = try SampleStore()
    let settings = try sample.store.read { reader in
      try ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers"].map {
        try String.fetchOne(reader.database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1", "1"])
  }

  @Test func onlyTheOwnerCanReadAnything() throws {
    let sample = try SampleStore()
    let folder = sample.files.url.appendingPathComponent(".qualm")
    func mode(_ name: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent(name).path)[
        .posixPermissions]
        as? Int
    }
    #expect(try mode("") == 0o700)
    for name in ["project.sqlite", "project.sqlite-wal", "project.sqlite-shm"] {
      #expect(try mode(name) == 0o600)
    }
  }

  @Test func whatIsNoStoreIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "This is a letter, not a database, and it is long enough.", to: ".qualm/project.sqlite")
    #expect(throws: StoreError.notAStore(path: file.path)) {
      try ProjectStore.open(folder: folder.url, coder: "ann")
    }
  }

  @Test func aDatabaseOfAnotherProgramIsRefused() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: ".qualm/project.sqlite")
    try DatabaseQueue(path: file.path).write { try $0.execute(sql: "CREATE TABLE letters (text)") }
    #expect(throws: StoreError.notAStore(path: file.path)) {
      try ProjectStore.open(folder: folder.url, coder: "ann")
    }
  }
}
