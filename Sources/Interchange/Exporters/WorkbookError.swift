/// Why tables are no Excel workbook. The descriptions are clauses without a full stop.
package enum WorkbookError: Error, Equatable, CustomStringConvertible {
  case tooManyRows(sheet: String, rows: Int)
  case tooManyColumns(sheet: String, columns: Int)
  /// - row: as Excel counts, the header being row 1.
  case longText(sheet: String, row: Int, column: String, length: Int)
  /// What the system or the library says.
  case failed(String)

  package var description: String {
    switch self {
    case .tooManyRows(let sheet, let rows):
      "the sheet “\(sheet)” would have \(rows.grouped) rows, and Excel allows \(WorkbookExporter.maximumRows.grouped); "
        + "write it as csv"
    case .tooManyColumns(let sheet, let columns):
      "the sheet “\(sheet)” would have \(columns.grouped) columns, and Excel allows "
        + "\(WorkbookExporter.maximumColumns.grouped); write it as csv"
    case .longText(let sheet, let row, let column, let length):
      "the text in row \(row), column “\(column)” of the sheet “\(sheet)” has \(length.grouped) characters, and Excel "
        + "allows \(WorkbookExporter.maximumText.grouped); write it as csv"
    case .failed(let reason): reason
    }
  }
}
