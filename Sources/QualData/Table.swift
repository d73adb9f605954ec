/// Rows and typed columns: what matrices and scores become before they are printed or exported.
package struct Table: Sendable, Equatable {
  /// A stable name, used for files: `code-by-transcript`.
  package var name: String
  /// A sentence for people: what is counted, and how.
  package var title: String
  package var columns: [Column]
  package var rows: [[Cell]]

  package init(name: String, title: String, columns: [Column], rows: [[Cell]] = []) {
    self.name = name
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// Only the columns with these names, in this order; names that it does not have are left out.
  package func keeping(_ names: [String]) -> Table {
    let kept = names.compactMap { name in columns.firstIndex { $0.name == name } }
    return Table(
      name: name, title: title, columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { row[$0] } })
  }

  package struct Column: Sendable, Equatable {
    package enum Kind: String, Sendable {
      case text = "string"
      case integer, number
    }
    /// Stable: `snake_case`, or the id of a transcript, code or indicator.
    package var name: String
    package var kind: Kind
    package var description: String
    package init(_ name: String, _ kind: Kind, _ description: String) {
      self.name = name
      self.kind = kind
      self.description = description
    }
  }

  package enum Cell: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case number(Double)
    /// Undefined or not given; empty in files, never zero.
    case missing

    package static func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .missing }
    package static func integer(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .missing }
  }
}
