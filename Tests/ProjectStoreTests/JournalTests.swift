import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct JournalTests {
  private func execute(_ sql: String) throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "test") { try $0.database.execute(sql: sql) }
  }

  @Test func theJournalTellsWhoWhenWhatBeforeAndAfter() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "flag") {
      try $0.raise(DiscussionFlag(coding: SampleStore.id(1), coder: "ann"))
    }
    try sample.store.write(verb: "flag") {
      try $0.raise(DiscussionFlag(coding: SampleStore.id(1), coder: "ann", note: "why?"))
    }
    let command = try #require(try sample.store.read { try $0.commands() }.first)
    #expect(
      command
        == JournalCommand(id: 3, madeAt: "2026-01-31T12:00:00Z", coder: "ann", verb: "flag", changes: 1))
    let entry = try #require(try sample.store.read { try $0.entries(of: 3) }.first)
    func row(_ note: String) -> String {
      "{\"coding\":\"\(SampleStore.id(1))\",\"coder\":\"ann\",\"note\":\"\(note)\",\"raised_at\":\"2026-01-31T12:00:00Z\"}"
    }
    #expect(entry.table == "flag")
    #expect(entry.key == "[\"\(SampleStore.id(1))\",\"ann\"]")
    #expect(entry.before == row(""))
    #expect(entry.after == row("why?"))
  }

  @Test(arguments: [
    "DELETE FROM journal", "UPDATE journal SET after = NULL", "DELETE FROM command",
    "UPDATE turn SET lower = 0",
  ])
  func whatOnlyGrowsCannotBeChanged(sql: String) {
    #expect(throws: StoreError.self) { try execute(sql) }
  }

  @Test func aReplacedRowIsInTheJournalToo() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "agree") {
      try $0.agree(AgreedLevel(indicator: "I.1", level: 2, coder: "ann"))
    }
    try sample.store.write(verb: "replace") {
      try $0.database.execute(sql: "INSERT OR REPLACE INTO agreed_level VALUES ('I.1', 3, '', 'ann', '')")
    }
    #expect(try sample.store.read { try $0.entries(of: 3) }.map { $0.after == nil } == [true, false])
  }

  @Test func nothingCanChangeOutsideACommand() throws {
    let sample = try SampleStore()
    #expect(throws: DatabaseError.self) {
      try sample.store.queue.write { try $0.execute(sql: "DELETE FROM coding") }
    }
  }

  /// Numbers with a fraction would be rounded in JSON.
  @Test func journaledTablesHaveTextAndWholeNumbersOnly() throws {
    let sample = try SampleStore()
    for name in JournaledTable.names {
      let types = try sample.store.read {
        try String.fetchAll($0.database, sql: "SELECT type FROM pragma_table_info(?)", arguments: [name])
      }
      #expect(types.allSatisfy { ["TEXT", "INTEGER"].contains($0) })
    }
  }

  @Test func everyTableIsJournaledOrFrozen() throws {
    let sample = try SampleStore()
    let tables = try sample.store.read {
      try String.fetchAll(
        $0.database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    }
    #expect(Set(tables) == Set(JournaledTable.names + JournaledTable.frozen + ["open_command"]))
  }
}
