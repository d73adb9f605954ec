import GRDB

/// Codes made while coding; words of codings that a corrected text lost; which states of other copies were joined; and patterns
/// in the index that queues read, so that one by uncertainty reads no rows either.
enum MadeCodes: Migration {
  static let name = "codes made while coding, lost excerpts, joined copies"

  static func apply(_ database: Database) throws {
    try database.execute(
      sql: """
        -- parent: of this table or of the codebook's file, so no foreign key.
        CREATE TABLE code (
          id TEXT PRIMARY KEY NOT NULL, parent TEXT, name TEXT NOT NULL, definition TEXT NOT NULL,
          coder TEXT NOT NULL REFERENCES coder, made_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE lost_excerpt (
          coding TEXT PRIMARY KEY NOT NULL REFERENCES coding, quote TEXT NOT NULL, prefix TEXT NOT NULL,
          suffix TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- journal: digest of another copy's journal up to its command other_command, all of whose work the command here took.
        CREATE TABLE joined_copy (
          journal TEXT PRIMARY KEY NOT NULL, other_command INTEGER NOT NULL, command INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        DROP INDEX coding_by_place;
        CREATE INDEX coding_by_place
          ON coding (transcript, lower, upper DESC, code, id, current, coder, patterns);
        """)
  }
}
