import QualData

/// A matrix with its numbers, darker where there is more.
package struct HeatMapChart: Chart {
  package static let name = "heatmap"
  package static let summary = "a frequency matrix, darker where there is more"

  package struct Item: Sendable, Equatable {
    package var id: String
    package var label: String
    package init(id: String, label: String = "") {
      self.id = id
      self.label = label
    }
    var name: String { label.isEmpty || label == id ? id : "\(id) \(label)" }
  }

  package var title: String
  package var rows: [Item]
  package var columns: [Item]
  /// By row and column; `nil` where undefined.
  package var values: [[Double?]]

  package init(title: String, rows: [Item], columns: [Item], values: [[Double?]]) {
    self.title = title
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// - Parameters:
  ///   - matrix: a table whose first columns are texts that say what a row is, and whose numbers are the cells; a column
  ///     `total` is left out.
  ///   - hidesEmpty: whether rows and columns without any count are left out.
  package init(matrix: Table, hidesEmpty: Bool = true, title: String? = nil) {
    let cells = matrix.columns.indices.filter {
      matrix.columns[$0].kind != .text && matrix.columns[$0].name != "total"
    }
    func text(_ row: [Table.Cell], _ column: Int) -> String {
      guard column < matrix.columns.count, matrix.columns[column].kind == .text,
        case .text(let text) = row[column]
      else { return "" }
      return text
    }
    let values = matrix.rows.map { row in cells.map { TableValues.number(row[$0]) } }
    let keptRows = matrix.rows.indices.filter { row in
      !hidesEmpty || values[row].contains { $0 ?? 0 != 0 }
    }
    let keptColumns = cells.indices.filter { column in
      !hidesEmpty || values.contains { $0[column] ?? 0 != 0 }
    }
    self.init(
      title: title ?? matrix.title,
      rows: keptRows.map { Item(id: text(matrix.rows[$0], 0), label: text(matrix.rows[$0], 1)) },
      columns: keptColumns.map { Item(id: matrix.columns[cells[$0]].name) },
      values: keptRows.map { row in keptColumns.map { values[row][$0] } })
  }

  private var known: [Double] { values.joined().compactMap { $0 } }

  package var description: String {
    let found = values.indices.flatMap { row in
      values[row].indices.compactMap { column in values[row][column].map { (row, column, $0) } }
    }.filter { $0.2 != 0 }
    guard !found.isEmpty else { return "There is nothing to show." }
    // Equal cells in order of the matrix: the sort is of places too.
    let most = found.sorted { $0.2 != $1.2 ? $0.2 > $1.2 : ($0.0, $0.1) < ($1.0, $1.1) }.prefix(5).map {
      "\(rows[$0.0].name) with \(columns[$0.1].name) \(ChartNumber.label($0.2))"
    }
    return "A matrix of \(rows.count) rows and \(columns.count) columns, darker where there is more. "
      + "Most: \(most.joined(separator: "; "))."
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [.init("row", .text, "What the row is."), .init("label", .text, "Its label.")]
        + columns.map { .init($0.id, .number, "The value with \($0.name).") },
      rows: zip(rows, values).map { row, values in
        [.text(row.id), .text(row.label)] + values.map { .number($0) }
      })
  }

  // MARK: Drawing

  private static let rowHeight = 24.0

  package func draw() -> ChartDrawing {
    if rows.isEmpty || columns.isEmpty { return .nothing }
    let labelWidth = min(280, rows.map { ChartText.width($0.name) }.max() ?? 0)
    let texts = values.map { $0.map(text) }
    let cellWidth = max(26, (texts.joined().map { ChartText.width($0, size: 10) }.max() ?? 0) + 6)
    let names = columns.map { ChartText.cut($0.name, to: 190) }
    // Short names lie, longer ones stand on their side.
    let lie = names.allSatisfy { ChartText.width($0) <= cellWidth - 2 }
    let head = lie ? 18 : (names.map { ChartText.width($0) }.max() ?? 0) + 8
    var marks: [ChartMark] = []
    let left = labelWidth + 10
    let width = left + Double(columns.count) * cellWidth
    let legend = legend(width: width)
    marks += legend.marks
    let top = legend.height + 8 + head
    for (number, name) in names.enumerated() {
      let x = left + (Double(number) + 0.5) * cellWidth
      marks.add(
        name, lie ? x : x + 4, lie ? top - 9 : top - 6,
        ChartLettering(anchor: lie ? .middle : .start, turn: lie ? 0 : -90), tip: columns[number].name)
    }
    var y = top
    for (row, item) in rows.enumerated() {
      let lines = ChartText.lines(item.name, width: labelWidth, most: 2)
      let height = lines.count > 1 ? 30 : Self.rowHeight
      marks.add(lines: lines, 0, y + height / 2, tip: item.name)
      for column in columns.indices {
        add(
          values[row][column], texts[row][column], "\(item.name), \(columns[column].name)", &marks,
          (left + Double(column) * cellWidth, y, cellWidth, height))
      }
      y += height
    }
    return ChartDrawing(width: max(width, 300), height: y + 2, marks: marks)
  }

  private func add(
    _ value: Double?, _ text: String, _ name: String, _ marks: inout [ChartMark],
    _ place: (x: Double, y: Double, width: Double, height: Double)
  ) {
    let step = value.flatMap(step)
    marks.append(
      ChartMark(
        .rectangle(x: place.x, y: place.y, width: place.width, height: place.height),
        fill: step.map { .step($0) }, stroke: .grid, tip: "\(name): \(value == nil ? "missing" : text)"))
    marks.add(
      value == 0 ? "·" : text, place.x + place.width / 2, place.y + place.height / 2,
      ChartLettering(size: 10, anchor: .middle), step.map { .onStep($0) } ?? .muted)
  }

  /// Which shade; none for zero.
  private func step(_ value: Double) -> Int? {
    let most = known.map { abs($0) }.max() ?? 0
    return value == 0 || most == 0 ? nil : max(1, ChartPaint.step(share: abs(value) / most))
  }

  private func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    return ChartNumber.label(value, decimals: abs(value) < 10 ? 2 : abs(value) < 100 ? 1 : 0)
  }

  private func legend(width: Double) -> (marks: [ChartMark], height: Double) {
    let values = known.filter { $0 != 0 }
    guard let least = values.min(), let most = values.max() else { return ([], 0) }
    var boxes: [(fill: ChartPaint?, on: ChartPaint, sign: String, name: String)] = []
    for value in least < most ? [least, most] : [most] {
      let step = step(value) ?? 0
      boxes.append((.step(step), .onStep(step), "", text(value)))
    }
    if known.contains(0) { boxes.append((nil, .muted, "·", "0")) }
    if known.count < self.values.joined().count { boxes.append((nil, .muted, "–", "undefined")) }
    return ChartLegend.boxes(boxes, width: max(width, 300))
  }
}
