import QualData

/// Turns rows of a table into text, on any thread; `TableWriter` then puts the pieces together.
package struct RowRenderer: Sendable {
  fileprivate let table: Table
  /// `nil`: the rows stay rows.
  fileprivate let exporter: (any TableExporter)?
  /// Columns of the rows given, in the order they are written.
  private let kept: [Int]?

  /// - Parameters:
  ///   - table: its columns and title; its rows are left out.
  ///   - columns: the names of those that are written; all when `nil`.
  package init(_ table: Table, exporter: any TableExporter = CSVTableExporter(), columns: [String]? = nil) {
    var shown = columns.map(table.keeping) ?? table
    shown.rows = []
    self.table = shown
    self.exporter = exporter
    kept = columns?.compactMap { name in table.columns.firstIndex { $0.name == name } }
  }

  /// Keeps rows as they are, for formats that are no text.
  package init(rowsOf table: Table) {
    self.table = table
    exporter = nil
    kept = nil
  }

  package func render(_ rows: [[Table.Cell]]) -> RenderedRows {
    let rows = kept.map { kept in rows.map { row in kept.map { row[$0] } } } ?? rows
    guard let exporter = exporter as? any RowExporter else { return .rows(rows) }
    let text = rows.map { exporter.row($0, of: table) }.joined(separator: exporter.separator)
    return .text(text, count: rows.count)
  }
}

/// Rows on their way into a table: text, or, for formats that need all rows first, the rows themselves.
package enum RenderedRows: Sendable {
  case text(String, count: Int)
  case rows([[Table.Cell]])
}

/// Writes a table whose rows come one after the other. Formats that need all rows first keep them.
package struct TableWriter {
  private var renderer: RowRenderer
  private var kept: Table
  private var count = 0
  private let sink: (String) throws -> Void

  package init(_ renderer: RowRenderer, sink: @escaping (String) throws -> Void) throws {
    self.renderer = renderer
    self.sink = sink
    kept = renderer.table
    if let exporter = renderer.exporter as? any RowExporter { try sink(exporter.head(kept)) }
  }

  package mutating func add(_ rows: RenderedRows) throws {
    switch rows {
    case .rows(let rows): kept.rows += rows
    case .text(_, count: 0): break
    case .text(let text, let rows):
      if count > 0, let exporter = renderer.exporter as? any RowExporter { try sink(exporter.separator) }
      try sink(text)
      count += rows
    }
  }

  package func finish() throws {
    if let exporter = renderer.exporter as? any RowExporter {
      try sink(exporter.tail(rows: count))
    } else if let exporter = renderer.exporter {
      try sink(exporter.export(kept))
    }
  }
}
