/// Markers and dashes, so that series differ without colour.
package enum ChartShape {
  static let dashes: [[Double]] = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [1, 2, 5, 2]]

  /// Circle, square, triangle, diamond, triangle downwards, cross; filled with the paint on a rim of paper.
  static func marker(
    _ number: Int, at point: ChartPoint, radius: Double, _ paint: ChartPaint, tip: String? = nil
  )
    -> ChartMark
  {
    func polygon(_ corners: [(Double, Double)]) -> ChartMark {
      ChartMark(
        .polyline(
          corners.map { ChartPoint(point.x + $0.0 * radius, point.y + $0.1 * radius) }, isClosed: true),
        fill: paint, stroke: .paper, tip: tip)
    }
    switch number % 6 {
    case 0: return ChartMark(.circle(point, radius: radius), fill: paint, stroke: .paper, tip: tip)
    case 1: return polygon([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case 2: return polygon([(0, -1.15), (1.1, 0.8), (-1.1, 0.8)])
    case 3: return polygon([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    case 4: return polygon([(0, 1.15), (1.1, -0.8), (-1.1, -0.8)])
    default:
      let arm = 0.4
      return polygon([
        (-arm, -1.15), (arm, -1.15), (arm, -arm), (1.15, -arm), (1.15, arm), (arm, arm), (arm, 1.15),
        (-arm, 1.15), (-arm, arm), (-1.15, arm), (-1.15, -arm), (-arm, -arm),
      ])
    }
  }
}
