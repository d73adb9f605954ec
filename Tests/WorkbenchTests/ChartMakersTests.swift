import Interchange
import QualData
import Testing
import Workbench

@Suite struct ChartMakersTests {
  @Test func everyChartCanBeMadeOfAProject() {
    #expect(ChartMakers.all.map { $0.chart.name } == Charts.all.map { $0.name })
  }

  @Test func everyOptionIsOfAChart() {
    let options = ChartMakers.all.reduce(into: Set<ChartOption>()) { $0.formUnion($1.options) }
    #expect(options == Set(ChartOption.allCases))
  }
}

@Suite struct TurnClockTests {
  private func turn(_ range: Range<Int>, _ start: Double?, _ end: Double? = nil) -> Turn {
    let range = TextRange(range.lowerBound, range.upperBound)
    return Turn(speaker: nil, range: range, contentRange: range, start: start, end: end)
  }

  private func clock(_ turns: [Turn]) -> TurnClock? {
    TurnClock(
      Transcript(id: "t", source: "t", text: String(repeating: "x", count: 100), turns: turns, speakers: []))
  }

  @Test func placesInATurnAreInterpolated() throws {
    let clock = try #require(clock([turn(0..<40, 10, 30), turn(40..<60, 40), turn(60..<100, 60, 100)]))
    #expect(clock.length == 100)
    #expect(clock.seconds(at: 0) == 10)
    #expect(clock.seconds(at: 20) == 20)
    // Without an end a turn lasts until the next.
    #expect(clock.seconds(at: 50) == 50)
    #expect(clock.seconds(at: 100) == 100)
  }

  @Test func withoutAllTimesThereIsNoClock() {
    #expect(clock([turn(0..<40, 10), turn(40..<60, nil)]) == nil)
    #expect(clock([turn(0..<40, 10), turn(40..<60, 5)]) == nil)
    #expect(clock([]) == nil)
  }
}
