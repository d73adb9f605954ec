import GRDB

/// A table whose changes the journal records, as the store's schema describes it.
struct JournaledTable {
  /// Tables that change; parents before the tables that point to them.
  static let names = [
    "code", "transcript", "speaker", "attribute", "coding", "decision", "flag", "lost_excerpt", "memo",
    "agreed_level", "exchange", "joined_copy",
  ]
  /// Those of them that tell of this copy of the project alone: no other copy takes them over.
  static let ownToACopy: Set = ["joined_copy"]
  /// Tables that only grow.
  static let frozen = ["coder", "codebook", "provenance", "edition", "turn", "command", "journal"]

  let name: String
  let columns: [String]
  /// SQL of the value that a column takes in a row recorded before the column was there.
  let defaults: [String: String]
  let key: [String]

  init(_ name: String, _ database: Database) throws {
    self.name = name
    let rows = try Row.fetchAll(
      database, sql: "SELECT name, dflt_value, pk FROM pragma_table_info(?)", arguments: [name])
    columns = rows.map { $0["name"] }
    defaults = Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["dflt_value"] ?? "NULL") })
    let parts = rows.map { (name: $0["name"] as String, place: $0["pk"] as Int) }
    key = parts.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.name)
  }

  // MARK: SQL

  /// A row as JSON, columns in the table's order.
  /// - Parameter row: `NEW`, `OLD` or the table's name.
  func json(_ row: String) -> String {
    "json_object(" + columns.map { "'\($0)', \(row).\($0)" }.joined(separator: ", ") + ")"
  }

  /// What names the row in the journal.
  func keyText(_ row: String) -> String {
    key.count == 1
      ? "\(row).\(key[0])" : "json_array(" + key.map { "\(row).\($0)" }.joined(separator: ", ") + ")"
  }

  private func value(_ column: String, of parameter: String) -> String {
    "json_extract(\(parameter), '$.\(column)')"
  }

  private func isAbsent(_ column: String, in parameter: String) -> String {
    "json_type(\(parameter), '$.\(column)') IS NULL"
  }

  /// The condition that names the row whose JSON is the parameter.
  private func isRow(_ parameter: String) -> String {
    key.map { "\(name).\($0) = \(value($0, of: parameter))" }.joined(separator: " AND ")
  }

  /// How many rows stand as a JSON has them. Columns younger than the JSON are not compared.
  func countOfRowAsIs(in json: String) -> String {
    "SELECT count(*) FROM \(name) WHERE \(isRow(json)) AND "
      + columns.map { "(\(name).\($0) IS \(value($0, of: json)) OR \(isAbsent($0, in: json)))" }
      .joined(separator: " AND ")
  }

  /// How many rows have the key of the JSON `?1`.
  var countOfRow: String { "SELECT count(*) FROM \(name) WHERE \(isRow("?1"))" }

  var insertion: String {
    "INSERT INTO \(name) (\(columns.joined(separator: ", "))) SELECT "
      + columns.map {
        "CASE WHEN \(isAbsent($0, in: "?1")) THEN \(defaults[$0]!) ELSE \(value($0, of: "?1")) END"
      }.joined(separator: ", ")
  }

  /// Makes the row of `?1` what the JSON `?2` says.
  var update: String {
    "UPDATE \(name) SET "
      + columns.map {
        "\($0) = CASE WHEN \(isAbsent($0, in: "?2")) THEN \($0) ELSE \(value($0, of: "?2")) END"
      }.joined(separator: ", ")
      + " WHERE \(isRow("?1"))"
  }

  var deletion: String { "DELETE FROM \(name) WHERE \(isRow("?1"))" }
}
