import GRDB
import QualData

extension StoreReading {
  /// The shapes of all tables that copies of a project share.
  package func recordShapes() throws -> [RecordShape] { try RecordShape.shared(database) }

  /// Everything, as it means the same in every copy of the project.
  package func contents() throws -> StoreContents {
    var contents = StoreContents(shapes: try recordShapes())
    for shape in contents.shapes {
      let rows = try Row.fetchCursor(database, sql: shape.selection)
      while let row = try rows.next() {
        contents.put(
          StoreRecord(table: shape.table, values: row.databaseValues.map(StoreValue.init)))
      }
    }
    for version in try codebookVersions() { contents.codebooks[version.digest] = version }
    for transcript in try transcripts() {
      guard let whole = try self.transcript(transcript.id) else { continue }
      contents.texts[transcript.id] = StoreContents.Text(text: whole.text, turns: whole.turns)
    }
    return contents
  }
}

extension StoreWriter {
  /// Makes changes in the order in which nothing ever points to what is not there.
  /// - Parameters:
  ///   - source: where the texts and codebooks of the changes are.
  ///   - refused: what to do with a change that breaks a rule of the store; its reason is a clause.
  package func apply(
    _ changes: [RecordChange], from source: StoreContents,
    refused: (RecordChange, _ reason: String) throws -> Void
  ) throws {
    let known = Set(try codebookVersions().map(\.digest))
    for version in source.codebooks.values.sorted(by: { $0.digest < $1.digest })
    where !known.contains(version.digest) {
      try execute(
        "INSERT INTO codebook VALUES (?, ?, ?, ?)",
        [
          version.digest, version.name, version.text,
          version.firstUsedAt.isEmpty ? now : version.firstUsedAt,
        ])
    }
    let places = Dictionary(
      uniqueKeysWithValues: source.shapes.enumerated().map { ($1.table, $0) })
    let deletions = changes.filter { $0.after == nil }
      .sorted { places[$0.table]! > places[$1.table]! }
    let others = changes.filter { $0.after != nil }.sorted { places[$0.table]! < places[$1.table]! }
    for change in deletions + others where change.table != "code" || change.after != nil {
      do {
        try apply(change, source)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        try refused(
          change,
          error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY
            ? "it points to something that is not there" : error.message ?? "a rule of the store")
      }
    }
    // A code that the other copy gave up stays while something here has it.
    for change in deletions where change.table == "code" {
      let id = change.before.flatMap { source.value("id", of: $0)?.text } ?? ""
      if try !isUsed(code: id) { try apply(change, source) }
    }
  }

  private func apply(_ change: RecordChange, _ source: StoreContents) throws {
    let shape = source.shape(change.table)
    func key(_ record: StoreRecord) -> [StoreValue] { shape.key.map { record.values[$0] } }
    if let before = change.before, change.after.map({ key($0) != key(before) }) ?? true {
      let condition = shape.key.map { "\(shape.columns[$0].name) = ?" }.joined(separator: " AND ")
      try execute(
        "DELETE FROM \(shape.table) WHERE \(condition)",
        StatementArguments(key(before).map(\.databaseValue)))
    }
    guard let after = change.after else { return }
    if let coder = source.value("coder", of: after)?.text, coder != Coding.engine { try add(coder: coder) }
    let values = try shape.stored.map { column -> DatabaseValue in
      switch column {
      case "edition": try edition(of: after, source).databaseValue
      case "provenance": try provenance(of: after, source).map(number)?.databaseValue ?? .null
      default: source.value(column, of: after)!.databaseValue
      }
    }
    let names = shape.stored.joined(separator: ", ")
    let marks = shape.stored.map { _ in "?" }.joined(separator: ", ")
    let keyNames = shape.key.map { shape.columns[$0].name }
    let updated = shape.stored.filter { !keyNames.contains($0) }.map { "\($0) = excluded.\($0)" }
    let isUpdate = change.before.map { key($0) == key(after) } ?? false
    try execute(
      "INSERT INTO \(shape.table) (\(names)) VALUES (\(marks))"
        + (isUpdate
          ? " ON CONFLICT (\(keyNames.joined(separator: ", "))) DO UPDATE SET "
            + updated.joined(separator: ", ") : ""),
      StatementArguments(values))
  }

  private func edition(of record: StoreRecord, _ source: StoreContents) throws -> Int {
    guard let id = source.value("id", of: record)?.text, let text = source.texts[id],
      let digest = source.value("digest", of: record)?.text
    else { throw StoreError.unknown(what: "text of the transcript", id: source.key(of: record).description) }
    return try newEdition(
      Transcript(id: id, source: "", text: text.text, turns: text.turns, speakers: []), digest)
  }

  private func provenance(of record: StoreRecord, _ source: StoreContents) -> Provenance? {
    guard let codebook = source.value("codebook", of: record)?.text,
      let engine = source.value("engine", of: record)?.text, let icu = source.value("icu", of: record)?.text
    else { return nil }
    return Provenance(codebook: codebook, engine: engine, icu: icu)
  }
}
