import QualData

/// A matrix with its numbers, darker where there is more.
package struct HeatMapChart: Chart {
  package static let name = "heatmap"
  package static let summary = "a frequency matrix, darker where there is more"

  package struct Item: Sendable, Equatable {
    package var id: String
    package var label: String
    /// As it stands beside the matrix.
    package var name: String
    /// How many items of a hierarchy it is below.
    package var depth: Int

    package init(id: String, label: String = "", name: String? = nil, depth: Int = 0) {
      self.depth = depth
      self.id = id
      self.label = label
      self.name = name ?? (label.isEmpty || label == id ? id : "\(id) \(label)")
    }
  }

  package var title: String
  package var rows: [Item]
  package var columns: [Item]
  /// By row and column; `nil` where undefined.
  package var values: [[Double?]]
  package var words: ChartWords

  package init(
    title: String, rows: [Item], columns: [Item], values: [[Double?]], words: ChartWords = .english
  ) {
    self.words = words
    self.title = title
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// - Parameters:
  ///   - matrix: a table whose first columns are texts that say what a row is, and whose numbers are the cells; a column
  ///     `total` is left out.
  ///   - hidesEmpty: whether rows and columns without any count are left out.
  package init(
    matrix: Table, hidesEmpty: Bool = true, title: String? = nil, words: ChartWords = .english
  ) {
    let cells = matrix.columns.indices.filter {
      matrix.columns[$0].kind != .text && matrix.columns[$0].name != "total"
    }
    func text(_ row: [Table.Cell], _ column: Int) -> String {
      guard column < matrix.columns.count, matrix.columns[column].kind == .text,
        case .text(let text) = row[column]
      else { return "" }
      return text
    }
    let parentColumn = matrix.columns.firstIndex { $0.name == "parent" }
    let parents = Dictionary(
      matrix.rows.compactMap { row -> (String, String)? in
        let parent = parentColumn.map { text(row, $0) } ?? ""
        return parent.isEmpty ? nil : (text(row, 0), parent)
      }, uniquingKeysWith: { first, _ in first })
    let values = matrix.rows.map { row in cells.map { TableValues.number(row[$0]) } }
    let keptRows = matrix.rows.indices.filter { row in
      !hidesEmpty || values[row].contains { $0 ?? 0 != 0 }
    }
    let keptColumns = cells.indices.filter { column in
      !hidesEmpty || values.contains { $0[column] ?? 0 != 0 }
    }
    self.init(
      title: title ?? matrix.title,
      rows: keptRows.map { row in
        let label = text(matrix.rows[row], 1)
        var depth = 0
        var parent = parents[text(matrix.rows[row], 0)]
        while let above = parent, depth < parents.count {
          depth += 1
          parent = parents[above]
        }
        // The ids of indicators are numbers that people use; those of codes say again what their names say.
        let isCode = matrix.columns.first?.name == "code" && !label.isEmpty
        return Item(
          id: text(matrix.rows[row], 0), label: label, name: isCode ? label : nil, depth: depth)
      },
      columns: keptColumns.map { column in
        let id = matrix.columns[cells[column]].name
        return Item(id: id, name: id == "(not given)" ? words(.notGiven) : id)
      },
      values: keptRows.map { row in keptColumns.map { values[row][$0] } }, words: words)
  }

  private var known: [Double] { values.joined().compactMap { $0 } }

  package var description: String {
    let found = values.indices.flatMap { row in
      values[row].indices.compactMap { column in values[row][column].map { (row, column, $0) } }
    }.filter { $0.2 != 0 }
    guard !found.isEmpty else { return words(.nothing) }
    // Equal cells in order of the matrix: the sort is of places too.
    let most = found.sorted { $0.2 != $1.2 ? $0.2 > $1.2 : ($0.0, $0.1) < ($1.0, $1.1) }.prefix(5).map {
      words(
        .cellOf,
        ["row": rows[$0.0].name, "column": columns[$0.1].name, "value": words.number($0.2)])
    }
    return words(
      .matrixDescription,
      ["rows": "\(rows.count)", "columns": "\(columns.count)", "most": most.joined(separator: "; ")])
  }

  package var table: Table {
    let cells = ChartCounts(Array(values.joined()))
    return Table(
      name: Self.name, title: title,
      columns: [.init("row", .text, "What the row is."), .init("label", .text, "Its label.")]
        + columns.map { .init($0.id, cells.type, "The value with \($0.name).") },
      rows: zip(rows, values).map { row, values in
        [.text(row.id), .text(row.label)] + values.map(cells.cell)
      })
  }

  // MARK: Drawing

  private static let rowHeight = 24.0

  package func draw() -> ChartDrawing {
    if rows.isEmpty || columns.isEmpty { return .nothing(words) }
    let labelWidth = min(280, rows.map { ChartText.width($0.name) + indent($0) }.max() ?? 0)
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
    var cells = ChartCells(left: left, top: top, width: cellWidth, columns: columns.count)
    for (row, item) in rows.enumerated() {
      let lines = ChartText.lines(item.name, width: labelWidth - indent(item), most: 2)
      let height = lines.count > 1 ? 30 : Self.rowHeight
      cells.labels.add(lines: lines, indent(item), cells.bottom + height / 2, tip: item.name)
      for column in columns.indices {
        let value = values[row][column]
        let tip =
          "\(item.name), \(columns[column].name): \(value == nil ? words(.missing) : texts[row][column])"
        if value == 0 {
          cells.addDot(column, height)
        } else {
          let step = value.flatMap(step)
          cells.add(
            texts[row][column], column, height, fill: step.map { .step($0) },
            on: step.map { .onStep($0) } ?? .muted, tip: tip)
        }
      }
      cells.endRow(height)
    }
    marks += cells.marks
    return ChartDrawing(width: max(width, 300), height: cells.bottom + 2, marks: marks)
  }

  /// What is below another stands a little to the right.
  private func indent(_ item: Item) -> Double { Double(min(item.depth, 6)) * 10 }

  /// Which shade; none for zero.
  private func step(_ value: Double) -> Int? {
    let most = known.map { abs($0) }.max() ?? 0
    return value == 0 || most == 0 ? nil : max(1, ChartPaint.step(share: abs(value) / most))
  }

  private func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    return words.number(value, decimals: abs(value) < 10 ? 2 : abs(value) < 100 ? 1 : 0)
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
    if known.count < self.values.joined().count { boxes.append((nil, .muted, "–", words(.undefined))) }
    return ChartLegend.boxes(boxes, width: max(width, 300))
  }
}
