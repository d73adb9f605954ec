import GRDB
import QualData

/// Ids of codings are text of 32 hexadecimal digits in the store, so that people can read and search it.
extension CodingID: DatabaseValueConvertible, StatementColumnConvertible {
  public var databaseValue: DatabaseValue { description.databaseValue }

  public static func fromDatabaseValue(_ value: DatabaseValue) -> CodingID? {
    String.fromDatabaseValue(value).flatMap(CodingID.init)
  }

  public init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(String(sqliteStatement: sqliteStatement, index: index))
  }
}
