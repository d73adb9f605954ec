import QualData

/// Tab-separated values, otherwise as CSV: a field with a tab, a quote or a line end is quoted.
package struct TSVTableExporter: RowExporter {
  package static let name = "tsv"
  package static let fileExtension = "tsv"

  private let text: DelimitedText

  package init() { text = DelimitedText(separator: "\t") }
  /// - Parameter isForSpreadsheets: as `DelimitedText` explains it.
  package init(isForSpreadsheets: Bool) {
    text = DelimitedText(separator: "\t", isForSpreadsheets: isForSpreadsheets)
  }
  package var separator: String { "" }
  package func head(_ table: Table) -> String { text.head(table) }
  package func row(_ row: [Table.Cell], of _: Table) -> String {
    text.row(row)
  }
  package func tail(rows _: Int) -> String { "" }
}
