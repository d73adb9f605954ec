/// Labels beside points so that none covers another or a point: the first free place of those around the point, near ones
/// first; far ones get a line.
enum LabelPlacement {
  private struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private static let size = 10.0
  private static let rings: [Double] = [8, 18, 30, 44, 60]
  /// Right, left, above, below, and between.
  private static let ways: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.75, -0.75), (-0.75, -0.75), (0.75, 0.75), (-0.75, 0.75),
  ]

  /// - Returns: the labels for which there is no room.
  static func place(
    _ points: [(point: ChartPoint, label: String)],
    in area: (left: Double, top: Double, right: Double, bottom: Double), _ marks: inout [ChartMark]
  ) -> [String] {
    let radius = 5.5
    var taken = points.map {
      Box(
        left: $0.point.x - radius, top: $0.point.y - radius, right: $0.point.x + radius,
        bottom: $0.point.y + radius)
    }
    var unplaced: [String] = []
    var labels: [(text: String, x: Double, y: Double)] = []
    for (point, label) in points {
      let width = ChartText.width(label, size: size)
      var found: (box: Box, ring: Double)?
      for ring in rings where found == nil {
        for way in ways {
          let (x, y) = (point.x + way.x * ring, point.y + way.y * (ring + 2))
          let left = way.x > 0 ? x : way.x < 0 ? x - width : x - width / 2
          let box = Box(left: left, top: y - 6, right: left + width, bottom: y + 6)
          let isInside =
            box.left >= area.left && box.right <= area.right && box.top >= area.top
            && box.bottom <= area.bottom
          if isInside, !taken.contains(where: { $0.overlaps(box) }) {
            found = (box, ring)
            break
          }
        }
      }
      guard let found else {
        unplaced.append(label)
        continue
      }
      taken.append(found.box)
      let middle = (found.box.top + found.box.bottom) / 2
      if found.ring > rings[0] {
        let end = ChartPoint(
          min(max(point.x, found.box.left), found.box.right),
          min(max(point.y, found.box.top), found.box.bottom))
        marks.append(ChartMark(.line(point, end), stroke: .muted, strokeWidth: 0.75))
      }
      labels.append((label, found.box.left, middle))
    }
    // Above all lines.
    for label in labels { marks.addOnPaper(label.text, label.x, label.y, ChartLettering(size: size)) }
    return unplaced
  }
}
