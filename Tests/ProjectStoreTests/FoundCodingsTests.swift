import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct FoundCodingsTests {
  /// The two passes come to what the queue's SQL comes to, whatever was done.
  @Test func theyAreTheQueueOfOneCoder() throws {
    var random = SeededRandom(seed: 5)
    let sample = try SampleStore()
    for _ in 0..<60 {
      try sample.store.write(verb: "work") { try RandomWork.command($0, &random) }
      for coder in ["ann", "bert"] {
        let found = try sample.store.read { try $0.foundCodings(view: nil, of: coder).codings }
        let whole = try sample.store.read { try $0.queue(CodingFilter(view: coder)) }
        // With a condition, though one that all meet, the statuses are worked out in SQL.
        let queue = try sample.store.read { try $0.queue(CodingFilter(transcripts: ["a"], view: coder)) }
        #expect(found.map { QueueItem(coding: $0.coding, status: $0.status) } == queue)
        #expect(whole == queue)
      }
    }
  }

  @Test func decisionsAreCountedByPatternsAndCode() throws {
    let sample = try SampleStore()
    try sample.decide(1, .rejected)
    try sample.decide(1, .accepted, by: "bert")
    try sample.decide(3, .accepted)
    let all = try sample.store.read { try $0.foundCodings(view: nil, of: "ann").lists }
    #expect(
      all == [
        PatternList(code: "funding", patterns: ["fund*"], decided: 2, rejected: 1),
        PatternList(code: "budget", patterns: ["budget*"]),
        PatternList(code: "staff", patterns: ["staff"], decided: 1),
      ])
    let own = try sample.store.read { try $0.foundCodings(view: "bert", of: "bert").lists }
    #expect(own.map(\.decided) == [1, 0, 0])
    #expect(own.map(\.rejected) == [0, 0, 0])
  }

  @Test func aPersonsCodingIsOfNoPatterns() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "assign") {
      try $0.add(
        StoredCoding(
          id: SampleStore.id(9), transcript: "a", code: "staff", range: TextRange(50, 52), turn: 1,
          coder: "bert"))
    }
    let found = try sample.store.read { try $0.foundCodings(view: nil, of: "bert").codings }
    #expect(found.map(\.list) == [0, 1, 2, nil])
    #expect(found.map(\.status) == [.suggested, .suggested, .suggested, .accepted])
  }
}
