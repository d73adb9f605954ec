import Measures
import Testing

@Suite struct ScoreIntervalsTests {
  private let bootstrap = Bootstrap(resamples: 200, seed: 3)

  @Test func fewerThanTwoRespondentsHaveNoInterval() {
    let intervals = ScoreIntervals([[3, 4, 5], []], bootstrap)
    #expect(intervals.mean == nil && intervals.median == nil)
  }

  @Test(arguments: Bootstrap.Method.allCases) func equalRatingsHaveAnIntervalOfNoWidth(
    _ method: Bootstrap.Method
  ) {
    let intervals = ScoreIntervals([[4], [4], [4]], Bootstrap(resamples: 100, method: method))
    #expect(intervals.mean?.lower == 4 && intervals.mean?.upper == 4)
    #expect(intervals.median?.lower == 4 && intervals.median?.upper == 4)
  }

  @Test func ratingsOfOneRespondentAreDrawnTogether() throws {
    let together = try #require(ScoreIntervals([[1, 1, 1, 1], [5, 5, 5, 5]], bootstrap).mean)
    let apart = try #require(ScoreIntervals([[1], [1], [1], [1], [5], [5], [5], [5]], bootstrap).mean)
    #expect(together.lower == 1 && together.upper == 5)
    #expect(apart.lower > 1 && apart.upper < 5)
  }
}
