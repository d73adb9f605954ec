import Measures
import QualData

/// For each indicator and group of speakers in each language, whether something was said, and what silence means.
package struct SilenceChart: Chart {
  package static let name = "silence"
  package static let summary = "who speaks of each indicator, and whether silence is an answer"

  package struct Row: Sendable, Equatable {
    package var id: String
    package var label: String
    /// A heading above the first row of several: the domain; may be empty.
    package var section: String
    package init(id: String, label: String = "", section: String = "") {
      self.id = id
      self.label = label
      self.section = section
    }
    var name: String { label.isEmpty || label == id ? id : "\(id) \(label)" }
  }

  package struct Column: Sendable, Hashable {
    package var group: String
    package var language: String
    package init(group: String, language: String) {
      self.group = group
      self.language = language
    }
  }

  package struct Cell: Sendable, Equatable {
    package var state: SilenceBuilder.State
    package var codings: Int
    package init(_ state: SilenceBuilder.State, codings: Int = 0) {
      self.state = state
      self.codings = codings
    }
  }

  package var title: String
  package var rows: [Row]
  /// Those of one language beside one another.
  package var columns: [Column]
  /// By row and column.
  package var cells: [[Cell]]
  package var words: ChartWords

  package init(
    title: String, rows: [Row], columns: [Column], cells: [[Cell]], words: ChartWords = .english
  ) {
    self.title = title
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.words = words
  }

  /// - Parameters:
  ///   - silence: the table of a `SilenceBuilder`.
  ///   - model: whose domains are headings.
  package init(
    silence: Table, model: MaturityModel, language: String = "en", title: String,
    words: ChartWords = .english
  ) {
    let values = TableValues(silence)
    var found: [Column: [String: Cell]] = [:]
    for row in silence.rows.indices {
      let column = Column(group: values.text(row, "group"), language: values.text(row, "language"))
      let state = SilenceBuilder.State(rawValue: values.text(row, "state")) ?? .notAsked
      found[column, default: [:]][values.text(row, "indicator")] = Cell(
        state, codings: Int(values.number(row, "codings") ?? 0))
    }
    // The table has groups in order, and their languages; here languages come first.
    var columns: [Column] = []
    for row in silence.rows.indices {
      let column = Column(group: values.text(row, "group"), language: values.text(row, "language"))
      if !columns.contains(column) { columns.append(column) }
    }
    let order = columns.enumerated().sorted {
      ($0.element.language, $0.offset) < ($1.element.language, $1.offset)
    }.map(\.element)
    let rows = model.domains.flatMap { domain in
      domain.indicators.map {
        Row(
          id: $0.id, label: $0.label.text(language), section: "\(domain.id) \(domain.label.text(language))")
      }
    }
    self.init(
      title: title, rows: rows, columns: order,
      cells: rows.map { row in order.map { found[$0]?[row.id] ?? Cell(.notAsked) } }, words: words)
  }

  package func name(of state: SilenceBuilder.State) -> String {
    switch state {
    case .said: words(.said)
    case .askedNothingSaid: words(.askedNothingSaid)
    case .notCoded: words(.notCoded)
    case .notAsked: words(.notAsked)
    }
  }

  /// Speakers who are not told apart are `all`.
  package func name(of column: Column) -> String {
    let group = column.group
    return group == "all" ? words(.all) : group == "(not given)" ? words(.notGiven) : group
  }

  package var description: String {
    if rows.isEmpty || columns.isEmpty { return words(.nothing) }
    let states = cells.joined().map(\.state)
    let counts = SilenceBuilder.State.allCases.map { state in
      "\(name(of: state)) \(states.count { $0 == state })"
    }
    return words(
      .silenceDescription,
      [
        "rows": "\(rows.count)", "columns": "\(columns.count)", "values": counts.joined(separator: ", "),
      ])
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [
        .init("indicator", .text, "Id of the indicator."), .init("label", .text, "Its label."),
        .init("group", .text, "Group of speakers."), .init("language", .text, "Of the transcripts."),
        .init("state", .text, "said; asked, nothing said; not coded yet; or not asked."),
        .init("codings", .integer, "Distinct coded ranges of the group."),
      ],
      rows: zip(rows, cells).flatMap { row, cells in
        zip(columns, cells).map { column, cell in
          [
            .text(row.id), .text(row.label), .text(column.group), .text(column.language),
            .text(cell.state.rawValue), .integer(cell.codings),
          ]
        }
      })
  }

  // MARK: Drawing

  private static let rowHeight = 24.0
  private static let cellWidth = 27.0

  package func draw() -> ChartDrawing {
    if rows.isEmpty || columns.isEmpty { return .nothing(words) }
    let labelWidth = min(280, rows.map { ChartText.width($0.name) }.max() ?? 0)
    let left = labelWidth + 10
    let right = left + Double(columns.count) * Self.cellWidth
    let most = cells.joined().map(\.codings).max() ?? 0
    let legend = ChartLegend.boxes(
      [
        (.step(step(1, most)), .onStep(step(1, most)), "1", words(.said)),
        (nil, .ink, "0", words(.askedNothingSaid)), (nil, .muted, "?", words(.notCoded)),
        (nil, .muted, "·", words(.notAsked)),
      ], width: max(right, 300))
    var marks = legend.marks
    let names = columns.map { ChartText.cut(name(of: $0), to: 170) }
    let head = (names.map { ChartText.width($0) }.max() ?? 0) + 8
    let top = legend.height + 32 + head
    for (number, name) in names.enumerated() {
      let x = left + (Double(number) + 0.5) * Self.cellWidth
      marks.add(name, x + 4, top - 6, ChartLettering(turn: -90), tip: self.name(of: columns[number]))
    }
    addLanguages(&marks, left, legend.height + 20, top)
    var grid = ChartCells(left: left, top: top, width: Self.cellWidth, columns: columns.count)
    var section = ""
    for (row, item) in rows.enumerated() {
      if item.section != section {
        section = item.section
        let lines = ChartText.lines(section, width: labelWidth / 1.06, most: 2)
        let height = lines.count > 1 ? 36.0 : 26
        grid.labels.add(
          lines: lines, 0, grid.bottom + height / 2 + 1, ChartLettering(isBold: true), tip: section)
        grid.skip(height)
      }
      let lines = ChartText.lines(item.name, width: labelWidth, most: 2)
      let height = lines.count > 1 ? 30 : Self.rowHeight
      grid.labels.add(lines: lines, 0, grid.bottom + height / 2, tip: item.name)
      for (number, column) in columns.enumerated() {
        add(cells[row][number], "\(name(of: column)), \(column.language)", item, number, height, most, &grid)
      }
      grid.endRow(height)
    }
    return ChartDrawing(width: max(right, 300), height: grid.bottom + 2, marks: marks + grid.marks)
  }

  private func add(
    _ cell: Cell, _ column: String, _ row: Row, _ number: Int, _ height: Double, _ most: Int,
    _ grid: inout ChartCells
  ) {
    let state = cell.state == .said ? "\(cell.codings)" : name(of: cell.state)
    let tip = words(.silenceTip, ["row": row.name, "column": column, "state": state])
    switch cell.state {
    case .said:
      let step = step(cell.codings, most)
      grid.add("\(cell.codings)", number, height, fill: .step(step), on: .onStep(step), tip: tip)
    case .askedNothingSaid:
      grid.add("0", number, height, fill: nil, on: .ink, isBold: true, frame: [], tip: tip)
    case .notCoded: grid.add("?", number, height, fill: nil, on: .muted, frame: [2, 2], tip: tip)
    case .notAsked: grid.addDot(number, height)
    }
  }

  private func step(_ codings: Int, _ most: Int) -> Int {
    max(1, ChartPaint.step(share: Double(codings) / Double(max(1, most))))
  }

  /// A bracket over the columns of each language.
  private func addLanguages(_ marks: inout [ChartMark], _ left: Double, _ y: Double, _ top: Double) {
    var first = 0
    while first < columns.count {
      let language = columns[first].language
      let count = columns[first...].prefix { $0.language == language }.count
      let from = left + Double(first) * Self.cellWidth
      let to = from + Double(count) * Self.cellWidth
      marks.add(
        ChartText.cut(language, to: to - from, size: 11), (from + to) / 2, y,
        ChartLettering(anchor: .middle, isBold: true))
      marks.append(
        ChartMark(
          .line(ChartPoint(from + 2, y + 9), ChartPoint(to - 2, y + 9)), stroke: .ink, strokeWidth: 1.5))
      if first > 0 {
        marks.append(ChartMark(.line(ChartPoint(from, y + 9), ChartPoint(from, top)), stroke: .grid))
      }
      first += count
    }
  }
}
