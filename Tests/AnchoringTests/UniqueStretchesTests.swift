import Testing

@testable import Anchoring

@Suite struct UniqueStretchesTests {
  @Test func onlyWhatStandsOnceInBothIsAPair() {
    // 1 2 stands twice in the old text; 5 6 is not in the new one.
    let pairs = UniqueStretches.pairs([1, 2, 3, 1, 2, 5, 6], [9, 3, 1, 8, 2, 3], length: 2)
    #expect(pairs == [.init(old: 1, new: 4), .init(old: 2, new: 1)])
  }

  @Test func theLongestChainGoesForwardInBoth() {
    let pairs = [(0, 7), (1, 1), (2, 9), (3, 2), (4, 3), (5, 0)].map {
      UniqueStretches.Pair(old: $0.0, new: $0.1)
    }
    #expect(UniqueStretches.longestChain(pairs).map(\.new) == [1, 2, 3])
  }
}
