import GRDB
import QualData

extension StoreReading {
  /// In the order in which they were made.
  package func madeCodes() throws -> [MadeCode] {
    try Row.fetchAll(database, sql: "SELECT * FROM code ORDER BY made_at, id").map {
      MadeCode(
        id: $0["id"], parent: $0["parent"], name: $0["name"], definition: $0["definition"],
        coder: $0["coder"],
        madeAt: $0["made_at"])
    }
  }

  /// Whether codings, decisions, memos or other codes name a code.
  package func isUsed(code: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM coding WHERE code = ?1) OR EXISTS (SELECT 1 FROM decision WHERE code = ?1)
          OR EXISTS (SELECT 1 FROM memo WHERE kind = 'code' AND subject = ?1)
          OR EXISTS (SELECT 1 FROM code WHERE parent = ?1)
        """, arguments: [code])!
  }
}

extension StoreWriter {
  /// Keeps a code, or a new name, definition and place of the one with its id.
  package func keep(_ code: MadeCode) throws {
    try add(coder: code.coder)
    try execute(
      """
      INSERT INTO code VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET parent = excluded.parent, name = excluded.name, definition = excluded.definition
      """,
      [
        code.id, code.parent, code.name, code.definition, code.coder, code.madeAt.isEmpty ? now : code.madeAt,
      ])
  }

  /// - Throws: `StoreError.unknown`
  package func remove(code id: String) throws {
    try execute("DELETE FROM code WHERE id = ?", [id])
    try requireChange("code made while coding", id)
  }
}
