import GRDB

/// What other tools call things, and what they hold that Qualm has no place for.
enum ExchangeItems: Migration {
  static let name = "GUIDs of other tools"

  static func apply(_ database: Database) throws {
    try database.execute(
      sql: """
        -- kind and subject name what the GUID is of; content: JSON, or empty.
        CREATE TABLE exchange (
          kind TEXT NOT NULL, subject TEXT NOT NULL, guid TEXT NOT NULL, content TEXT NOT NULL,
          PRIMARY KEY (kind, subject)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
