import GRDB
import QualData

extension StoreReading {
  package func flags(on coding: CodingID) throws -> [DiscussionFlag] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM flag WHERE coding = ? ORDER BY coder"), arguments: [coding]
    ).map {
      DiscussionFlag(coding: $0["coding"], coder: $0["coder"], note: $0["note"], raisedAt: $0["raised_at"])
    }
  }

  /// - Parameter coder: who flagged them; `nil` for anybody.
  package func flaggedCodings(by coder: String?) throws -> Set<CodingID> {
    try CodingID.fetchSet(
      database, sql: "SELECT coding FROM flag WHERE ?1 IS NULL OR coder = ?1", arguments: [coder])
  }
}

extension StoreWriter {
  /// Marks a coding for discussion; a coder's earlier flag on it is replaced.
  package func raise(_ flag: DiscussionFlag) throws {
    try add(coder: flag.coder)
    try execute(
      "INSERT INTO flag VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET note = excluded.note",
      [flag.coding, flag.coder, flag.note, flag.raisedAt.isEmpty ? now : flag.raisedAt])
  }

  /// - Throws: `StoreError.unknown`
  package func lower(flagOn coding: CodingID, of coder: String) throws {
    try execute("DELETE FROM flag WHERE coding = ? AND coder = ?", [coding, coder])
    try requireChange("flag of \(coder) on the coding", coding.description)
  }
}
