import Testing

@testable import Anchoring

@Suite struct GapSlidingTests {
  /// The lines that are kept of “Yes. No. Yes. Well.” cut before some pieces, when “Yes. Well.” is left.
  private func slid(_ matches: [Int32], cuts: [UInt8]) -> [Int32] {
    var matches = matches
    GapSliding.slide(&matches, [1, 2, 1, 3], cuts)
    return matches
  }

  @Test func aGapStartsAtALine() {
    #expect(slid([0, -1, -1, 1], cuts: [2, 0, 0, 2]) == [0, -1, -1, 1])
    #expect(slid([0, -1, -1, 1], cuts: [2, 0, 2, 0]) == [-1, -1, 0, 1])
    #expect(slid([-1, -1, 0, 1], cuts: [0, 2, 0, 2]) == [-1, -1, 0, 1])
  }

  @Test func aGapAmongOthersSlidesForth() {
    var matches: [Int32] = [0, -1, -1, 1, 2]
    GapSliding.slide(&matches, [5, 1, 2, 1, 3], [2, 0, 2, 0, 2])
    #expect(matches == [0, 1, -1, -1, 2])
  }

  @Test func whatWasReplacedStays() {
    var matches: [Int32] = [0, -1, 2]
    GapSliding.slide(&matches, [1, 1, 1], [0, 2, 2])
    #expect(matches == [0, -1, 2])
  }
}
