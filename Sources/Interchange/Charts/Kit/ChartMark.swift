/// One thing that is drawn.
package struct ChartMark: Sendable, Equatable {
  package enum Shape: Sendable, Equatable {
    case rectangle(x: Double, y: Double, width: Double, height: Double)
    case line(ChartPoint, ChartPoint)
    /// Straight lines from point to point; closed ones end where they start.
    case polyline([ChartPoint], isClosed: Bool)
    /// A quadratic curve.
    case curve(ChartPoint, control: ChartPoint, ChartPoint)
    case circle(ChartPoint, radius: Double)
    /// Points of the stroke's width.
    case dots([ChartPoint])
    case text(String, ChartPoint, ChartLettering)
  }

  package var shape: Shape
  package var fill: ChartPaint?
  package var stroke: ChartPaint?
  package var strokeWidth = 1.0
  package var dash: [Double] = []
  package var opacity = 1.0
  /// Shown when a mouse rests on it.
  package var tip: String?

  package init(
    _ shape: Shape, fill: ChartPaint? = nil, stroke: ChartPaint? = nil, strokeWidth: Double = 1,
    dash: [Double] = [],
    opacity: Double = 1, tip: String? = nil
  ) {
    self.shape = shape
    self.fill = fill
    self.stroke = stroke
    self.strokeWidth = strokeWidth
    self.dash = dash
    self.opacity = opacity
    self.tip = tip
  }

  /// The same at another place.
  package func moved(by x: Double, _ y: Double) -> ChartMark {
    func moved(_ point: ChartPoint) -> ChartPoint { ChartPoint(point.x + x, point.y + y) }
    var mark = self
    switch shape {
    case .rectangle(let left, let top, let width, let height):
      mark.shape = .rectangle(x: left + x, y: top + y, width: width, height: height)
    case .line(let a, let b): mark.shape = .line(moved(a), moved(b))
    case .polyline(let points, let isClosed): mark.shape = .polyline(points.map(moved), isClosed: isClosed)
    case .curve(let a, let control, let b):
      mark.shape = .curve(moved(a), control: moved(control), moved(b))
    case .circle(let centre, let radius): mark.shape = .circle(moved(centre), radius: radius)
    case .dots(let points): mark.shape = .dots(points.map(moved))
    case .text(let text, let point, let lettering): mark.shape = .text(text, moved(point), lettering)
    }
    return mark
  }
}

package struct ChartPoint: Sendable, Equatable {
  package var x: Double
  package var y: Double
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

package struct ChartLettering: Sendable, Equatable {
  package enum Anchor: String, Sendable { case start, middle, end }
  package var size = 11.0
  package var anchor = Anchor.start
  package var isBold = false
  /// Degrees, clockwise around the text's point.
  package var turn = 0.0

  package init(size: Double = 11, anchor: Anchor = .start, isBold: Bool = false, turn: Double = 0) {
    self.size = size
    self.anchor = anchor
    self.isBold = isBold
    self.turn = turn
  }
}

extension [ChartMark] {
  /// Adds a line of text whose middle is at the point's height.
  mutating func add(
    _ text: String, _ x: Double, _ y: Double, _ lettering: ChartLettering = ChartLettering(),
    _ paint: ChartPaint = .ink, tip: String? = nil
  ) {
    // Baselines are written as numbers: not every converter knows dominant-baseline.
    let point = lettering.turn == 0 ? ChartPoint(x, y + lettering.size * 0.35) : ChartPoint(x, y)
    append(ChartMark(.text(text, point, lettering), fill: paint, tip: tip))
  }

  /// Adds a line of text on a strip of paper, so that lines behind it do not strike it through.
  mutating func addOnPaper(
    _ text: String, _ x: Double, _ y: Double, _ lettering: ChartLettering = ChartLettering(),
    _ paint: ChartPaint = .ink
  ) {
    let width = ChartText.narrowWidth(text, size: lettering.size)
    let height = lettering.size * 1.1
    append(
      ChartMark(
        .rectangle(x: x - 1, y: y - height / 2, width: width + 2, height: height), fill: .paper, opacity: 0.8)
    )
    add(text, x, y, lettering, paint)
  }

  /// Adds lines of text whose block is centred on the point's height.
  mutating func add(
    lines: [String], _ x: Double, _ y: Double, _ lettering: ChartLettering = ChartLettering(),
    _ paint: ChartPaint = .ink, tip: String? = nil
  ) {
    let step = lettering.size * 1.2
    for (number, line) in lines.enumerated() {
      add(line, x, y + (Double(number) - Double(lines.count - 1) / 2) * step, lettering, paint, tip: tip)
    }
  }
}
