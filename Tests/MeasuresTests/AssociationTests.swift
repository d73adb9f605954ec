import Measures
import Testing

@Suite struct AssociationTests {
  @Test func anEmptyRowOrColumnLeavesTestsUndefined() {
    for table in [
      ContingencyTable(0, 0, 3, 4), ContingencyTable(3, 4, 0, 0), ContingencyTable(0, 3, 0, 4),
      ContingencyTable(3, 0, 4, 0),
    ] {
      #expect(table.logLikelihood == nil && table.chiSquare() == nil && table.adjustedResidual == nil)
    }
  }

  @Test func independenceIsZero() {
    let table = ContingencyTable(10, 20, 30, 60)
    #expect(table.logLikelihood == 0 && table.chiSquare() == 0 && table.chiSquare(yates: true) == 0)
    #expect(table.adjustedResidual == 0 && table.mutualInformation == 0)
  }

  @Test func aTableIsMadeOfItsMargins() {
    #expect(
      ContingencyTable(both: 2, first: 5, second: 3, total: 20) == ContingencyTable(2, 3, 1, 14))
  }

  @Test func wordsThatAlwaysGoTogetherHaveTheHighestLogDice() {
    #expect(ContingencyTable(7, 0, 0, 100).logDice == 14)
    #expect(ContingencyTable(0, 7, 7, 100).logDice == nil)
  }

  @Test func aWordMissingInTheReferenceIsCountedHalf() {
    let word = WordComparison(count: 4, of: 1000, reference: 0, of: 1000)
    #expect(word.logRatio == 3)
    #expect(word.percentDifference == nil)
    #expect(WordComparison(count: 0, of: 1000, reference: 4, of: 1000).logRatio == -3)
  }

  @Test func nothingIsKnownOfAGroupWithoutWords() {
    let word = WordComparison(count: 4, of: 1000, reference: 0, of: 0)
    #expect(word.logLikelihood == nil && word.logRatio == nil && word.percentDifference == nil)
    #expect(word.referencePerThousand == nil && word.perThousand == 4)
  }

  @Test func equalRatesAreNoOveruse() {
    #expect(!WordComparison(count: 1, of: 3, reference: 2, of: 6).isOverused)
    #expect(WordComparison(count: 2, of: 5, reference: 2, of: 6).isOverused)
  }

  @Test func adjustedPValuesKeepTheirOrderAndStayBelowOne() {
    #expect(PAdjustment.holm.adjusted([0.5, 0.9, 0.6]) == [1, 1, 1])
    #expect(PAdjustment.benjaminiHochberg.adjusted([0.5, 0.75, 0.625]) == [0.75, 0.75, 0.75])
  }
}
