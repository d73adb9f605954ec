import QualData

/// Comma-separated values as in RFC 4180, but with LF line ends; UTF-8. Numbers are the shortest decimals that
/// read back as the same number, with a point in every locale; missing is empty. Cells that begin like a
/// spreadsheet formula are left as they are.
package struct CSVTableExporter: RowExporter {
  package static let name = "csv"
  package static let fileExtension = "csv"

  package init() {}
  package var separator: String { "" }
  package func head(_ table: Table) -> String { DelimitedText(separator: ",").head(table) }
  package func row(_ row: [Table.Cell], of _: Table) -> String {
    DelimitedText(separator: ",").row(row)
  }
  package func tail(rows _: Int) -> String { "" }
}
