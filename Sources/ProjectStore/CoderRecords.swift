import GRDB
import QualData

extension StoreReading {
  /// Everybody who ever wrote, by name.
  package func coders() throws -> [Coder] {
    try Row.fetchAll(database, sql: "SELECT name, since FROM coder ORDER BY name")
      .map { Coder(name: $0["name"], since: $0["since"]) }
  }
}

extension StoreWriter {
  /// Makes a coder known: needed before a decision of theirs is written.
  package func add(coder name: String) throws {
    try execute("INSERT OR IGNORE INTO coder VALUES (?, ?)", [name, now])
  }
}
