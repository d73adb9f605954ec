import QualData

/// Tab-separated values, otherwise as CSV: a field with a tab, a quote or a line end is quoted.
package struct TSVTableExporter: RowExporter {
  package static let name = "tsv"
  package static let fileExtension = "tsv"

  package init() {}
  package var separator: String { "" }
  package func head(_ table: Table) -> String { DelimitedText(separator: "\t").head(table) }
  package func row(_ row: [Table.Cell], of _: Table) -> String {
    DelimitedText(separator: "\t").row(row)
  }
  package func tail(rows _: Int) -> String { "" }
}
