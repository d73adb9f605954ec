import GRDB
import QualData

extension StoreReading {
  /// By indicator.
  package func agreedLevels() throws -> [AgreedLevel] {
    try Row.fetchAll(database, sql: "SELECT * FROM agreed_level ORDER BY indicator").map {
      AgreedLevel(
        indicator: $0["indicator"], level: $0["level"], reason: $0["reason"], coder: $0["coder"],
        agreedAt: $0["agreed_at"])
    }
  }
}

extension StoreWriter {
  /// Writes an agreed level in the place of the indicator's earlier one.
  package func agree(_ level: AgreedLevel) throws {
    try add(coder: level.coder)
    try execute(
      """
      INSERT INTO agreed_level VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET level = excluded.level, reason = excluded.reason, coder = excluded.coder, agreed_at = excluded.agreed_at
      """,
      [
        level.indicator, level.level, level.reason, level.coder,
        level.agreedAt.isEmpty ? now : level.agreedAt,
      ])
  }

  /// - Throws: `StoreError.unknown`
  package func remove(agreedLevelOf indicator: String) throws {
    try execute("DELETE FROM agreed_level WHERE indicator = ?", [indicator])
    try requireChange("agreed level", indicator)
  }
}
