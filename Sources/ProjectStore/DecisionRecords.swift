import GRDB
import QualData

extension StoreReading {
  /// What was decided on a coding: the adjudication first, then by coder.
  package func decisions(on coding: CodingID) throws -> [Decision] {
    try decisions("WHERE d.coding = ? ORDER BY adjudication DESC, d.coder", [coding])
  }

  /// What was decided on a transcript's codings, by coding.
  package func decisions(onTranscript transcript: String) throws -> [CodingID: [Decision]] {
    let all = try decisions(
      """
      JOIN coding c ON c.id = d.coding WHERE c.transcript = ? ORDER BY d.coding, adjudication DESC, d.coder
      """, [transcript])
    return Dictionary(grouping: all, by: \.coding)
  }

  private func decisions(_ condition: String, _ arguments: StatementArguments) throws -> [Decision] {
    let statement = try database.cachedStatement(sql: "SELECT d.* FROM decision d \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map {
      let lower: Int? = $0["lower"]
      return Decision(
        coding: $0["coding"], coder: $0["coder"], verdict: Decision.Verdict(rawValue: $0["verdict"])!,
        code: $0["code"], range: lower.map { [row = $0] in TextRange($0, row["upper"]) }, note: $0["note"],
        isAdjudication: $0["adjudication"], decidedAt: $0["decided_at"])
    }
  }
}

extension StoreWriter {
  /// Writes a decision in the place of the coder's earlier one on the coding; an adjudication, in the place of any earlier one.
  /// - Throws: `StoreError.unknown` for a coding that is not there.
  package func decide(_ decision: Decision) throws {
    guard
      try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM coding WHERE id = ?)"),
        arguments: [decision.coding])!
    else { throw StoreError.unknown(what: "coding", id: decision.coding.description) }
    try add(coder: decision.coder)
    if decision.isAdjudication {
      try execute(
        "DELETE FROM decision WHERE coding = ? AND adjudication = 1 AND coder <> ?",
        [decision.coding, decision.coder])
    }
    try execute(
      """
      INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET verdict = excluded.verdict, code = excluded.code, lower = excluded.lower, upper = excluded.upper,
        note = excluded.note, decided_at = excluded.decided_at
      """,
      [
        decision.coding, decision.coder, decision.isAdjudication, decision.verdict.rawValue, decision.code,
        decision.range?.lower, decision.range?.upper, decision.note,
        decision.decidedAt.isEmpty ? now : decision.decidedAt,
      ])
  }

  /// Takes a coder's decision back, so that the coding waits for them again.
  /// - Throws: `StoreError.unknown` when they have not decided on it.
  package func withdraw(decisionOn coding: CodingID, of coder: String, isAdjudication: Bool = false) throws {
    try execute(
      "DELETE FROM decision WHERE coding = ? AND coder = ? AND adjudication = ?",
      [coding, coder, isAdjudication])
    try requireChange("decision of \(coder) on the coding", coding.description)
  }
}
