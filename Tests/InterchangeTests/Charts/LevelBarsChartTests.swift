import Interchange
import QualData
import Testing

@Suite struct LevelBarsChartTests {
  private let chart = LevelBarsChart(
    title: "T",
    bars: [
      .init(id: "I.1", label: "Steering", section: "I Governance", counts: [1, 0, 3], median: 3),
      .init(id: "I.2", label: "Priority", section: "I Governance", counts: [0, 0, 0], median: nil),
    ], levels: 1...3, levelNames: ["low", "middle", "high"])

  @Test func partsAreAsWideAsTheirShares() {
    let parts = chart.draw().marks.compactMap { mark -> (Double, Double, ChartPaint?)? in
      if case .rectangle(let x, _, let width, _) = mark.shape, mark.tip != nil {
        (x, width, mark.fill)
      } else {
        nil
      }
    }
    #expect(parts.count == 2)
    // The bar is 380 wide.
    #expect(parts[0].1 == 95 && parts[1].1 == 285)
    #expect(parts[1].0 == parts[0].0 + 95)
    #expect(parts[0].2 == .step(1) && parts[1].2 == .step(8))
  }

  @Test func labelsNumbersAndLevelsAreWritten() throws {
    let texts = try SVGText(chart.svg()).texts
    for text in [
      "I Governance", "I.1 Steering", "I.2 Priority", "low", "middle", "high", "no ratings", "–", "4",
    ] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(texts.count { $0 == "I Governance" } == 1)
  }

  @Test func theDescriptionNamesTheEnds() {
    #expect(
      chart.description
        == "2 indicators, each a bar of the shares of levels 1 to 3. Without ratings: I.2. Lowest median 3: I.1."
    )
  }

  @Test func theTableHasTheCounts() {
    #expect(
      chart.table.columns.map(\.name) == [
        "indicator", "label", "level_1", "level_2", "level_3", "n", "median",
      ])
    #expect(
      chart.table.rows[0] == [
        .text("I.1"), .text("Steering"), .integer(1), .integer(0), .integer(3), .integer(4), .number(3),
      ])
  }
}
