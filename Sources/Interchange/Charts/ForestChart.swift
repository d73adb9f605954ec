import QualData

/// For each code, or whatever agreement was measured on, a coefficient with its interval.
package struct ForestChart: Chart {
  package static let name = "forest"
  package static let summary = "agreement of coders for each code, with intervals"

  package struct Row: Sendable, Equatable {
    package var label: String
    /// A heading above the first of several rows: the coefficient; may be empty.
    package var section: String
    package var estimate: Double?
    package var lower: Double?
    package var upper: Double?
    /// Why there is no estimate.
    package var note: String
    package var units: Int?
    package init(
      label: String, section: String = "", estimate: Double?, lower: Double? = nil, upper: Double? = nil,
      note: String = "", units: Int? = nil
    ) {
      self.label = label
      self.section = section
      self.estimate = estimate
      self.lower = lower
      self.upper = upper
      self.note = note
      self.units = units
    }
  }

  package var title: String
  package var rows: [Row]
  package var words: ChartWords

  package init(title: String, rows: [Row], words: ChartWords = .english) {
    self.title = title
    self.rows = rows
    self.words = words
  }

  /// - Parameters:
  ///   - agreement: a table of `AgreementReport`.
  ///   - filter: columns and the value that rows must have: `["text": "all"]`.
  ///   - headings: what to call a coefficient, or what it is of, by the id.
  package init(
    agreement: Table, where filter: [String: String] = [:], headings: [String: String] = [:],
    title: String? = nil, words: ChartWords = .english
  ) {
    let values = TableValues(agreement)
    let found = values.rows(where: filter)
    func varies(_ column: String) -> Bool { values.values(column, in: found).count > 1 }
    let parts = ["coders", "text"].filter(varies)
    // Headings gather rows: coefficients one after the other, their rows in order of the table.
    let coefficients = values.values("coefficient", in: found)
    let rows = coefficients.flatMap { coefficient in
      found.filter { values.text($0, "coefficient") == coefficient }.map { row in
        let name = values.text(row, "code_name")
        let code = values.text(row, "code")
        let scope = values.text(row, "scope")
        let what = name.isEmpty ? (code.isEmpty ? headings[scope] ?? scope : code) : name
        return Row(
          label: ([what] + parts.map { values.text(row, $0) }).joined(separator: ", "),
          section: headings[coefficient] ?? coefficient, estimate: values.number(row, "estimate"),
          lower: values.number(row, "lower"), upper: values.number(row, "upper"),
          note: values.text(row, "undefined"), units: values.number(row, "units").map { Int($0) })
      }
    }
    self.init(title: title ?? agreement.title, rows: rows, words: words)
  }

  package var description: String {
    if rows.isEmpty { return words(.nothing) }
    let most = 60
    let shown = rows.prefix(most).map { row in
      let section = row.section.isEmpty ? "" : "\(row.section), "
      return section + "\(row.label): \(row.estimate == nil ? undefined(row) : numbers(row))"
    }
    let rest = rows.count > most ? "; \(words(.andMore, ["n": "\(rows.count - most)"]))" : ""
    return words(.forestDescription, ["values": shown.joined(separator: "; ") + rest])
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [
        .init("coefficient", .text, "What is computed."),
        .init("what", .text, "The code, coders or text it is of."),
        .init("estimate", .number, "Its value."), .init("lower", .number, "Lower end of the 95 % interval."),
        .init("upper", .number, "Upper end of the 95 % interval."),
        .init("units", .integer, "Units that count."), .init("undefined", .text, "Why there is no value."),
      ],
      rows: rows.map { row in
        [
          .text(row.section), .text(row.label), .number(row.estimate), .number(row.lower), .number(row.upper),
          .integer(row.units), row.note.isEmpty ? .missing : .text(row.note),
        ]
      })
  }

  private func numbers(_ row: Row) -> String {
    guard let estimate = row.estimate else { return "–" }
    guard let lower = row.lower, let upper = row.upper else { return words.fixed(estimate) }
    let separator = words.language == .en ? "," : ";"
    return "\(words.fixed(estimate)) [\(words.fixed(lower))\(separator) \(words.fixed(upper))]"
  }

  private func undefined(_ row: Row) -> String {
    row.note.isEmpty ? words(.undefined) : words(.undefinedBecause, ["reason": words.reason(row.note)])
  }

  // MARK: Drawing

  private static let plotWidth = 340.0
  private static let rowHeight = 22.0

  package func draw() -> ChartDrawing {
    if rows.isEmpty { return .nothing(words) }
    let ends = rows.flatMap { [$0.estimate, $0.lower, $0.upper].compactMap { $0 } }
    let (range, ticks) = ChartScale.round(min(0, ends.min() ?? 0)...max(1, ends.max() ?? 1))
    let labelWidth = min(280, rows.map { ChartText.width($0.label) }.max() ?? 0)
    let left = labelWidth + 16
    let scale = ChartScale(range, from: left, to: left + Self.plotWidth)
    let numbersX = left + Self.plotWidth + 16
    let numbersWidth = rows.map { $0.estimate == nil ? 0 : ChartText.width(numbers($0)) }.max() ?? 0
    let unitsX = numbersX + numbersWidth + 70
    var rowsMarks: [ChartMark] = []
    var y = 24.0
    rowsMarks.add(words(.units), unitsX, 8, ChartLettering(anchor: .end), .muted)
    var section = ""
    for row in rows {
      if row.section != section {
        section = row.section
        rowsMarks.add(ChartText.cut(section, to: unitsX / 1.06), 0, y + 12, ChartLettering(isBold: true))
        y += 24
      }
      let lines = ChartText.lines(row.label, width: labelWidth, most: 2)
      let height = lines.count > 1 ? 30 : Self.rowHeight
      rowsMarks.add(lines: lines, 0, y + height / 2, tip: row.label)
      add(row, &rowsMarks, scale, y + height / 2)
      if row.estimate != nil { rowsMarks.add(numbers(row), numbersX, y + height / 2) }
      if let units = row.units {
        rowsMarks.add("\(units)", unitsX, y + height / 2, ChartLettering(anchor: .end))
      }
      y += height
    }
    var marks: [ChartMark] = []
    for tick in ticks {
      let x = scale.place(tick)
      marks.append(
        ChartMark(
          .line(ChartPoint(x, 18), ChartPoint(x, y + 4)), stroke: tick == 0 ? .ink : .grid))
      marks.add(words.number(tick), x, y + 14, ChartLettering(size: 10, anchor: .middle), .muted)
    }
    return ChartDrawing(width: unitsX + 4, height: y + 24, marks: marks + rowsMarks)
  }

  private func add(_ row: Row, _ marks: inout [ChartMark], _ scale: ChartScale, _ y: Double) {
    guard let estimate = row.estimate else {
      let text = ChartText.cut(undefined(row), to: Self.plotWidth, size: 10)
      marks.add(
        text, scale.to, y, ChartLettering(size: 10, anchor: .end), .muted, tip: undefined(row))
      return
    }
    if let lower = row.lower, let upper = row.upper {
      let (a, b) = (scale.place(lower), scale.place(upper))
      marks.append(
        ChartMark(.line(ChartPoint(a, y), ChartPoint(b, y)), stroke: .series(0), strokeWidth: 2))
      for x in [a, b] {
        marks.append(
          ChartMark(.line(ChartPoint(x, y - 4), ChartPoint(x, y + 4)), stroke: .series(0), strokeWidth: 2))
      }
    }
    marks.append(
      ChartShape.marker(
        1, at: ChartPoint(scale.place(estimate), y), radius: 5, .series(0),
        tip: "\(row.label): \(numbers(row))"))
  }
}
