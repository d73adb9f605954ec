import Measures
import Testing

@Suite struct ScoreStatisticsTests {
  @Test func theStatisticsOfAFewRatings() {
    let score = ScoreStatistics([2, 3, 3, 5, nil, 2])
    #expect(score.n == 5)
    #expect(score.missing == 1)
    #expect(score.mean == 3)
    #expect(score.median == 3)
    #expect(score.modes == [2, 3])
    #expect(score.standardDeviation == 1.5.squareRoot())
    #expect(score.q1 == 2)
    #expect(score.q3 == 3)
    #expect(score.minimum == 2)
    #expect(score.maximum == 5)
    #expect(score.distribution == [0, 2, 2, 0, 1])
    #expect(score.shares == [0, 0.4, 0.4, 0, 0.2])
  }

  @Test func quartilesInterpolate() {
    #expect(ScoreStatistics([1, 2, 3, 4]).q1 == 1.75)
    #expect(ScoreStatistics([1, 2, 3, 4]).median == 2.5)
    #expect(ScoreStatistics([1, 2, 3, 4]).q3 == 3.25)
  }

  @Test func noRatingsLeaveEverythingUndefined() {
    let score = ScoreStatistics([nil, nil])
    #expect(score.n == 0 && score.missing == 2)
    #expect(score.mean == nil && score.median == nil && score.q1 == nil && score.q3 == nil)
    #expect(score.minimum == nil && score.maximum == nil && score.standardDeviation == nil)
    #expect(score.modes.isEmpty)
    #expect(score.shares == [nil, nil, nil, nil, nil])
  }

  @Test func oneRatingHasNoStandardDeviation() {
    #expect(ScoreStatistics([4]).standardDeviation == nil)
    #expect(ScoreStatistics([4, 4]).standardDeviation == 0)
  }
}
