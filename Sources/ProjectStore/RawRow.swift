import GRDB
import GRDBSQLite
import QualData

/// A row in SQLite's own memory, valid until the next one: for what is read by the hundred thousand.
struct RawRow {
  fileprivate let statement: SQLiteStatement

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// UTF-8; no bytes for NULL.
  func text(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// - Throws: `StoreError.damaged` where something else stands in the column.
  func id(_ column: Int32) throws -> CodingID {
    guard let id = CodingID(digits: text(column)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a coding's id is not 32 hexadecimal digits")
    }
    return id
  }
}

extension StoreReading {
  /// - Throws: `DatabaseError`; what the body throws.
  func forEachRow(_ sql: String, _ arguments: StatementArguments = [], _ body: (RawRow) throws -> Void) throws
  {
    let statement = try database.cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    defer { sqlite3_reset(statement.sqliteStatement) }
    while true {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_ROW: try body(RawRow(statement: statement.sqliteStatement))
      case SQLITE_DONE: return
      case let code:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage, sql: sql)
      }
    }
  }
}
