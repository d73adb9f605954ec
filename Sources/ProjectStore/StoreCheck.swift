import GRDB
import QualData

/// One thing that must be so in a store, and what is wrong with it.
package struct StoreFinding: Sendable, Equatable {
  package var check: String
  /// A sentence without any text of a transcript; `nil` when all is well.
  package var problem: String?

  package init(check: String, problem: String?) {
    self.check = check
    self.problem = problem
  }
}

extension ProjectStore {
  /// Checks the file and everything that the store promises about it.
  /// - Parameter digest: SHA-256 of a text in hexadecimal digits.
  package func check(digest: (String) -> String) throws -> [StoreFinding] {
    var findings = [
      StoreFinding(check: "the file is whole", problem: try fileProblem())
    ]
    // Nothing else can be asked of a damaged file.
    guard findings[0].problem == nil else { return findings }
    try read { reader in
      let database = reader.database
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
      findings.append(
        StoreFinding(
          check: "everything points to something that is there",
          problem: Self.problem(orphans, "row points", "rows point", "to nothing")))
      let texts = try reader.textProblems(digest: digest)
      findings.append(
        StoreFinding(
          check: "texts are as they were imported",
          problem: Self.problem(texts, "text is", "texts are", "not as imported")))
      let astray = try reader.rangesAstray()
      findings.append(
        StoreFinding(
          check: "codings and decisions lie within their texts",
          problem: Self.problem(
            astray, "range does", "ranges do", "not begin and end at a character of its text")))
      for name in JournaledTable.names {
        let wrong = try reader.rowsThatTheJournalDoesNotTell(JournaledTable(name, database))
        findings.append(
          StoreFinding(
            check: "the journal tells every \(name.replacing("_", with: " "))",
            problem: Self.problem(
              wrong, "row is", "rows are",
              "not as the journal tells: something changed the file without Qualm")))
      }
      let gaps = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM (SELECT before,
            lag(after) OVER (PARTITION BY changed_table, key ORDER BY sequence) AS earlier FROM journal)
          WHERE before IS NOT earlier
          """)!
      findings.append(
        StoreFinding(
          check: "the journal has no gaps",
          problem: Self.problem(gaps, "change does", "changes do", "not follow from the one before")))
    }
    return findings
  }

  /// Makes a copy of the store in its folder of backups.
  package func backUp() throws {
    try Self.naming(files) {
      try queue.writeWithoutTransaction { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version")!
        try Backups(files).make(of: database, version: version, at: clock())
      }
    }
  }

  private func fileProblem() throws -> String? {
    do {
      let lines = try Self.naming(files) {
        try queue.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(10)") }
      }
      return lines == ["ok"] ? nil : "SQLite reports: \(lines.joined(separator: "; "))."
    } catch StoreError.damaged {
      return "SQLite cannot read all of it."
    }
  }

  private static func problem(_ count: Int, _ one: String, _ many: String, _ what: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? one : many) \(what)."
  }
}

extension StoreReading {
  /// How many texts do not have their digest, or turns that lie within them.
  fileprivate func textProblems(digest: (String) -> String) throws -> Int {
    var problems = 0
    let editions = try Row.fetchCursor(database, sql: "SELECT id, digest, text FROM edition")
    while let row = try editions.next() {
      let text: String = row["text"]
      let ranges = try turns(ofEdition: row["id"]).flatMap { [$0.range, $0.contentRange] }
      if digest(text) != row["digest"] || !text.hasOnBorders(ranges) { problems += 1 }
    }
    return problems
  }

  /// How many ranges of codings and decisions are not on character borders within their transcript's text.
  fileprivate func rangesAstray() throws -> Int {
    var astray = 0
    for transcript in try transcripts() {
      guard let text = try self.transcript(transcript.id)?.text else { continue }
      let decided = try decisions(onTranscript: transcript.id).values.flatMap { $0.compactMap(\.range) }
      for range in try codings(of: transcript.id).map(\.range) + decided where !text.hasOnBorders([range]) {
        astray += 1
      }
    }
    return astray
  }

  /// How many rows are not what the last change of the journal made them.
  fileprivate func rowsThatTheJournalDoesNotTell(_ table: JournaledTable) throws -> Int {
    let last = """
      WITH last AS (
        SELECT before, after, max(sequence) FROM journal WHERE changed_table = '\(table.name)' GROUP BY key)
      """
    func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: last + sql)! }
    let changed = try count(
      "SELECT count(*) FROM last WHERE after IS NOT NULL AND (\(table.countOfRowAsIs(in: "last.after"))) = 0")
    let live = try count("SELECT count(*) FROM last WHERE after IS NOT NULL")
    let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.name)")!
    return changed + max(0, rows - live)
  }
}

extension String {
  /// Whether ranges lie within the text and begin and end between two characters.
  package func hasOnBorders(_ ranges: [TextRange]) -> Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      func isBorder(_ place: Int) -> Bool {
        place == bytes.count || (bytes.indices.contains(place) && bytes[place] & 0xC0 != 0x80)
      }
      return ranges.allSatisfy { isBorder($0.lower) && isBorder($0.upper) }
    }
  }
}
