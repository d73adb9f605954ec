/// The cells of a matrix, row by row from the top: lines between them, and marks in those that hold something, so that a
/// large matrix with few counts stays a small drawing.
struct ChartCells {
  let left: Double
  let top: Double
  let width: Double
  let columns: Int
  /// Where the next row begins.
  private(set) var bottom: Double
  /// What stands beside rows.
  var labels: [ChartMark] = []
  private var filled: [ChartMark] = []
  private var dots: [ChartPoint] = []
  private var lines: [Double]

  init(left: Double, top: Double, width: Double, columns: Int) {
    (self.left, self.top, self.width, self.columns) = (left, top, width, columns)
    bottom = top
    lines = [top]
  }

  private func middle(_ column: Int) -> Double { left + (Double(column) + 0.5) * width }

  /// - Parameter dash: of a frame around the cell; `nil`: there is none.
  mutating func add(
    _ text: String, _ column: Int, _ height: Double, fill: ChartPaint?, on paint: ChartPaint,
    isBold: Bool = false, frame: [Double]? = nil, tip: String
  ) {
    filled.append(
      ChartMark(
        .rectangle(x: left + Double(column) * width, y: bottom, width: width, height: height), fill: fill,
        stroke: .grid, tip: tip))
    if let frame {
      filled.append(
        ChartMark(
          .rectangle(
            x: left + Double(column) * width + 3, y: bottom + 3, width: width - 6, height: height - 6),
          stroke: paint, dash: frame))
    }
    filled.add(
      text, middle(column), bottom + height / 2, ChartLettering(size: 10, anchor: .middle, isBold: isBold),
      paint)
  }

  /// A cell with nothing in it.
  mutating func addDot(_ column: Int, _ height: Double) {
    dots.append(ChartPoint(middle(column), bottom + height / 2))
  }

  mutating func endRow(_ height: Double) {
    bottom += height
    lines.append(bottom)
  }

  /// Leaves room for a heading between rows.
  mutating func skip(_ height: Double) {
    bottom += height
    lines.append(bottom)
  }

  var marks: [ChartMark] {
    let right = left + Double(columns) * width
    let across = lines.map { ChartMark(.line(ChartPoint(left, $0), ChartPoint(right, $0)), stroke: .grid) }
    let down = (0...columns).map { column in
      let x = left + Double(column) * width
      return ChartMark(.line(ChartPoint(x, top), ChartPoint(x, bottom)), stroke: .grid)
    }
    let points = dots.isEmpty ? [] : [ChartMark(.dots(dots), stroke: .muted, strokeWidth: 2)]
    return labels + across + down + points + filled
  }
}
