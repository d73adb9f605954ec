import GRDB

/// Turns in the index that queues read, so that a queue by speaker or attribute reads no rows either.
enum QueuedTurns: Migration {
  static let name = "turns in the index of places"

  static func apply(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP INDEX coding_by_place;
        CREATE INDEX coding_by_place
          ON coding (transcript, lower, upper DESC, code, id, current, coder, patterns, turn);
        """)
  }
}
