import Measures
import Testing

@Suite struct IndicatorRollUpTests {
  private func rollUp(_ ratings: [[Int]], weights: [Double]? = nil) -> IndicatorRollUp {
    IndicatorRollUp(
      ratings.map { ScoreStatistics($0) }, weights: weights ?? Array(repeating: 1, count: ratings.count))
  }

  @Test func aLowMedianIsNotHidden() {
    let rollUp = rollUp([[4], [4, 4, 4], [], [1]])
    #expect(rollUp.mediansMean == 3)
    #expect(rollUp.mediansMedian == 4)
    #expect(rollUp.mediansMinimum == 1)
  }

  @Test func everyIndicatorCountsByItsWeightWhateverTheNumberOfItsRatings() {
    #expect(rollUp([[4, 4, 4, 4], [1]], weights: [1, 2]).weightedMean == 2)
    #expect(rollUp([[4, 4, 4, 4], [1]]).weightedMean == 2.5)
  }

  @Test func theWeightedMedianIsWhereHalfOfTheWeightIsPassed() {
    #expect(rollUp([[1], [2], [5]], weights: [1, 1, 3]).weightedMedian == 5)
    #expect(rollUp([[5], [1], [2]], weights: [1, 3, 1]).weightedMedian == 1)
  }

  @Test func whereHalfIsReachedExactlyItIsTheMeanOfTheTwo() {
    #expect(rollUp([[1], [2], [5]], weights: [1, 2, 3]).weightedMedian == 3.5)
    #expect(rollUp([[1], [2], [5]], weights: [0.1, 0.2, 0.3]).weightedMedian == 3.5)
  }

  @Test func withEqualWeightsItIsTheMedianOfTheMedians() {
    #expect(rollUp([[1], [2], [4], [5]]).weightedMedian == 3)
    #expect(rollUp([[3], [1], [2]]).weightedMedian == 2)
  }

  @Test func withoutRatingsEverythingIsUndefined() {
    #expect(rollUp([[], []]) == IndicatorRollUp([], weights: []))
    #expect(rollUp([[]]).weightedMean == nil && rollUp([[]]).mediansMinimum == nil)
  }
}
