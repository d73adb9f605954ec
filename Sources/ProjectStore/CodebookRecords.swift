import GRDB
import QualData

/// A codebook as it was when it coded.
package struct CodebookVersion: Sendable, Equatable {
  /// SHA-256, as in provenance.
  package var digest: String
  package var name: String
  /// As the file had it.
  package var text: String
  /// UTC, ISO 8601; empty until the store has it.
  package var firstUsedAt: String

  package init(digest: String, name: String, text: String, firstUsedAt: String = "") {
    self.digest = digest
    self.name = name
    self.text = text
    self.firstUsedAt = firstUsedAt
  }
}

extension StoreReading {
  /// The versions that coded, the first one first.
  package func codebookVersions() throws -> [CodebookVersion] {
    try Row.fetchAll(database, sql: "SELECT * FROM codebook ORDER BY first_used_at, rowid").map {
      CodebookVersion(
        digest: $0["digest"], name: $0["name"], text: $0["text"], firstUsedAt: $0["first_used_at"])
    }
  }
}

extension StoreWriter {
  /// Keeps a codebook's version; one that is kept already stays as it is.
  package func keep(_ codebook: CodebookVersion) throws {
    try execute(
      "INSERT OR IGNORE INTO codebook VALUES (?, ?, ?, ?)",
      [codebook.digest, codebook.name, codebook.text, now])
  }

  /// The number of a provenance; its codebook must be kept.
  func number(of provenance: Provenance) throws -> Int {
    let arguments: StatementArguments = [provenance.codebook, provenance.engine, provenance.icu]
    try execute("INSERT OR IGNORE INTO provenance (codebook, engine, icu) VALUES (?, ?, ?)", arguments)
    return try Int.fetchOne(
      database, sql: "SELECT id FROM provenance WHERE codebook = ? AND engine = ? AND icu = ?",
      arguments: arguments)!
  }
}

extension Provenance {
  /// From a row that joined the table `provenance`.
  init?(row: Row) {
    guard let codebook: String = row["codebook"] else { return nil }
    self.init(codebook: codebook, engine: row["engine"], icu: row["icu"])
  }
}
