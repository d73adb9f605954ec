import QualData

/// A file of a person's codings: a CSV table with one row for each.
///
/// Columns: `transcript`, the transcript's id; `code`, the code's id; `quote`, the coded words as they stand in one
/// turn of the transcript; `note`, which is not read for numbers. Other columns are left alone.
package enum HumanCodingsFile {
  package struct Row: Sendable, Equatable {
    package var transcript: String
    package var code: String
    package var quote: String
    package var note: String
    /// Where each stands, for a message when there is no such transcript, code or quote.
    package var transcriptPlace: SourcePlace
    package var codePlace: SourcePlace
    package var quotePlace: SourcePlace
  }

  /// Throws `InputErrors` with everything wrong in the file. Whether the transcripts, codes and quotes exist is the
  /// caller's to check.
  package static func read(_ file: SourceFile) throws -> [Row] {
    let table = try CSVTable(file)
    func column(_ name: String, _ what: String) throws -> Int {
      if let column = table.column([name]) { return column }
      throw InputErrors(
        file.path, "The table has no column “\(name)”.", "Name the column that holds \(what) “\(name)”.")
    }
    let columns = (
      transcript: try column("transcript", "the transcripts' ids"),
      code: try column("code", "the codes' ids"),
      quote: try column("quote", "the coded words")
    )
    let note = table.column(["note"])
    var rows: [Row] = []
    var errors: [Diagnostic] = []
    for row in table.rows {
      let cells = [
        ("transcript", row[columns.transcript]), ("code", row[columns.code]), ("quote", row[columns.quote]),
      ]
      let empty = cells.filter { $0.1.text.trimmed.isEmpty }
      errors += empty.map {
        table.diagnostic($0.1, "The row names no \($0.0).", "Fill in the column “\($0.0)”.")
      }
      guard empty.isEmpty else { continue }
      rows.append(
        Row(
          transcript: row[columns.transcript].text.trimmed.nfc, code: row[columns.code].text.trimmed.nfc,
          quote: row[columns.quote].text, note: note.map { row[$0].text } ?? "",
          transcriptPlace: table.place(row[columns.transcript]), codePlace: table.place(row[columns.code]),
          quotePlace: table.place(row[columns.quote])))
    }
    if !errors.isEmpty { throw InputErrors(errors.sorted { $0.place < $1.place }) }
    guard !rows.isEmpty else {
      throw InputErrors(file.path, "The file has no codings.", "Give it a row for each coding.")
    }
    return rows
  }
}
