import QualData

/// For each indicator a bar of the shares of its levels, with the numbers in it.
package struct LevelBarsChart: Chart {
  package static let name = "levels"
  package static let summary = "how the ratings of each indicator spread over the levels, as stacked bars"

  package struct Bar: Sendable, Equatable {
    package var id: String
    package var label: String
    /// A heading above the first bar of several: the domain; may be empty.
    package var section: String
    /// Ratings by level, lowest first.
    package var counts: [Int]
    package var median: Double?
    package init(id: String, label: String, section: String = "", counts: [Int], median: Double?) {
      self.id = id
      self.label = label
      self.section = section
      self.counts = counts
      self.median = median
    }
    var name: String { id == label || label.isEmpty ? id : "\(id) \(label)" }
    var total: Int { counts.reduce(0, +) }
  }

  package var title: String
  package var bars: [Bar]
  package var levels: ClosedRange<Int>
  /// By level; may be empty.
  package var levelNames: [String]
  package var words: ChartWords

  package init(
    title: String, bars: [Bar], levels: ClosedRange<Int> = 1...5, levelNames: [String] = [],
    words: ChartWords = .english
  ) {
    self.words = words
    self.title = title
    self.bars = bars
    self.levels = levels
    self.levelNames = levelNames
  }

  /// - Parameters:
  ///   - scores: a table of `ScoreTable`.
  ///   - filter: columns and the value that rows must have: `["round": "2"]`; without it a bar for each row.
  ///   - model: whose domains are headings, and whose levels have names.
  package init(
    scores: Table, where filter: [String: String] = [:], model: MaturityModel? = nil, language: String = "en",
    title: String? = nil, words: ChartWords = .english
  ) {
    let values = TableValues(scores)
    let levels = LevelColumns.levels(of: scores)
    var sections: [String: String] = [:]
    for domain in model?.domains ?? [] {
      for indicator in domain.indicators {
        sections[indicator.id] = "\(domain.id) \(domain.label.text(language))"
      }
    }
    let splits = ["group", "round"].filter { values.has($0) && filter[$0] == nil }
    let bars = values.rows(where: filter.merging(["scope": "indicator"]) { $1 }).map { row in
      let id = values.text(row, "id")
      let split = splits.map { values.text(row, $0) }.joined(separator: ", ")
      return Bar(
        id: id, label: values.text(row, "label") + (split.isEmpty ? "" : " (\(split))"),
        section: sections[id] ?? "", counts: levels.map { Int(values.number(row, "level_\($0)") ?? 0) },
        median: values.number(row, "median"))
    }
    self.init(
      title: title ?? scores.title, bars: bars, levels: levels,
      levelNames: model?.scale.map { $0.name.text(language) } ?? [], words: words)
  }

  package var description: String {
    if bars.isEmpty { return words(.nothing) }
    let rated = bars.filter { $0.total > 0 }
    var sentences = [
      words(
        .levelsDescription,
        ["n": "\(bars.count)", "lowest": "\(levels.lowerBound)", "highest": "\(levels.upperBound)"])
    ]
    if rated.count < bars.count {
      let ids = bars.filter { $0.total == 0 }.map(\.id)
      sentences.append(words(.levelsWithout, ["ids": ids.joined(separator: ", ")]))
    }
    let medians = rated.compactMap { bar in bar.median.map { (bar, $0) } }
    if let low = medians.map(\.1).min(), let high = medians.map(\.1).max() {
      func ids(_ value: Double) -> String {
        medians.filter { $0.1 == value }.map(\.0.id).joined(separator: ", ")
      }
      sentences.append(words(.lowestMedian, ["median": words.number(low), "ids": ids(low)]))
      if high > low {
        sentences.append(words(.highestMedian, ["median": words.number(high), "ids": ids(high)]))
      }
    }
    return sentences.joined(separator: " ")
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [.init("indicator", .text, "Id of the indicator."), .init("label", .text, "Its label.")]
        + levels.map { .init("level_\($0)", .integer, "Ratings of level \($0).") }
        + [.init("n", .integer, "Ratings given."), .init("median", .number, "Median level.")],
      rows: bars.map { bar in
        [.text(bar.id), .text(bar.label)] + bar.counts.map { .integer($0) }
          + [.integer(bar.total), .number(bar.median)]
      })
  }

  // MARK: Drawing

  private static let barWidth = 380.0

  package func draw() -> ChartDrawing {
    if bars.isEmpty { return .nothing(words) }
    let labelWidth = min(300, bars.map { ChartText.width($0.name) }.max() ?? 0)
    let left = labelWidth + 10
    let width = left + Self.barWidth + 130
    var marks: [ChartMark] = []
    let legend = ChartLegend.boxes(
      levels.enumerated().map { place, level in
        let step = step(place)
        let name = levelNames.count == levels.count ? levelNames[place] : ""
        return (.step(step), .onStep(step), "\(level)", name)
      }, width: width)
    marks += legend.marks
    var y = legend.height + 12
    let medianX = left + Self.barWidth + 70
    let countX = left + Self.barWidth + 115
    marks.add(words(.median), medianX, y, ChartLettering(anchor: .end), .muted)
    marks.add("n", countX, y, ChartLettering(anchor: .end), .muted)
    for share in [0, 25, 50, 75, 100] {
      let x = left + Self.barWidth * Double(share) / 100
      marks.add("\(share) %", x, y, ChartLettering(size: 9, anchor: .middle), .muted)
    }
    y += 12
    var section = ""
    for bar in bars {
      if bar.section != section {
        section = bar.section
        marks.add(ChartText.cut(section, to: width / 1.06), 0, y + 14, ChartLettering(isBold: true))
        y += 26
      }
      let lines = ChartText.lines(bar.name, width: labelWidth, most: 2)
      let height = lines.count > 1 ? 30.0 : 22.0
      let middle = y + height / 2
      marks.add(lines: lines, 0, middle, tip: bar.name)
      add(bar, &marks, left, middle)
      marks.add(
        bar.median.map { words.number($0) } ?? "–", medianX, middle, ChartLettering(anchor: .end))
      marks.add("\(bar.total)", countX, middle, ChartLettering(anchor: .end))
      y += height
    }
    return ChartDrawing(width: width, height: y + 4, marks: marks)
  }

  private func add(_ bar: Bar, _ marks: inout [ChartMark], _ left: Double, _ middle: Double) {
    guard bar.total > 0 else {
      marks.append(
        ChartMark(
          .rectangle(x: left, y: middle - 8, width: Self.barWidth, height: 16), stroke: .grid, dash: [2, 3]))
      marks.add(
        words(.noRatings), left + Self.barWidth / 2, middle, ChartLettering(size: 10, anchor: .middle), .muted
      )
      return
    }
    var x = left
    for (place, count) in bar.counts.enumerated() where count > 0 {
      let width = Self.barWidth * Double(count) / Double(bar.total)
      marks.append(
        ChartMark(
          .rectangle(x: x, y: middle - 8, width: width, height: 16), fill: .step(step(place)), stroke: .paper,
          tip: words(
            .levelTip,
            [
              "name": bar.name, "level": "\(levels.lowerBound + place)", "count": "\(count)",
              "all": "\(bar.total)",
            ])))
      let text = "\(count)"
      if ChartText.width(text, size: 10) + 2 <= width {
        marks.add(
          text, x + width / 2, middle, ChartLettering(size: 10, anchor: .middle), .onStep(step(place)))
      }
      x += width
    }
  }

  /// The lowest level still differs from the paper.
  private func step(_ place: Int) -> Int {
    let last = levels.count - 1
    return last == 0 ? 4 : 1 + place * (ChartPalette.steps - 2) / last
  }
}
