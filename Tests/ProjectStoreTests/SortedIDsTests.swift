import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct SortedIDsTests {
  private func sorted(_ ids: [CodingID]) -> SortedIDs {
    var sorted = SortedIDs()
    for id in ids { _ = sorted.add(id) }
    sorted.end()
    return sorted
  }

  @Test func idsAreFoundWhereTheyStand() {
    let ids = ["00", "3f", "40", "ff"].map { CodingID($0 + String(repeating: "0", count: 30))! }
    let sorted = sorted(ids)
    #expect(ids.map(sorted.place) == [0, 1, 2, 3])
    #expect(sorted.last == ids[3])
    #expect(sorted.place(of: CodingID(high: ids[1].high, low: 1)) == nil)
    #expect(sorted.place(of: CodingID(high: ids[1].high - 1, low: 0)) == nil)
  }

  @Test func idsThatBeginAlikeAreFoundToo() {
    let sorted = sorted((1...100).map { CodingID(high: 7, low: $0 * 2) })
    #expect((1...100).map { sorted.place(of: CodingID(high: 7, low: $0 * 2)) } == Array(0..<100))
    #expect((0...100).allSatisfy { sorted.place(of: CodingID(high: 7, low: $0 * 2 + 1)) == nil })
  }

  @Test func manyAreFound() {
    var random = SeededRandom(seed: 3)
    let ids = (0..<5_000).map { _ in CodingID(high: random.next(), low: random.next()) }.sorted()
    let sorted = sorted(ids)
    #expect(ids.map(sorted.place) == Array(0..<5_000))
    #expect(ids.allSatisfy { sorted.place(of: CodingID(high: $0.high, low: $0.low ^ 1)) == nil })
  }

  @Test func noneIsFoundAmongNone() {
    #expect(SortedIDs().place(of: CodingID(high: .max, low: 0)) == nil)
    #expect(sorted([]).place(of: CodingID(high: .max, low: 0)) == nil)
  }

  @Test func whatIsNotAfterTheLastIsLeftOut() {
    var ids = sorted([CodingID(high: 1, low: 0), CodingID(high: 2, low: 0)])
    let added = [CodingID(high: 2, low: 0), CodingID(high: 1, low: 5)].map { ids.add($0) }
    #expect(added == [false, false])
    #expect(ids.last == CodingID(high: 2, low: 0))
  }
}
