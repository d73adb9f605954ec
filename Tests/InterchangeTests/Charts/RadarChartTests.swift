import Interchange
import QualData
import Testing

@Suite struct RadarChartTests {
  private let axes = ["I", "II", "III", "IV"].map { RadarChart.Axis(id: $0, label: "") }

  private func circles(_ chart: RadarChart) -> [ChartPoint] {
    chart.draw().marks.compactMap { mark in
      if case .circle(let centre, _) = mark.shape, mark.fill == .series(0) { centre } else { nil }
    }
  }

  @Test func aValueStandsAsFarFromTheCentreAsItsLevel() {
    let chart = RadarChart(title: "T", axes: axes, series: [.init(name: "", values: [5, 1, nil, 3])])
    let found = circles(chart)
    #expect(found.count == 3)
    // The wheel's radius is 165, its centre level 0: level 5 is on the rim, straight up; II is right, IV left.
    let centre = ChartPoint(found[0].x, found[0].y + 165)
    #expect(abs(found[1].x - (centre.x + 33)) < 1e-9 && abs(found[1].y - centre.y) < 1e-9)
    #expect(abs(found[2].x - (centre.x - 99)) < 1e-9 && abs(found[2].y - centre.y) < 1e-9)
  }

  @Test func aMissingValueInterruptsTheLine() {
    let chart = RadarChart(title: "T", axes: axes, series: [.init(name: "", values: [5, 1, nil, 3])])
    let lines = chart.draw().marks.filter { $0.stroke == .series(0) }
    #expect(lines.count == 1)
    guard case .polyline(let points, let isClosed) = lines[0].shape else { Issue.record("no line"); return }
    #expect(points.count == 3 && !isClosed)
  }

  @Test func fourSeriesShareAWheelAndFiveHaveOneEach() {
    func chart(_ count: Int) -> RadarChart {
      RadarChart(
        title: "T", axes: axes, series: (1...count).map { .init(name: "s\($0)", values: [1, 2, 3, 4]) })
    }
    func labels(_ chart: RadarChart) -> Int {
      chart.draw().marks.count { if case .text("III", _, _) = $0.shape { true } else { false } }
    }
    #expect(labels(chart(4)) == 1)
    #expect(labels(chart(5)) == 5)
  }

  @Test func scoresGiveAxesAndSeries() throws {
    let table = Table(
      name: "scores", title: "Scores",
      columns: [
        .init("scope", .text, ""), .init("id", .text, ""), .init("label", .text, ""),
        .init("round", .text, ""),
        .init("median", .number, ""), .init("level_0", .integer, ""), .init("level_3", .integer, ""),
      ],
      rows: [
        [.text("indicator"), .text("I.1"), .text("x"), .text("1"), .number(2), .integer(1), .integer(1)],
        [
          .text("domain"), .text("I"), .text("Governance"), .text("1"), .number(2.5), .integer(1),
          .integer(1),
        ],
        [.text("domain"), .text("I"), .text("Governance"), .text("2"), .missing, .integer(1), .integer(1)],
      ])
    let chart = RadarChart(scores: table, by: "round")
    #expect(chart.axes == [.init(id: "I", label: "Governance")])
    #expect(chart.series == [.init(name: "round 1", values: [2.5]), .init(name: "round 2", values: [nil])])
    #expect(chart.levels == 0...3)
    #expect(
      chart.description
        == "A wheel whose spokes are I Governance. median, from 0 to 3. round 1: I 2.5. round 2: I missing.")
    #expect(
      chart.table.rows == [
        [.text("I"), .text("Governance"), .text("round 1"), .number(2.5)],
        [.text("I"), .text("Governance"), .text("round 2"), .missing],
      ])
  }
}
