import GRDB

/// What the records of a table look like outside a store, made from its schema, so that a new column or table is
/// carried from the day it is there.
///
/// A store's own numbers mean nothing elsewhere: in the place of an `edition` stands the `digest` of its text, in the
/// place of a `provenance` the `codebook`, `engine` and `icu` that it stands for.
package struct RecordShape: Sendable, Equatable {
  package enum Kind: String, Sendable { case text, integer, real }

  package struct Column: Sendable, Equatable {
    package var name: String
    package var kind: Kind
    package var isOptional: Bool

    package init(_ name: String, _ kind: Kind, isOptional: Bool = false) {
      self.name = name
      self.kind = kind
      self.isOptional = isOptional
    }
  }

  package let table: String
  package let columns: [Column]
  /// Positions of the columns that name a record.
  let key: [Int]
  /// Positions of what differs when the same is done twice: times.
  let times: [Int]
  /// The table's own columns.
  let stored: [String]

  package init(table: String, columns: [Column]) {
    self.table = table
    self.columns = columns
    key = []
    times = []
    stored = columns.map(\.name)
  }

  init(_ table: String, _ database: Database) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?) ORDER BY cid",
      arguments: [table])
    self.table = table
    stored = rows.map { $0["name"] }
    let columns = rows.flatMap { row -> [(column: Column, isKey: Bool)] in
      let name: String = row["name"]
      if let names = Self.replaced[name] {
        return names.map { (Column($0, .text, isOptional: row["notnull"] == 0), false) }
      }
      let kind = Kind(rawValue: (row["type"] as String).lowercased()) ?? .text
      return [(Column(name, kind, isOptional: row["notnull"] == 0), row["pk"] > 0)]
    }
    self.columns = columns.map(\.column)
    key = columns.indices.filter { columns[$0].isKey }
    times = columns.indices.filter { columns[$0].column.name.hasSuffix("_at") }
  }

  static func shared(_ database: Database) throws -> [RecordShape] {
    try JournaledTable.names.filter { !JournaledTable.ownToACopy.contains($0) }.map {
      try RecordShape($0, database)
    }
  }

  /// Columns that hold a store's own numbers, and what stands in their place.
  static let replaced = ["edition": ["digest"], "provenance": ["codebook", "engine", "icu"]]

  /// The columns that name a record.
  package var keyNames: [String] { key.map { columns[$0].name } }

  package func position(_ column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// All records of a store, in the order of the shape's columns.
  var selection: String {
    let values = stored.flatMap { column in
      Self.replaced[column]?.map { "\(column).\($0)" } ?? ["t.\(column)"]
    }
    let joins = stored.filter { Self.replaced[$0] != nil }
      .map { " LEFT JOIN \($0) ON \($0).id = t.\($0)" }
    return "SELECT \(values.joined(separator: ", ")) FROM \(table) t\(joins.joined())"
  }
}
