import QualData

/// An object for each row, one on a line, without anything around them (NDJSON, JSON Lines); otherwise as JSON.
package struct NDJSONTableExporter: RowExporter {
  package static let name = "ndjson"
  package static let fileExtension = "ndjson"

  package init() {}
  package var separator: String { "" }
  package func head(_: Table) -> String { "" }
  package func row(_ row: [Table.Cell], of table: Table) -> String {
    JSONTableExporter.object(row, of: table) + "\n"
  }
  package func tail(rows _: Int) -> String { "" }
}
