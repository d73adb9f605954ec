import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct QueueTests {
  private static let filters: [(CodingFilter, [Int])] = [
    (CodingFilter(), [1, 2, 3]),
    (CodingFilter(order: .code), [2, 1, 3]),
    (CodingFilter(codes: ["funding", "staff"]), [1, 3]),
    (CodingFilter(transcripts: ["b"]), []),
    (CodingFilter(speakers: ["P01"]), [1, 2]),
    (CodingFilter(speakers: ["C2"]), [3]),
    (CodingFilter(attributes: [.init(name: "region", value: "Gent")]), [1, 2]),
    (CodingFilter(attributes: [.init(name: "place", value: "home")]), [1, 2, 3]),
    (
      CodingFilter(
        attributes: [.init(name: "place", value: "home"), .init(name: "region", value: "Aalst")]), []
    ),
    (CodingFilter(statuses: [.accepted]), [1]),
    (CodingFilter(statuses: [.suggested, .disputed]), [2, 3]),
    (CodingFilter(statuses: [.suggested], view: "bert"), [2, 3]),
    (CodingFilter(statuses: [.rejected], view: "bert"), []),
    (CodingFilter(madeBy: ["auto"]), [1, 2, 3]),
    (CodingFilter(madeBy: ["ann"]), []),
    (CodingFilter(isFlagged: true), [2]),
  ]

  @Test func aQueueHasWhatItsFilterLetsThrough() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(1, .accepted, by: "bert")
    try sample.store.write(verb: "flag") {
      try $0.raise(DiscussionFlag(coding: SampleStore.id(2), coder: "ann"))
    }
    for (filter, expected) in Self.filters {
      #expect(try sample.store.read { try $0.queue(filter) }.map(\.coding) == expected.map(SampleStore.id))
      #expect(try sample.store.read { try $0.statusCounts(filter) }.values.reduce(0, +) == expected.count)
    }
  }
}
