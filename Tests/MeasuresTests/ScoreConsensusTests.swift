import Measures
import Testing

@Suite struct ScoreConsensusTests {
  @Test func theConsensusOfAFewRatings() {
    let consensus = ScoreConsensus([2, 3, 3, 5, nil, 2])
    #expect(consensus.interquartileRange == 1)
    #expect(consensus.nearMedian == 0.8)
    // s² = 6 / 4, against 2 for uniform ratings.
    #expect(consensus.withinGroup == WithinGroupAgreement([2, 2, 3, 3, 5], scale: 1...5))
    #expect(consensus.withinGroup.value == 0.25 && consensus.withinGroup.note == nil)
    #expect(consensus.atLeast == [1, 0.6, 0.2, 0.2])
  }

  @Test func consensusGoesFromHalvesAtTheEndsToOneLevel() {
    #expect(TastleWiermanConsensus.value([1, 1, 5, 5], scale: 1...5) == 0)
    #expect(TastleWiermanConsensus.value([4, 4, 4], scale: 1...5) == 1)
    #expect(TastleWiermanConsensus.value([1, 1, 1], scale: 1...5) == 1)
  }

  @Test func theOrderOfRatingsDoesNotMatterForConsensus() {
    #expect(ScoreConsensus([5, 1, 2, 4, 4]) == ScoreConsensus([4, 2, 5, 4, 1]))
  }

  @Test func aMedianBetweenTwoLevelsIsNearBothOnly() {
    #expect(ScoreConsensus([1, 2, 3, 4]).nearMedian == 0.5)
  }

  @Test func moreSpreadThanUniformIsNegativeAndNamed() {
    // s² = 16 / 3, against 2.
    let agreement = WithinGroupAgreement([1, 1, 5, 5], scale: 1...5)
    let expected = -5.0 / 3
    #expect(abs((agreement.value ?? 0) - expected) < 1e-12)
    #expect(agreement.note == .negative)
  }

  @Test func whatIsUndefinedSaysWhy() {
    #expect(WithinGroupAgreement([4], scale: 1...5).note == .tooFew)
    #expect(WithinGroupAgreement([1, 1], scale: 1...1).note == .oneLevel)
    #expect(TastleWiermanConsensus.value([1, 1], scale: 1...1) == nil)
    #expect(TastleWiermanConsensus.value([1, 6], scale: 1...5) == nil)
    let none = ScoreConsensus([nil])
    #expect(none.interquartileRange == nil && none.nearMedian == nil && none.consensus == nil)
    #expect(none.withinGroup.value == nil && none.atLeast == [nil, nil, nil, nil])
  }
}
