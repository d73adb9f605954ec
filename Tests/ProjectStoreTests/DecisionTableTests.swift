import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct DecisionTableTests {
  @Test func decisionsStandByCodingWithTheAdjudicationLast() throws {
    let sample = try SampleStore()
    try sample.decide(2, .rejected, by: "bert")
    try sample.decide(2, .accepted, by: "ann", code: "staff", range: TextRange(23, 30), adjudicating: true)
    let table = try sample.store.read { try $0.decisionTable() }
    let rows = Array(table[SampleStore.id(2)])
    #expect(rows.map { table.coders[$0.coder] } == ["bert", "ann"])
    #expect(rows.map(\.isRejected) == [true, false])
    #expect(rows.map(\.isAdjudication) == [false, true])
    #expect(rows.map { $0.code.map { table.codes[$0] } } == [nil, "staff"])
    #expect(rows.map(\.range) == [nil, TextRange(23, 30)])
    #expect(table[SampleStore.id(1)].isEmpty)
  }

  @Test func nothingIsDecidedInANewStore() throws {
    let table = try SampleStore().store.read { try $0.decisionTable() }
    #expect(table.rows.isEmpty)
    #expect(table[SampleStore.id(1)].isEmpty)
  }

  /// Ids in capitals would stand in another order than their numbers; Qualm never writes them.
  @Test func anIdOutOfOrderIsDamage() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(2, .accepted)
    try sample.store.write(verb: "damage") { writer in
      try writer.database.execute(
        sql: """
          PRAGMA defer_foreign_keys = 1;
          DELETE FROM decision;
          INSERT INTO decision (coding, coder, adjudication, verdict, note, decided_at)
          VALUES ('B0000000000000000000000000000000', 'ann', 0, 'accepted', '', ''),
            ('a0000000000000000000000000000000', 'ann', 0, 'accepted', '', '');
          """)
      let error = #expect(throws: DatabaseError.self) { try writer.decisionTable() }
      #expect(error?.resultCode == .SQLITE_CORRUPT)
      try writer.database.execute(sql: "DELETE FROM decision")
    }
  }
}
