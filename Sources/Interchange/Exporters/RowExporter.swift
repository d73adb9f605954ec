import QualData

/// A format that can be written row by row, so that a table need not be in memory as a whole.
package protocol RowExporter: TableExporter {
  /// What stands before the rows; the rows of `table` are not looked at.
  func head(_ table: Table) -> String
  /// The row with this index, from 0.
  func row(_ row: [Table.Cell], of table: Table, index: Int) -> String
  func tail(rows: Int) -> String
}

extension RowExporter {
  package func export(_ table: Table) -> String {
    var text = head(table)
    for (index, cells) in table.rows.enumerated() { text += row(cells, of: table, index: index) }
    return text + tail(rows: table.rows.count)
  }
}

/// Writes a table whose rows come one after the other. Formats that need all rows first keep them.
package struct TableWriter {
  private var table: Table
  private let exporter: any TableExporter
  private let sink: (String) throws -> Void
  private var count = 0

  /// - Parameter table: its columns and title; its rows are left out.
  package init(
    _ table: Table, exporter: any TableExporter = CSVTableExporter(), sink: @escaping (String) throws -> Void
  ) throws {
    self.table = table
    self.table.rows = []
    self.exporter = exporter
    self.sink = sink
    if let exporter = exporter as? any RowExporter { try sink(exporter.head(table)) }
  }

  package mutating func add(_ row: [Table.Cell]) throws {
    if let exporter = exporter as? any RowExporter {
      try sink(exporter.row(row, of: table, index: count))
      count += 1
    } else {
      table.rows.append(row)
    }
  }

  package func finish() throws {
    if let exporter = exporter as? any RowExporter {
      try sink(exporter.tail(rows: count))
    } else {
      try sink(exporter.export(table))
    }
  }
}
