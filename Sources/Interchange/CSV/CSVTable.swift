import QualData

/// A CSV file with a header row, as a whole.
package struct CSVTable: Sendable {
  package let file: String
  /// Trimmed, as the file writes them.
  package let header: [CSVCell]
  /// Every row has a cell for every column.
  package let rows: [[CSVCell]]
  private let source: TableRows

  /// Throws `InputErrors` when there is no header, a column name occurs twice, or rows have more or fewer cells
  /// than the header: all such rows at once.
  package init(_ text: DecodedText, file: String) throws { try self.init(TableRows(text, file: file)) }

  /// Of a CSV file, or the first worksheet of an Excel file.
  package init(_ file: SourceFile) throws { try self.init(TableRows(file)) }

  init(_ source: TableRows) throws {
    let file = source.file
    guard var header = source.rows.first else {
      throw InputErrors(file, "The file has no header row.", "Name the columns in its first row.")
    }
    for i in header.indices { header[i].text = header[i].text.trimmed }
    // Spreadsheets add empty columns at the end.
    while header.count > 1, header.last?.text.isEmpty == true { header.removeLast() }
    var rows: [[CSVCell]] = []
    var errors: [Diagnostic] = []
    for var row in source.rows.dropFirst() {
      while row.count > header.count, row.last?.text.trimmed.isEmpty == true { row.removeLast() }
      if row.allSatisfy({ $0.text.trimmed.isEmpty }) { continue }
      if row.count != header.count {
        errors.append(
          Diagnostic(
            file: file, place: source.place(row[0]),
            message: "The row has \(row.count.of("cell")), the header \(header.count.grouped).",
            remedy: "Put cells that hold a delimiter or a line end in quotes."))
        continue
      }
      rows.append(row)
    }
    var seen: Set<String> = []
    for cell in header where !cell.text.isEmpty && !seen.insert(cell.text.lowercased()).inserted {
      errors.append(
        Diagnostic(
          file: file, place: source.place(cell), message: "The column “\(cell.text.shown)” occurs twice.",
          remedy: "Rename one of them."))
    }
    if !errors.isEmpty { throw InputErrors(errors.sorted { $0.place < $1.place }) }
    self.file = file
    self.header = header
    self.rows = rows
    self.source = source
  }

  /// True when tabs separate the cells.
  package var isTabbed: Bool { source.isTabbed }

  package func place(_ cell: CSVCell) -> SourcePlace { source.place(cell) }

  /// The column with one of these names, whatever their case; the earlier names win.
  package func column(_ names: [String]) -> Int? {
    let lower = header.map { $0.text.lowercased() }
    return names.lazy.compactMap { lower.firstIndex(of: $0) }.first
  }

  package func diagnostic(
    _ cell: CSVCell, _ message: String, _ remedy: String = "", severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(severity, file: file, place: place(cell), message: message, remedy: remedy)
  }
}
