import Foundation
import QualData

/// Codes on a circle, with arcs between those that occur together.
package struct NetworkChart: Chart {
  package static let name = "network"
  package static let summary = "which codes occur together, as arcs between codes on a circle"

  package struct Node: Sendable, Equatable {
    package var id: String
    package var name: String
    package var count: Int
    package init(id: String, name: String, count: Int) {
      self.id = id
      self.name = name
      self.count = count
    }
  }

  package struct Edge: Sendable, Equatable {
    /// Positions in `nodes`.
    package var from: Int
    package var to: Int
    package var both: Int
    package var jaccard: Double
    package init(from: Int, to: Int, both: Int, jaccard: Double) {
      self.from = from
      self.to = to
      self.both = both
      self.jaccard = jaccard
    }
  }

  package var title: String
  /// In the order of the circle, from the top clockwise.
  package var nodes: [Node]
  package var edges: [Edge]
  package var words: ChartWords

  /// Keeps the strongest pairs, by Jaccard's coefficient and then by number, and the codes that are in one.
  package init(title: String, nodes: [Node], edges: [Edge], most: Int = 60, words: ChartWords = .english) {
    self.words = words
    let strongest = edges.sorted { a, b in
      if a.jaccard != b.jaccard { return a.jaccard > b.jaccard }
      return a.both != b.both ? a.both > b.both : (a.from, a.to) < (b.from, b.to)
    }.prefix(most)
    let used = Set(strongest.flatMap { [$0.from, $0.to] }).sorted()
    let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    self.title = title
    self.nodes = used.map { nodes[$0] }
    self.edges = strongest.map {
      Edge(from: place[$0.from]!, to: place[$0.to]!, both: $0.both, jaccard: $0.jaccard)
    }
  }

  package var description: String {
    if edges.isEmpty { return words(.nothing) }
    let strongest = edges.prefix(10).map {
      "\(name(of: $0)) \($0.both) (Jaccard \(words.number($0.jaccard)))"
    }
    return words(
      .networkDescription,
      [
        "nodes": "\(nodes.count)", "edges": "\(edges.count)", "pairs": strongest.joined(separator: "; "),
      ])
  }

  private func name(of edge: Edge) -> String {
    words(.pairOf, ["a": nodes[edge.from].name, "b": nodes[edge.to].name])
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [
        .init("code", .text, "Id of a code."), .init("other", .text, "Id of the other code."),
        .init("count", .integer, "Units with the code."),
        .init("other_count", .integer, "Units with the other code."),
        .init("both", .integer, "Units with both."),
        .init("jaccard", .number, "both / (count + other_count − both)."),
      ],
      rows: edges.map { edge in
        [
          .text(nodes[edge.from].id), .text(nodes[edge.to].id), .integer(nodes[edge.from].count),
          .integer(nodes[edge.to].count), .integer(edge.both), .number(edge.jaccard),
        ]
      })
  }

  // MARK: Drawing

  package func draw() -> ChartDrawing {
    if edges.isEmpty { return .nothing(words) }
    let texts = nodes.map { node in
      let count = " (\(node.count))"
      return ChartText.cut(node.name, to: 320 - ChartText.width(count)) + count
    }
    // Labels stand 15 apart on the circle, whatever their number.
    let radius = max(140, Double(nodes.count) * 15 / (2 * Double.pi))
    let reach = radius + 20 + (texts.map { ChartText.width($0) }.max() ?? 0)
    let legend = legend()
    let centre = ChartPoint(reach, legend.height + reach)
    var marks = legend.marks
    // The strongest come last, on top.
    for edge in edges.reversed() {
      let (a, b) = (point(edge.from, centre, radius), point(edge.to, centre, radius))
      let middle = ChartPoint((a.x + b.x) / 2, (a.y + b.y) / 2)
      // Neighbours bend little, opposites through the centre.
      let control = ChartPoint(centre.x + (middle.x - centre.x) * 0.4, centre.y + (middle.y - centre.y) * 0.4)
      marks.append(
        ChartMark(
          .curve(a, control: control, b), stroke: paint(edge.jaccard), strokeWidth: width(edge.both),
          tip: "\(name(of: edge)): \(edge.both), Jaccard \(words.number(edge.jaccard))"))
    }
    let largest = Double(nodes.map(\.count).max() ?? 1)
    for (number, node) in nodes.enumerated() {
      let place = point(number, centre, radius)
      let size = 3 + 6 * (Double(node.count) / max(1, largest)).squareRoot()
      marks.append(
        ChartMark(
          .circle(place, radius: size), fill: .ink, stroke: .paper, strokeWidth: 1.5,
          tip: "\(node.name): \(node.count)"))
      let angle = 360 * Double(number) / Double(nodes.count) - 90
      // Labels on the left are turned round, to be read from left to right.
      let isLeft = angle > 90
      let start = point(number, centre, radius + 14)
      // A turned text's middle is moved onto the spoke: a third of its size across.
      let across = (isLeft ? -1.0 : 1) * 3.85
      let (s, c) = (sin(angle * .pi / 180), cos(angle * .pi / 180))
      marks.add(
        texts[number], start.x - s * across, start.y + c * across,
        ChartLettering(anchor: isLeft ? .end : .start, turn: turn(isLeft ? angle - 180 : angle)),
        tip: node.name)
    }
    return ChartDrawing(
      width: max(2 * reach, legend.width), height: legend.height + 2 * reach, marks: marks)
  }

  private func width(_ both: Int) -> Double {
    1 + 7 * Double(both) / Double(edges.map(\.both).max() ?? 1)
  }

  /// Of the upper steps: the lowest would hardly be seen as a line.
  private func paint(_ jaccard: Double) -> ChartPaint {
    let most = edges.map(\.jaccard).max() ?? 1
    return .step(3 + Int((5 * jaccard / (most > 0 ? most : 1)).rounded()))
  }

  /// What arcs and dots mean: a line for the least and the most of each.
  private func legend() -> (marks: [ChartMark], width: Double, height: Double) {
    var marks: [ChartMark] = []
    var widest = 0.0
    var y = 8.0
    func row(_ text: String, _ samples: [(ChartPaint, Double, String)]) {
      marks.add(text, 0, y, ChartLettering(size: 10), .muted)
      var x = ChartText.width(text, size: 10) + 10
      for (paint, width, label) in samples {
        marks.append(
          ChartMark(.line(ChartPoint(x, y), ChartPoint(x + 26, y)), stroke: paint, strokeWidth: width))
        marks.add(label, x + 31, y, ChartLettering(size: 10))
        x += 31 + ChartText.width(label, size: 10) + 12
      }
      widest = max(widest, x)
      y += 18
    }
    let both = Set([edges.map(\.both).min() ?? 0, edges.map(\.both).max() ?? 0]).sorted()
    let jaccard = Set([edges.map(\.jaccard).min() ?? 0, edges.map(\.jaccard).max() ?? 0]).sorted()
    row(words(.arcWidth), both.map { (.muted, width($0), "\($0)") })
    row(words(.arcShade), jaccard.map { (paint($0), 5, words.number($0)) })
    row(words(.dotSize), [])
    return (marks, widest, y)
  }

  /// A turn of exactly 0 would be laid out as upright text.
  private func turn(_ angle: Double) -> Double { angle == 0 ? 360 : angle }

  private func point(_ number: Int, _ centre: ChartPoint, _ radius: Double) -> ChartPoint {
    let angle = 2 * Double.pi * Double(number) / Double(nodes.count)
    return ChartPoint(centre.x + radius * sin(angle), centre.y - radius * cos(angle))
  }
}
