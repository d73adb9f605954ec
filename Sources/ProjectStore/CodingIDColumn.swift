import GRDB
import QualData

/// Ids of codings are text of 32 hexadecimal digits in the store, so that people can read and search it.
extension CodingID: DatabaseValueConvertible, StatementColumnConvertible {
  package var databaseValue: DatabaseValue { description.databaseValue }

  package static func fromDatabaseValue(_ value: DatabaseValue) -> CodingID? {
    String.fromDatabaseValue(value).flatMap(CodingID.init)
  }

  package init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(String(sqliteStatement: sqliteStatement, index: index))
  }
}
