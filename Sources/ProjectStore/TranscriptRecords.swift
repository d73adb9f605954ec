import GRDB
import QualData

extension StoreReading {
  /// The transcripts without their texts, by id.
  package func transcripts() throws -> [StoredTranscript] {
    try stored("ORDER BY transcript.id", [])
  }

  package func storedTranscript(_ id: String) throws -> StoredTranscript? {
    try stored("WHERE transcript.id = ?", [id]).first
  }

  private func stored(_ condition: String, _ arguments: StatementArguments) throws -> [StoredTranscript] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT transcript.id, digest, source, language, codebook, engine, icu
        FROM transcript JOIN edition ON edition.id = edition
        LEFT JOIN provenance ON provenance.id = transcript.provenance \(condition)
        """, arguments: arguments
    ).map {
      StoredTranscript(
        id: $0["id"], digest: $0["digest"], source: $0["source"], language: $0["language"],
        provenance: Provenance(row: $0))
    }
  }

  /// A transcript with the text that its codings point into.
  package func transcript(_ id: String) throws -> Transcript? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: "SELECT t.*, text FROM transcript t JOIN edition e ON e.id = t.edition WHERE t.id = ?",
        arguments: [id])
    else { return nil }
    return Transcript(
      id: id, source: row["source"], text: row["text"], turns: try turns(ofEdition: row["edition"]),
      speakers: try speakers(of: id), language: row["language"],
      attributes: try attributes(of: id, kind: "transcript"))
  }

  /// Hands over the text of a transcript alone, as UTF-8, where there is such a transcript.
  /// - Throws: `DatabaseError`; what the body throws.
  package func withText(of transcript: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    try forEachRow(
      "SELECT text FROM transcript t JOIN edition e ON e.id = t.edition WHERE t.id = ?", [transcript]
    ) { try body($0.text(0)) }
  }

  func turns(ofEdition edition: Int) throws -> [Turn] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM turn WHERE edition = ? ORDER BY number"),
      arguments: [edition]
    ).map {
      Turn(
        speaker: $0["speaker"], range: TextRange($0["lower"], $0["upper"]),
        contentRange: TextRange($0["content_lower"], $0["content_upper"]), start: $0["start_time"],
        end: $0["end_time"])
    }
  }

  func speakers(of transcript: String) throws -> [Speaker] {
    try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM speaker WHERE transcript = ? ORDER BY position"),
      arguments: [transcript]
    ).map {
      Speaker(
        label: $0["label"], role: SpeakerRole(rawValue: $0["role"]) ?? .participant, caseID: $0["person"],
        attributes: try attributes(of: $0["person"], kind: "person"))
    }
  }

  func attributes(of subject: String, kind: String) throws -> [String: String] {
    let rows = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT name, value FROM attribute WHERE kind = ? AND subject = ?"),
      arguments: [kind, subject])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["value"]) })
  }

  /// Whether people decided, coded, flagged or noted anything on a transcript.
  package func hasWork(on transcript: String) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM coding WHERE transcript = ?1 AND coder <> ?2)
          OR EXISTS (SELECT 1 FROM decision d JOIN coding c ON c.id = d.coding WHERE transcript = ?1)
          OR EXISTS (SELECT 1 FROM flag f JOIN coding c ON c.id = f.coding WHERE transcript = ?1)
          OR EXISTS (SELECT 1 FROM memo m JOIN coding c ON c.id = m.subject WHERE kind = 'coding' AND transcript = ?1)
          OR EXISTS (SELECT 1 FROM memo WHERE kind = 'turn' AND subject = ?1)
        """, arguments: [transcript, Coding.engine])!
  }
}
