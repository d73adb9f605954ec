import GRDB

/// One step of the store's schema. What was released is never changed: a correction is a new step.
protocol Migration: Sendable {
  /// Says what it brings.
  static var name: String { get }
  static func apply(_ database: Database) throws
}

/// All steps, in order. A store's version is the number of steps it has had (`PRAGMA user_version`).
enum Migrations {
  static var all: [any Migration.Type] {
    [FirstSchema.self, MadeCodes.self, ExchangeItems.self, QueuedTurns.self]
  }
}
