import QualData

/// Each indicator by how much is said about it and how it is rated.
package struct EvidenceChart: Chart {
  package static let name = "evidence"
  package static let summary = "each indicator by the evidence in the codings and by its score"

  package struct Point: Sendable, Equatable {
    package var id: String
    package var label: String
    package var evidence: Double
    package var score: Double?
    /// The id of one of `kinds`: how the two fit.
    package var kind: String
    package init(id: String, label: String, evidence: Double, score: Double?, kind: String = "") {
      self.id = id
      self.label = label
      self.evidence = evidence
      self.score = score
      self.kind = kind
    }
  }

  package var title: String
  package var points: [Point]
  package var levels: ClosedRange<Int>
  /// What is counted, `codings`, and the statistic of ratings, `mean`: columns of the table.
  package var evidence: String
  package var score: String
  /// In the order of the legend, each with a marker of its own; may be empty.
  package var kinds: [String]
  package var words: ChartWords

  package init(
    title: String, points: [Point], levels: ClosedRange<Int> = 1...5, evidence: String = "codings",
    score: String = "mean", kinds: [String] = [], words: ChartWords = .english
  ) {
    self.title = title
    self.points = points
    self.levels = levels
    self.evidence = evidence
    self.score = score
    self.kinds = kinds
    self.words = words
  }

  private var rated: [(point: Point, score: Double)] { points.compactMap { p in p.score.map { (p, $0) } } }

  package var description: String {
    if points.isEmpty { return words(.nothing) }
    let values = points.map { point in
      let kind = point.kind.isEmpty ? "" : ", \(name(ofKind: point.kind))"
      return "\(point.id) \(words.number(point.evidence)), "
        + (point.score.map { words.number($0) } ?? words(.noRatings)) + kind
    }
    return words(
      .evidenceDescription,
      [
        "n": "\(points.count)", "evidence": evidenceName, "score": scoreName,
        "values": values.joined(separator: "; "),
      ])
  }

  private var evidenceName: String { ChartWord(rawValue: evidence).map { words($0) } ?? evidence }
  private var scoreName: String { ChartWord(rawValue: score).map { words($0) } ?? score }
  private func name(ofKind kind: String) -> String { ChartWord(rawValue: kind).map { words($0) } ?? kind }

  package var table: Table {
    let cells = ChartCounts(points.map(\.evidence))
    return Table(
      name: Self.name, title: title,
      columns: [
        .init("indicator", .text, "Id of the indicator."), .init("label", .text, "Its label."),
        .init(evidence, cells.type, "How much is said about it."),
        .init(score, .number, "Its score, in levels."),
      ] + (kinds.isEmpty ? [] : [.init("convergence", .text, "How the two fit.")]),
      rows: points.map { point in
        [.text(point.id), .text(point.label), cells.cell(point.evidence), .number(point.score)]
          + (kinds.isEmpty ? [] : [point.kind.isEmpty ? .missing : .text(point.kind)])
      })
  }

  // MARK: Drawing

  private static let plot = (width: 620.0, height: 400.0)

  package func draw() -> ChartDrawing {
    if points.isEmpty { return .nothing(words) }
    let left = 46.0
    let legend = legend()
    var marks = legend.marks.map { $0.moved(by: left, 0) }
    let top = legend.height + 18
    let (range, ticks) = ChartScale.fromZero(to: points.map(\.evidence).max() ?? 1)
    let across = ChartScale(range, from: left + 12, to: left + Self.plot.width - 30)
    let up = ChartScale(
      Double(levels.lowerBound)...Double(levels.upperBound), from: top + Self.plot.height - 12, to: top + 12)
    for level in levels {
      let y = up.place(Double(level))
      marks.append(
        ChartMark(.line(ChartPoint(left, y), ChartPoint(left + Self.plot.width, y)), stroke: .grid))
      marks.add("\(level)", left - 8, y, ChartLettering(size: 10, anchor: .end), .muted)
    }
    let bottom = top + Self.plot.height
    for tick in ticks {
      let x = across.place(tick)
      marks.append(ChartMark(.line(ChartPoint(x, top), ChartPoint(x, bottom)), stroke: .grid))
      marks.add(words.number(tick), x, bottom + 12, ChartLettering(size: 10, anchor: .middle), .muted)
    }
    marks.add(evidenceName, left + Self.plot.width / 2, bottom + 28, ChartLettering(anchor: .middle))
    marks.add(
      words(.scoreLevel, ["score": scoreName]), 10, top + Self.plot.height / 2,
      ChartLettering(anchor: .middle, turn: -90))
    addMiddles(&marks, across, up, (left, top))
    var places: [(point: ChartPoint, label: String)] = []
    for (point, score) in rated {
      let place = ChartPoint(across.place(point.evidence), up.place(score))
      let number = kinds.firstIndex(of: point.kind) ?? 0
      marks.append(
        ChartShape.marker(
          number, at: place, radius: 4.5, .series(number),
          tip:
            "\(point.id) \(point.label): \(evidenceName) \(words.number(point.evidence)), \(scoreName) "
            + words.number(score)))
      if let same = places.firstIndex(where: {
        abs($0.point.x - place.x) < 2 && abs($0.point.y - place.y) < 2
      }) {
        places[same].label += ", \(point.id)"
      } else {
        places.append((place, point.id))
      }
    }
    let area = (left: left + 2, top: top + 2, right: left + Self.plot.width - 2, bottom: bottom - 2)
    let unplaced = LabelPlacement.place(places, in: area, &marks)
    var y = bottom + 46
    func note(_ what: String, _ ids: [String]) {
      guard !ids.isEmpty else { return }
      for line in ChartText.lines(
        "\(what): \(ids.joined(separator: ", "))", width: left + Self.plot.width, most: 6)
      {
        marks.add(line, 0, y, ChartLettering(size: 10), .muted)
        y += 14
      }
    }
    note(words(.withoutRatings), points.filter { $0.score == nil }.map(\.id))
    note(words(.noRoom), unplaced)
    return ChartDrawing(width: left + Self.plot.width + 40, height: y - 4, marks: marks)
  }

  private func legend() -> (marks: [ChartMark], height: Double) {
    guard !kinds.isEmpty else { return ([], 0) }
    var marks: [ChartMark] = []
    var x = 0.0
    for (number, kind) in kinds.enumerated() {
      let count = points.count { $0.kind == kind && $0.score != nil }
      let text = "\(name(ofKind: kind)) (\(count))"
      marks.append(ChartShape.marker(number, at: ChartPoint(x + 6, 10), radius: 4.5, .series(number)))
      marks.add(text, x + 16, 10)
      x += ChartText.width(text) + 36
    }
    return (marks, 20)
  }

  /// Dashed lines at the medians: above and below are as many indicators, left and right too.
  private func addMiddles(
    _ marks: inout [ChartMark], _ across: ChartScale, _ up: ChartScale, _ corner: (left: Double, top: Double)
  ) {
    func median(_ values: [Double]) -> Double? {
      let sorted = values.sorted()
      guard !sorted.isEmpty else { return nil }
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    guard rated.count > 2, let x = median(rated.map(\.point.evidence)), let y = median(rated.map(\.score))
    else {
      return
    }
    let (right, bottom) = (corner.left + Self.plot.width, corner.top + Self.plot.height)
    marks.append(
      ChartMark(
        .line(ChartPoint(across.place(x), corner.top), ChartPoint(across.place(x), bottom)), stroke: .muted,
        dash: [4, 3]))
    marks.append(
      ChartMark(
        .line(ChartPoint(corner.left, up.place(y)), ChartPoint(right, up.place(y))), stroke: .muted,
        dash: [4, 3]))
    marks.add(
      "\(words(.median)) \(words.number(x))", across.place(x), corner.top - 8,
      ChartLettering(size: 9, anchor: .middle), .muted)
    marks.add(words(.median), right + 4, up.place(y) - 5, ChartLettering(size: 9), .muted)
    marks.add(words.number(y), right + 4, up.place(y) + 6, ChartLettering(size: 9), .muted)
  }
}
