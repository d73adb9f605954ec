import Foundation
import GRDB
import QualData

extension StoreReading {
  package func coding(_ id: CodingID) throws -> StoredCoding? { try codings("WHERE c.id = ?", [id]).first }

  /// All codings of a transcript, in order of the text; also those that are no longer current.
  package func codings(of transcript: String) throws -> [StoredCoding] {
    try codings("WHERE transcript = ? ORDER BY lower, upper DESC, code, c.id", [transcript])
  }

  private func codings(_ condition: String, _ arguments: StatementArguments) throws -> [StoredCoding] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT c.*, codebook, engine, icu FROM coding c LEFT JOIN provenance p ON p.id = c.provenance \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map {
      StoredCoding(
        id: $0["id"], transcript: $0["transcript"], code: $0["code"],
        range: TextRange($0["lower"], $0["upper"]), turn: $0["turn"], coder: $0["coder"],
        patterns: PatternTexts.texts($0["patterns"]), provenance: Provenance(row: $0),
        isCurrent: $0["current"])
    }
  }
}

extension StoreWriter {
  /// Adds a coding that a person made, with their acceptance.
  package func add(_ coding: StoredCoding) throws {
    try add(coder: coding.coder)
    try insert(coding, provenance: coding.provenance.map(number))
    try decide(Decision(coding: coding.id, coder: coding.coder, verdict: .accepted))
  }

  func insert(_ coding: StoredCoding, provenance: Int?) throws {
    try execute(
      "INSERT INTO coding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        coding.id, coding.transcript, coding.code, coding.range.lower, coding.range.upper, coding.turn,
        coding.coder, PatternTexts.json(coding.patterns), provenance, coding.isCurrent,
      ])
  }

  /// Takes a coding out, with what was decided, flagged and noted on it. The journal keeps all of it.
  /// - Throws: `StoreError.unknown`
  package func remove(coding id: CodingID) throws {
    try execute("DELETE FROM decision WHERE coding = ?", [id])
    try execute("DELETE FROM flag WHERE coding = ?", [id])
    try forget(lostExcerptOf: id)
    try execute("DELETE FROM memo WHERE kind = 'coding' AND subject = ?", [id])
    try execute("DELETE FROM coding WHERE id = ?", [id])
    try requireChange("coding", id.description)
  }

  /// Puts a coding on another range, as when its words stand elsewhere in a corrected text.
  /// - Throws: `StoreError.unknown`
  package func move(_ id: CodingID, to range: TextRange, turn: Int) throws {
    try execute(
      "UPDATE coding SET lower = ?, upper = ?, turn = ? WHERE id = ?", [range.lower, range.upper, turn, id])
    try requireChange("coding", id.description)
  }

  /// Marks whether a coding is made by the last run (or by a person).
  package func mark(_ id: CodingID, isCurrent: Bool) throws {
    try execute("UPDATE coding SET current = ? WHERE id = ?", [isCurrent, id])
    try requireChange("coding", id.description)
  }

  /// After a statement that had to find its row.
  func requireChange(_ what: String, _ id: String) throws {
    guard database.changesCount > 0 else { throw StoreError.unknown(what: what, id: id) }
  }
}

/// Pattern queries as the text of a column: a JSON list.
enum PatternTexts {
  static func json(_ texts: [String]) -> String {
    if texts.isEmpty { return "[]" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    // A list of strings can always be encoded.
    return String(decoding: try! encoder.encode(texts), as: UTF8.self)
  }

  static func texts(_ json: String) -> [String] {
    json == "[]" ? [] : (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
  }
}
