import QualData

/// Comma-separated values as in RFC 4180, but with LF line ends; UTF-8. Numbers are the shortest decimals that
/// read back as the same number, with a point in every locale; missing is empty. Cells that begin like a
/// spreadsheet formula are left as they are, unless the table is for spreadsheets.
package struct CSVTableExporter: RowExporter {
  package static let name = "csv"
  package static let fileExtension = "csv"

  private let text: DelimitedText

  package init() { text = DelimitedText(separator: ",") }
  /// - Parameter isForSpreadsheets: as `DelimitedText` explains it.
  package init(isForSpreadsheets: Bool) {
    text = DelimitedText(separator: ",", isForSpreadsheets: isForSpreadsheets)
  }
  package var separator: String { "" }
  package func head(_ table: Table) -> String { text.head(table) }
  package func row(_ row: [Table.Cell], of _: Table) -> String {
    text.row(row)
  }
  package func tail(rows _: Int) -> String { "" }
}
