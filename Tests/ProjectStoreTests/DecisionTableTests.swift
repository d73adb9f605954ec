import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct DecisionTableTests {
  private func table(_ sample: SampleStore) throws -> DecisionTable {
    try sample.store.read { try $0.decisionTable(on: $0.codingTable()) }
  }

  @Test func decisionsStandByCodingWithTheAdjudicationLast() throws {
    let sample = try SampleStore()
    try sample.decide(2, .rejected, by: "bert")
    try sample.decide(2, .accepted, by: "ann", code: "staff", range: TextRange(23, 30), adjudicating: true)
    let table = try table(sample)
    // In order of the text: funding, budget, staff.
    let rows = Array(table[1])
    #expect(rows.map { table.coders[$0.coder] } == ["bert", "ann"])
    #expect(rows.map(\.isRejected) == [true, false])
    #expect(rows.map(\.isAdjudication) == [false, true])
    #expect(rows.map { $0.code.map { table.codes[$0] } } == [nil, "staff"])
    #expect(rows.map(\.range) == [nil, TextRange(23, 30)])
    #expect(table[0].isEmpty && table[2].isEmpty)
  }

  @Test func nothingIsDecidedInANewStore() throws {
    let table = try table(SampleStore())
    #expect(table.rows.isEmpty)
    #expect(table[0].isEmpty)
  }

  /// Decided, decided otherwise, withdrawn, undone and redone, one command or several at a time.
  @Test func readingWhatChangedIsAsGoodAsReadingAll() throws {
    var random = SeededRandom(seed: 11)
    let sample = try SampleStore()
    let codings = try sample.store.read { try $0.codingTable() }
    func lines(_ table: DecisionTable) -> [String] {
      codings.rows.indices.map { coding in
        table[coding].map { row in
          let code = row.code.map { table.codes[$0] } ?? "-"
          let range = row.range.map { "\($0.lower)-\($0.upper)" } ?? "-"
          return "\(table.coders[row.coder]) \(code) \(range) \(row.isRejected) \(row.isAdjudication)"
        }.joined(separator: ", ")
      }
    }
    var kept = try table(sample)
    var last = try sample.store.read { try $0.lastCommand() }
    var seen: Set<[String]> = []
    for _ in 0..<80 {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: try sample.store.undo()
        case 1: try sample.store.redo()
        case 2:
          try sample.store.write(verb: "review reopen") { writer in
            guard let decision = try writer.decisions(on: SampleStore.id(1)).first else { return }
            try writer.withdraw(
              decisionOn: decision.coding, of: decision.coder, isAdjudication: decision.isAdjudication)
          }
        default:
          try sample.decide(
            Int.random(in: 1...3, using: &random), Bool.random(using: &random) ? .accepted : .rejected,
            by: ["ann", "bert"].randomElement(using: &random)!,
            code: [nil, "staff", "money"].randomElement(using: &random)!,
            adjudicating: Int.random(in: 0..<4, using: &random) == 0)
        }
      }
      try sample.store.read { reader in
        try reader.update(&kept, on: codings, since: last)
        last = try reader.lastCommand()
      }
      #expect(lines(kept) == lines(try table(sample)))
      seen.insert(lines(kept))
    }
    #expect(seen.count > 20)
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
      let error = #expect(throws: DatabaseError.self) { try writer.decisionTable(on: CodingTable()) }
      #expect(error?.resultCode == .SQLITE_CORRUPT)
      try writer.database.execute(sql: "DELETE FROM decision")
    }
  }
}
