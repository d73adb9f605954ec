import QualData

/// The transcript attributes file: a CSV table with one row for each transcript.
///
/// Columns: `transcript` (or `id`), the transcript's id; `language`; every other column is an attribute.
package enum TranscriptAttributesFile {
  package struct Row: Sendable, Equatable {
    package var transcript: String
    /// An ISO 639-1 code; `nil` when not given.
    package var language: String?
    package var attributes: [String: String]
    /// Where the id stands, for a message when there is no such transcript.
    package var place: SourcePlace
  }

  /// Throws `InputErrors` with everything wrong in the file. Whether the transcripts exist is the caller's to check.
  package static func read(_ file: SourceFile) throws -> [Row] {
    let table = try CSVTable(file)
    guard let idColumn = table.column(["transcript", "id"]) else {
      throw InputErrors(
        file.path, "The table has no column “transcript”.",
        "Name the column that holds the transcripts' ids “transcript”.")
    }
    let languageColumn = table.column(["language", "lang"])
    var rows: [Row] = []
    var lines: [String: Int] = [:]
    var errors: [Diagnostic] = []
    for row in table.rows {
      let cell = row[idColumn]
      let id = cell.text.trimmed.nfc
      if id.isEmpty {
        errors.append(
          table.diagnostic(cell, "The row names no transcript.", "Fill in the column “transcript”."))
        continue
      }
      if let line = lines.updateValue(cell.line, forKey: id) {
        errors.append(
          table.diagnostic(
            cell, "The transcript “\(id)” is already in line \(line).", "Keep one row for each."))
        continue
      }
      var language: String?
      if let languageColumn, !row[languageColumn].text.trimmed.isEmpty {
        language = Language.code(row[languageColumn].text.trimmed)
        if language == nil {
          errors.append(
            table.diagnostic(
              row[languageColumn], "The language “\(row[languageColumn].text.trimmed.shown)” is not known.",
              "Write it as a two-letter code such as en, nl, fr or de."))
        }
      }
      let used = Set([idColumn] + (languageColumn.map { [$0] } ?? []))
      rows.append(
        Row(
          transcript: id, language: language, attributes: AttributeColumns.read(row, table, except: used),
          place: table.place(cell)))
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    return rows
  }
}
