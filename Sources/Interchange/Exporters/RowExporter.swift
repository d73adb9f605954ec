import QualData

/// A format that can be written row by row, so that a table need not be in memory as a whole.
package protocol RowExporter: TableExporter {
  /// What stands between two rows.
  var separator: String { get }
  /// What stands before the rows; the rows of `table` are not looked at.
  func head(_ table: Table) -> String
  func row(_ row: [Table.Cell], of table: Table) -> String
  func tail(rows: Int) -> String
}

extension RowExporter {
  package func export(_ table: Table) -> String {
    head(table) + table.rows.map { row($0, of: table) }.joined(separator: separator)
      + tail(rows: table.rows.count)
  }
}
