import QualData

/// Comma-separated values as in RFC 4180, but with LF line ends; UTF-8. Numbers are the shortest decimals that
/// read back as the same number, with a point in every locale; missing is empty. Cells that begin like a
/// spreadsheet formula are left as they are.
package struct CSVTableExporter: TableExporter {
  package static let name = "csv"
  package static let fileExtension = "csv"

  package init() {}
  package func export(_ table: Table) -> String { DelimitedText(separator: ",").export(table) }
}
