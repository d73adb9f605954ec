import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct CodingTableTests {
  /// The tables in memory come to what the queue's SQL comes to, whatever was done.
  @Test func aQueueOfOneCoderCanBeMadeOfThem() throws {
    var random = SeededRandom(seed: 5)
    let sample = try SampleStore()
    for _ in 0..<60 {
      try sample.store.write(verb: "work") { try RandomWork.command($0, &random) }
      let codings = try sample.store.read { try $0.codingTable() }
      let decisions = try sample.store.read { try $0.decisionTable(on: codings) }
      for coder in ["ann", "bert"] {
        let number = decisions.coders.number(of: coder)
        let items = codings.rows.enumerated().filter(\.element.isCurrent).map { place, row in
          let own = number == nil ? nil : decisions[place].last { $0.coder == number }
          return QueueItem(
            coding: row.id, status: own.map { $0.isRejected ? .rejected : .accepted } ?? .suggested)
        }
        #expect(try sample.store.read { try $0.queue(CodingFilter(view: coder)) } == items)
      }
    }
  }

  @Test func aRowTellsWhereTheCodingIsAndWhatMadeIt() throws {
    let table = try SampleStore().store.read { try $0.codingTable() }
    let row = table.rows[2]
    #expect(row.id == SampleStore.id(3))
    #expect(row.range == SampleStore.staff.range)
    #expect(row.turn == 1)
    #expect(row.isCurrent)
    #expect(table.transcripts[row.transcript] == "a")
    #expect(table.codes[row.code] == "staff")
    #expect(table.makers[row.maker] == "auto")
    #expect(table.patternTexts(row.patterns) == ["staff"])
  }

  @Test func codingsAreReadFromAnIndexAlone() throws {
    let plan = try SampleStore().store.read { reader in
      try String.fetchAll(
        reader.database, sql: "EXPLAIN QUERY PLAN \(CodingTable.sql)", adapter: SuffixRowAdapter(fromIndex: 3)
      )
    }
    #expect(plan == ["SCAN coding USING COVERING INDEX coding_by_place"])
  }

  @Test func commandsSayWhetherTheyChangedCodings() throws {
    let sample = try SampleStore()
    let coded = try sample.store.read { try $0.lastCommand() }
    try sample.decide(1, .accepted)
    #expect(try sample.store.read { try $0.lastCommand() } == coded + 1)
    #expect(try sample.store.read { try !$0.areCodingsChanged(since: coded) })
    #expect(try sample.store.read { try $0.areCodingsChanged(since: coded - 1) })
  }
}
