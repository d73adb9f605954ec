import Foundation
import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct StoreCheckTests {
  /// What is wrong after somebody changed the file with another program.
  private func problems(_ sql: String) throws -> [String] {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.store.close()
    let file = sample.files.url.appendingPathComponent(".qualm/project.sqlite")
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let other = try DatabaseQueue(path: file.path, configuration: configuration)
    try other.write { database in
      let triggers = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      for name in triggers { try database.execute(sql: "DROP TRIGGER \(name)") }
      try database.execute(sql: sql)
    }
    try other.close()
    return try sample.opened().check { _ in "d1" }.compactMap { finding in
      finding.problem.map { "\(finding.check): \($0)" }
    }
  }

  @Test func aStoreThatQualmWroteIsSound() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.store.undo()
    let findings = try sample.store.check { _ in "d1" }
    #expect(findings.count == 5 + JournaledTable.names.count)
    #expect(findings.allSatisfy { $0.problem == nil })
  }

  @Test func aRowChangedWithoutQualmIsFound() throws {
    #expect(
      try problems("UPDATE decision SET verdict = 'rejected'") == [
        "the journal tells every decision: 1 row is not as the journal tells: something changed the file without Qualm."
      ])
  }

  @Test func aRowAddedWithoutQualmIsFound() throws {
    #expect(
      try problems("INSERT INTO flag VALUES ('\(SampleStore.id(1))', 'ann', '', '')") == [
        "the journal tells every flag: 1 row is not as the journal tells: something changed the file without Qualm."
      ])
  }

  @Test func aRowRemovedWithoutQualmIsFound() throws {
    #expect(
      try problems("DELETE FROM coding WHERE id = '\(SampleStore.id(1))'") == [
        "everything points to something that is there: 1 row points to nothing.",
        "the journal tells every coding: 1 row is not as the journal tells: something changed the file without Qualm.",
      ])
  }

  @Test func aTextChangedWithoutQualmIsFound() throws {
    #expect(
      try problems("UPDATE edition SET digest = 'd2'")
        == ["texts are as they were imported: 1 text is not as imported."])
  }

  @Test func aCodingOutsideItsTextIsFound() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "move") { try $0.move(SampleStore.id(1), to: TextRange(60, 68), turn: 1) }
    #expect(
      try sample.store.check { _ in "d1" }.compactMap(\.problem) == [
        "1 range does not begin and end at a character of its text."
      ])
  }

  @Test func aGapInTheJournalIsFound() throws {
    #expect(
      try problems(
        "INSERT INTO journal (command, changed_table, key, before, after) VALUES (1, 'memo', 'x', '{\"id\":\"x\"}', NULL)"
      )
        == ["the journal has no gaps: 1 change does not follow from the one before."])
  }
}
