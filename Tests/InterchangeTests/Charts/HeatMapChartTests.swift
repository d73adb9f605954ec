import Interchange
import QualData
import Testing

@Suite struct HeatMapChartTests {
  private let matrix = Table(
    name: "code-by-indicator", title: "Codings.",
    columns: [
      .init("code", .text, ""), .init("name", .text, ""), .init("parent", .text, ""),
      .init("I.1", .integer, ""),
      .init("I.2", .integer, ""), .init("I.3", .integer, ""), .init("total", .integer, ""),
    ],
    rows: [
      [.text("a"), .text("Alpha"), .missing, .integer(8), .integer(0), .integer(0), .integer(8)],
      [.text("b"), .text("Beta"), .text("a"), .integer(0), .integer(0), .integer(0), .integer(0)],
      [.text("c"), .text("Gamma"), .missing, .integer(4), .missing, .integer(1), .integer(5)],
    ])

  @Test func rowsAndColumnsWithoutCountsAreLeftOutAndSoIsTheTotal() {
    let chart = HeatMapChart(matrix: matrix)
    #expect(chart.rows.map(\.id) == ["a", "c"])
    #expect(chart.columns.map(\.id) == ["I.1", "I.3"])
    #expect(HeatMapChart(matrix: matrix, hidesEmpty: false).rows.map(\.depth) == [0, 1, 0])
    #expect(chart.values == [[8, 0], [4, 1]])
    let whole = HeatMapChart(matrix: matrix, hidesEmpty: false)
    #expect(whole.rows.count == 3 && whole.columns.count == 3)
    #expect(whole.values[2] == [4, nil, 1])
  }

  @Test func cellsAreDarkerWhereThereIsMore() {
    let cells = HeatMapChart(matrix: matrix).draw().marks.filter { $0.tip?.contains(": ") == true }
    #expect(cells.map(\.fill) == [.step(8), .step(4), .step(1)])
    #expect(cells.map(\.tip) == ["Alpha, I.1: 8", "Gamma, I.1: 4", "Gamma, I.3: 1"])
  }

  @Test func zeroIsADotInTheMiddleOfItsCell() {
    let dots = HeatMapChart(matrix: matrix).draw().marks.flatMap { mark -> [ChartPoint] in
      if case .dots(let points) = mark.shape { points } else { [] }
    }
    // Cells are 26 wide and 24 high; the second of the first row.
    let cells = HeatMapChart(matrix: matrix).draw().marks.compactMap { mark -> (Double, Double)? in
      if case .rectangle(let x, let y, 26, 24) = mark.shape, mark.tip != nil { (x, y) } else { nil }
    }
    #expect(dots == [ChartPoint(cells[0].0 + 39, cells[0].1 + 12)])
  }

  @Test func zeroAndMissingDiffer() throws {
    let texts = try SVGText(HeatMapChart(matrix: matrix, hidesEmpty: false).svg()).texts
    #expect(texts.contains("·") && texts.contains("–") && texts.contains("undefined"))
  }

  @Test func theDescriptionNamesTheLargest() {
    #expect(
      HeatMapChart(matrix: matrix).description
        == "A matrix of 2 rows and 2 columns, darker where there is more. Most: Alpha with I.1 8; Gamma with I.1 4; "
        + "Gamma with I.3 1.")
  }
}
