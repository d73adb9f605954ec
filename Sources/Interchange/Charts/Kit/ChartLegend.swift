/// Names of series with their line and marker, in as many rows as needed.
struct ChartLegend {
  private static let size = 11.0
  private static let rowHeight = 20.0
  private static let symbol = 34.0

  /// - Returns: the marks with their top left at 0, 0, and the height.
  static func series(_ names: [String], width: Double) -> (marks: [ChartMark], height: Double) {
    var marks: [ChartMark] = []
    var x = 0.0
    var y = rowHeight / 2
    for (number, name) in names.enumerated() {
      let text = ChartText.cut(name, to: width - symbol)
      let needed = symbol + ChartText.width(text) + 18
      if x > 0, x + needed > width {
        x = 0
        y += rowHeight
      }
      let paint = ChartPaint.series(number)
      marks.append(
        ChartMark(
          .line(ChartPoint(x, y), ChartPoint(x + 26, y)), stroke: paint, strokeWidth: 2,
          dash: ChartShape.dashes[number % ChartShape.dashes.count]))
      marks.append(ChartShape.marker(number, at: ChartPoint(x + 13, y), radius: 4, paint))
      marks.add(text, x + symbol, y)
      x += needed
    }
    return (marks, names.isEmpty ? 0 : y + rowHeight / 2)
  }

  /// Filled boxes with names, such as levels or steps.
  static func boxes(
    _ boxes: [(fill: ChartPaint?, on: ChartPaint, sign: String, name: String)], width: Double
  ) -> (
    marks: [ChartMark], height: Double
  ) {
    var marks: [ChartMark] = []
    var x = 0.0
    var y = rowHeight / 2
    for box in boxes {
      let text = ChartText.cut(box.name, to: width - 24)
      let side = max(16, ChartText.width(box.sign, size: 10) + 6)
      let needed = side + 6 + ChartText.width(text) + 14
      if x > 0, x + needed > width {
        x = 0
        y += rowHeight
      }
      marks.append(
        ChartMark(
          .rectangle(x: x, y: y - 8, width: side, height: 16), fill: box.fill, stroke: .grid))
      if !box.sign.isEmpty {
        marks.add(box.sign, x + side / 2, y, ChartLettering(size: 10, anchor: .middle), box.on)
      }
      marks.add(text, x + side + 6, y)
      x += needed
    }
    return (marks, boxes.isEmpty ? 0 : y + rowHeight / 2)
  }
}
