import QualData

/// An array with one object for each row, one on a line, keys in order of the columns. Numbers are numbers, the
/// shortest that read back the same; missing is `null`.
package struct JSONTableExporter: RowExporter {
  package static let name = "json"
  package static let fileExtension = "json"

  package init() {}

  package func head(_: Table) -> String { "[" }

  package var separator: String { "," }

  package func row(_ row: [Table.Cell], of table: Table) -> String {
    "\n  " + Self.object(row, of: table)
  }

  package func tail(rows: Int) -> String { rows == 0 ? "]\n" : "\n]\n" }

  static func object(_ row: [Table.Cell], of table: Table) -> String {
    OrderedJSON.object(zip(table.columns, row).map { ($0.name, value($1)) }).compact
  }

  private static func value(_ cell: Table.Cell) -> OrderedJSON {
    switch cell {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .missing: .null
    }
  }
}
