import QualData

/// Tab-separated values, otherwise as CSV: a field with a tab, a quote or a line end is quoted.
package struct TSVTableExporter: TableExporter {
  package static let name = "tsv"
  package static let fileExtension = "tsv"

  package init() {}
  package func export(_ table: Table) -> String { DelimitedText(separator: "\t").export(table) }
}
