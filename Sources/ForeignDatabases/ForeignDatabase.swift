import Foundation
import GRDB
import Interchange
import QualData

/// Projects that other tools keep in SQLite databases. They are opened for reading only, and nothing that their schema
/// defines is trusted.
package enum ForeignDatabase {
  /// - Parameters:
  ///   - path: as the user named it.
  ///   - name: the project's, where the database has none.
  /// - Throws: `InputErrors` for a database that is damaged or of an unknown program.
  package static func read(_ url: URL, shownAs path: String, name: String) throws -> ReadExchange {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.prepareDatabase {
        try $0.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
      }
      let queue = try DatabaseQueue(path: Self.path(url), configuration: configuration)
      return try queue.read { database in
        let tables = Set(
          try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        if tables.isSuperset(of: ["code_name", "code_text", "source"]) {
          var project = try QualCoderProject(database, tables, name: name)
          return try project.read()
        }
        if tables.isSuperset(of: ["projects", "documents", "highlights", "tags", "highlight_tags"]) {
          var project = try TaguetteProject(database, tables, path: path)
          return try project.read()
        }
        throw problem(
          path, "The database is of no program that is known.",
          "QualCoder's folders (.qda) and Taguette's projects (.sqlite3) can be read.")
      }
    } catch let error as DatabaseError {
      let reason = error.message.map { " (\($0))" } ?? ""
      throw problem(
        path, "The database cannot be read: it is damaged, locked or not whole\(reason).",
        "Close the program that it belongs to, open the project there once more, and try again.")
    }
  }

  /// Without a log of changes beside it the file is taken as it is, so that SQLite writes nothing next to it.
  private static func path(_ url: URL) -> String {
    if FileManager.default.fileExists(atPath: url.path + "-wal") { return url.path }
    return url.path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed).map {
      "file:\($0)?immutable=1"
    }
      ?? url.path
  }

  static func problem(_ path: String, _ message: String, _ remedy: String) -> InputErrors {
    InputErrors([Diagnostic(file: path, message: message, remedy: remedy)])
  }
}

/// Rows as they come: a column may be missing, or hold something of another kind than its name promises.
struct ForeignRow {
  private let row: Row

  init(_ row: Row) { self.row = row }

  private func value(_ column: String) -> DatabaseValue.Storage {
    let value: DatabaseValue? = row.hasColumn(column) ? row[column] : nil
    return (value ?? .null).storage
  }

  /// Empty for nothing.
  func text(_ column: String) -> String {
    switch value(column) {
    case .string(let text): text
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .null, .blob: ""
    }
  }

  func number(_ column: String) -> Int? {
    switch value(column) {
    case .int64(let number): Int(number)
    case .double(let number): Int(exactly: number)
    case .string(let text): Int(text)
    case .null, .blob: nil
    }
  }

  func isNull(_ column: String) -> Bool {
    if case .null = value(column) { true } else { false }
  }

  /// All rows of a table; none of one that is not there.
  /// - Parameter order: columns, or 1; where a table of an old version has not the one, the rows are numbered by it.
  static func all(
    _ table: String, _ tables: Set<String>, _ database: Database, order: String
  ) throws -> [ForeignRow] {
    guard tables.contains(table) else { return [] }
    let columns = Set(try database.columns(in: table).map(\.name))
    let wanted = order.split(separator: ", ").map(String.init)
    let isThere = order == "1" || wanted.allSatisfy(columns.contains)
    return try Row.fetchAll(
      database,
      sql: isThere || wanted.count > 1
        ? "SELECT * FROM \(table) ORDER BY \(isThere ? order : "1")"
        : "SELECT rowid AS \(order), * FROM \(table) ORDER BY rowid"
    ).map(ForeignRow.init)
  }
}
