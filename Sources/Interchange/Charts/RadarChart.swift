import Foundation
import QualData

/// Domains as spokes of a wheel, and for each group or round a line through its values.
///
/// Up to four lines share one wheel; more have a wheel each, with the reference behind it. A missing value interrupts
/// the line. The centre is one level below the scale, so that the lowest level is no mere point.
package struct RadarChart: Chart {
  package static let name = "radar"
  package static let summary = "scores of the domains as a wheel, a line for each group or round"

  package struct Axis: Sendable, Equatable {
    package var id: String
    package var label: String
    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
    var name: String { id == label || label.isEmpty ? id : "\(id) \(label)" }
  }

  package struct Series: Sendable, Equatable {
    package var name: String
    /// By axis.
    package var values: [Double?]
    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  package var title: String
  package var axes: [Axis]
  package var series: [Series]
  /// Shown behind each wheel where every series has its own.
  package var reference: Series?
  package var levels: ClosedRange<Int>
  /// The statistic: `median`.
  package var statistic: String
  package var words: ChartWords

  static let mostTogether = 4

  package init(
    title: String, axes: [Axis], series: [Series], reference: Series? = nil, levels: ClosedRange<Int> = 1...5,
    statistic: String = "median", words: ChartWords = .english
  ) {
    self.words = words
    self.title = title
    self.axes = axes
    self.series = series
    self.reference = reference
    self.levels = levels
    self.statistic = statistic
  }

  /// - Parameters:
  ///   - scores: a table of `ScoreTable`.
  ///   - column: what splits it into lines: `group`, `round`, or `nil`.
  ///   - filter: columns and the value that rows must have: `["round": "2"]`.
  package init(
    scores: Table, by column: String? = nil, where filter: [String: String] = [:],
    statistic: String = "median",
    title: String? = nil, reference: Table? = nil, words: ChartWords = .english
  ) {
    let values = TableValues(scores)
    let rows = values.rows(where: filter.merging(["scope": "domain"]) { $1 })
    let ids = values.values("id", in: rows)
    func series(_ name: String, _ values: TableValues, _ rows: [Int]) -> Series {
      Series(
        name: name,
        values: ids.map { id in
          rows.first { values.text($0, "id") == id }.flatMap { values.number($0, statistic) }
        })
    }
    let names = column.map { values.values($0, in: rows) } ?? [""]
    let all = reference.map { table -> Series in
      let values = TableValues(table)
      return series(words(.all), values, values.rows(where: filter.merging(["scope": "domain"]) { $1 }))
    }
    self.init(
      title: title ?? scores.title,
      axes: ids.map { id in
        Axis(id: id, label: rows.first { values.text($0, "id") == id }.map { values.text($0, "label") } ?? "")
      },
      series: names.map { name in
        series(
          column == "round" ? words(.round, ["n": name]) : name, values,
          column.map { column in rows.filter { values.text($0, column) == name } } ?? rows)
      }, reference: all, levels: LevelColumns.levels(of: scores), statistic: statistic, words: words)
  }

  package var description: String {
    if axes.isEmpty || series.isEmpty { return words(.nothing) }
    let lines = series.map { series in
      let values = zip(axes, series.values).map {
        "\($0.id) \($1.map { words.number($0) } ?? words(.missing))"
      }
      return (series.name.isEmpty ? "" : "\(series.name): ") + values.joined(separator: ", ")
    }
    return words(
      .radarDescription,
      [
        "axes": axes.map(\.name).joined(separator: "; "),
        "statistic": ChartWord(rawValue: statistic).map { words($0) } ?? statistic,
        "lowest": "\(levels.lowerBound)", "highest": "\(levels.upperBound)",
        "lines": lines.joined(separator: ". "),
      ])
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [
        .init("domain", .text, "Id of the domain."), .init("label", .text, "Its label."),
        .init("series", .text, "The group or round; empty for all ratings."),
        .init(statistic, .number, "The value shown, in levels."),
      ],
      rows: series.flatMap { series in
        zip(axes, series.values).map {
          [.text($0.id), .text($0.label), .text(series.name), .number($1)]
        }
      })
  }

  // MARK: Drawing

  package func draw() -> ChartDrawing {
    if axes.isEmpty || series.isEmpty { return .nothing(words) }
    return series.count <= Self.mostTogether ? together() : apart()
  }

  private func together() -> ChartDrawing {
    let radius = 165.0
    let labelWidth = 150.0
    let width = 2 * (radius + labelWidth + 16)
    var marks: [ChartMark] = []
    let legend = ChartLegend.series(series.count > 1 ? series.map(\.name) : [], width: width)
    marks += legend.marks
    let centre = ChartPoint(width / 2, legend.height + 36 + radius + 8)
    addWheel(&marks, centre, radius, labelWidth) { $0.name }
    for (number, series) in series.enumerated() {
      add(series, number, &marks, centre, radius, isAlone: self.series.count == 1)
    }
    addLevels(&marks, centre, radius)
    return ChartDrawing(width: width, height: centre.y + radius + 52, marks: marks)
  }

  private func apart() -> ChartDrawing {
    let radius = 72.0
    let panel = (width: 224.0, height: 230.0)
    let perRow = min(4, series.count)
    let width = Double(perRow) * panel.width
    var marks: [ChartMark] = []
    var top = 0.0
    if let reference {
      let name = reference.name
      marks.append(
        ChartMark(
          .line(ChartPoint(0, 10), ChartPoint(26, 10)), stroke: .muted, strokeWidth: 1.5, dash: [3, 2]))
      marks.add(name, 34, 10)
      top = 24
    }
    for (number, series) in series.enumerated() {
      let left = Double(number % perRow) * panel.width
      let y = top + Double(number / perRow) * panel.height
      let lines = ChartText.lines(series.name, width: panel.width - 12, size: 11, most: 2)
      marks.add(
        lines: lines, left + panel.width / 2, y + 16, ChartLettering(size: 11, anchor: .middle, isBold: true),
        tip: series.name)
      let centre = ChartPoint(left + panel.width / 2, y + 54 + radius)
      addWheel(&marks, centre, radius, 30) { $0.id }
      if let reference {
        for run in runs(reference, centre, radius) {
          marks.append(
            ChartMark(
              .polyline(run.points, isClosed: run.isClosed), stroke: .muted, strokeWidth: 1.5, dash: [3, 2]))
        }
      }
      // Each wheel has one line: they need not differ.
      add(series, 0, &marks, centre, radius, isAlone: true)
      addLevels(&marks, centre, radius)
    }
    var y = top + Double((series.count + perRow - 1) / perRow) * panel.height + 8
    for axis in axes where axis.name != axis.id {
      marks.add(axis.id, 0, y, ChartLettering(isBold: true))
      marks.add(ChartText.cut(axis.label, to: width - 50), 44, y)
      y += 16
    }
    return ChartDrawing(width: width, height: y, marks: marks)
  }

  private func addWheel(
    _ marks: inout [ChartMark], _ centre: ChartPoint, _ radius: Double, _ labelWidth: Double,
    label: (Axis) -> String
  ) {
    for level in levels {
      let ring = axes.indices.map { point($0, Double(level), centre, radius) }
      marks.append(
        axes.count > 2
          ? ChartMark(.polyline(ring, isClosed: true), stroke: .grid)
          : ChartMark(.circle(centre, radius: reach(Double(level), radius)), stroke: .grid))
    }
    for (number, axis) in axes.enumerated() {
      let end = point(number, Double(levels.upperBound), centre, radius)
      marks.append(ChartMark(.line(centre, end), stroke: .grid))
      let (x, y) = direction(number)
      let text = label(axis)
      let lines = ChartText.lines(text, width: labelWidth, most: 3)
      // Lines grow away from the wheel.
      let lift = Double(lines.count - 1) * 6.6 * y
      marks.add(
        lines: lines, centre.x + x * (radius + 10), centre.y + y * (radius + 14) + lift,
        ChartLettering(anchor: abs(x) < 0.1 ? .middle : x > 0 ? .start : .end), tip: axis.name)
    }
  }

  /// Above the lines: they must stay readable.
  private func addLevels(_ marks: inout [ChartMark], _ centre: ChartPoint, _ radius: Double) {
    for level in levels {
      marks.addOnPaper(
        "\(level)", centre.x + 6, centre.y - reach(Double(level), radius) + 5, ChartLettering(size: 9), .muted
      )
    }
  }

  private func add(
    _ series: Series, _ number: Int, _ marks: inout [ChartMark], _ centre: ChartPoint, _ radius: Double,
    isAlone: Bool
  ) {
    let paint = ChartPaint.series(number)
    // Later lines are thinner and their markers smaller, so that one below the other still shows.
    let weight = isAlone ? 2 : [4, 2.5, 1.5, 1][number % 4]
    let size = radius > 100 ? (isAlone ? 4.5 : [6.5, 5, 3.75, 2.75][number % 4]) : 3
    for run in runs(series, centre, radius) {
      if run.isClosed, isAlone {
        marks.append(ChartMark(.polyline(run.points, isClosed: true), fill: paint, opacity: 0.12))
      }
      marks.append(
        ChartMark(
          .polyline(run.points, isClosed: run.isClosed), stroke: paint, strokeWidth: weight,
          dash: ChartShape.dashes[number % ChartShape.dashes.count]))
    }
    for (index, value) in series.values.enumerated() {
      guard let value else { continue }
      let name = (series.name.isEmpty ? "" : "\(series.name), ") + axes[index].name
      marks.append(
        ChartShape.marker(
          number, at: point(index, value, centre, radius), radius: size, paint,
          tip: "\(name): \(words.number(value))"))
    }
  }

  /// The stretches of a line between missing values; one closed stretch where nothing is missing.
  private func runs(
    _ series: Series, _ centre: ChartPoint, _ radius: Double
  ) -> [(
    points: [ChartPoint], isClosed: Bool
  )] {
    let points = series.values.enumerated().map { index, value in
      value.map { point(index, $0, centre, radius) }
    }
    guard let gap = points.firstIndex(where: { $0 == nil }) else {
      return [(points.compactMap { $0 }, points.count > 2)]
    }
    var runs: [[ChartPoint]] = [[]]
    for step in 1..<points.count {
      if let point = points[(gap + step) % points.count] {
        runs[runs.count - 1].append(point)
      } else {
        runs.append([])
      }
    }
    return runs.filter { $0.count > 1 }.map { ($0, false) }
  }

  private func direction(_ axis: Int) -> (x: Double, y: Double) {
    let angle = 2 * Double.pi * Double(axis) / Double(axes.count)
    return (sin(angle), -cos(angle))
  }

  private func reach(_ value: Double, _ radius: Double) -> Double {
    ChartScale(Double(levels.lowerBound - 1)...Double(levels.upperBound), from: 0, to: radius).place(value)
  }

  private func point(_ axis: Int, _ value: Double, _ centre: ChartPoint, _ radius: Double) -> ChartPoint {
    let (x, y) = direction(axis)
    return ChartPoint(centre.x + x * reach(value, radius), centre.y + y * reach(value, radius))
  }
}
