import QualData

/// Aligned text for terminals, two spaces between columns. Text stands left, numbers right with two decimals;
/// missing is `–`. Line ends and control characters in cells are shown as spaces.
///
/// To fit `width`, long names of number columns are broken into lines, and then text columns are cut with `…`, the
/// widest first, down to twelve columns; numbers are never cut, so that a table of many numbers may still be wider. The title above the table is left to the terminal to wrap.
package struct TextTableExporter: TableExporter {
  package static let name = "text"
  package static let fileExtension = "txt"
  static let narrowest = 12

  /// Columns of the terminal; `nil`: as wide as needed.
  package var width: Int?
  /// Bold names and faint dashes, by ANSI escape sequences.
  package var colour: Bool

  package init() { self.init(width: nil) }
  package init(width: Int?, colour: Bool = false) {
    self.width = width
    self.colour = colour
  }

  package func export(_ table: Table) -> String {
    let header = table.columns.map { printable($0.name) }
    let body = table.rows.map { row in row.map { printable(CellText.text(of: $0)) } }
    let widths = fitted(table, header, body)
    var lines = table.title.isEmpty ? [] : [printable(table.title), ""]
    for names in headerLines(header, widths) {
      lines.append(line(names, table, widths) { style($0, "1") })
    }
    for (cells, row) in zip(body, table.rows) {
      var column = -1
      lines.append(
        line(cells, table, widths) { text in
          column += 1
          return row[column] == .missing ? style(text, "2") : text
        })
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func fitted(_ table: Table, _ header: [String], _ body: [[String]]) -> [Int] {
    let cells = table.columns.indices.map { column in
      body.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    var widths = zip(cells, header).map { max($0, DisplayWidth.of($1)) }
    guard let width else { return widths }
    func excessWidth() -> Int { widths.reduce(2 * (widths.count - 1), +) - width }
    guard excessWidth() > 0 else { return widths }
    for column in widths.indices where table.columns[column].kind != .text {
      widths[column] = HeaderWrapping.width(header[column], numbers: cells[column])
    }
    var excess = excessWidth()
    while excess > 0 {
      let texts = widths.indices.filter {
        table.columns[$0].kind == .text && widths[$0] > TextTableExporter.narrowest
      }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The names in one line or several; a short one stands in the last.
  private func headerLines(_ header: [String], _ widths: [Int]) -> [[String]] {
    let names = zip(header, widths).map { name, width in
      DisplayWidth.of(name) <= width ? [name] : HeaderWrapping.lines(name, width: width)
    }
    let height = names.map(\.count).max() ?? 1
    return (0..<height).map { line in
      names.map { lines in
        let index = line - (height - lines.count)
        return index < 0 ? "" : lines[index]
      }
    }
  }

  private func line(
    _ cells: [String], _ table: Table, _ widths: [Int], _ styled: (String) -> String
  ) -> String {
    var output = ""
    for (column, cell) in cells.enumerated() {
      let text = DisplayWidth.truncated(cell, to: widths[column])
      let padding = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(text)))
      let isText = table.columns[column].kind == .text
      let isLast = column == cells.count - 1
      if column > 0 { output += "  " }
      output += isText ? styled(text) + (isLast ? "" : padding) : padding + styled(text)
    }
    return output
  }

  private func style(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Without line ends, tabs, and the escape sequences and marks of direction a file could smuggle into a terminal.
  private func printable(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.marksDirection {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: output.append(" ")
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
