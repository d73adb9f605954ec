import QualData

/// A file of decisions on codings: a CSV table with one row for each coding.
///
/// Columns: `coding`, the coding's id; `decision` (or `status`, as exports of codings call it); `code`, the code it is
/// to have; `note`, why. Other columns are left alone. A decision is `accept`, `reject` or `recode`, or the status
/// `accepted`, `rejected`; with nothing, `suggested` or `disputed` the coding is left as it is.
package enum ReviewDecisionsFile {
  package enum Verdict: String, Sendable, CaseIterable { case accept, reject, recode, leave }

  package struct Row: Sendable, Equatable {
    package var coding: String
    package var verdict: Verdict
    /// Empty where the row names none.
    package var code: String
    package var note: String
    package var codingPlace: SourcePlace
    package var codePlace: SourcePlace
  }

  private static let verdicts: [String: Verdict] = [
    "accept": .accept, "accepted": .accept, "reject": .reject, "rejected": .reject, "recode": .recode,
    "recoded": .recode, "": .leave, "suggested": .leave, "disputed": .leave,
  ]

  /// Throws `InputErrors` with everything wrong in the file. Whether the codings and codes exist is the caller's to
  /// check.
  package static func read(_ file: SourceFile) throws -> [Row] {
    let table = try CSVTable(try TextDecoding.decode(file, as: .table), file: file.path)
    guard let coding = table.column(["coding"]) else {
      throw InputErrors(
        file.path, "The table has no column “coding”.",
        "Name the column that holds the codings' ids “coding”.")
    }
    guard let decision = table.column(["decision", "status"]) else {
      throw InputErrors(
        file.path, "The table has no column “decision”.",
        "Name the column that says accept, reject or recode “decision”.")
    }
    let code = table.column(["code"])
    let note = table.column(["note"])
    var rows: [Row] = []
    var errors: [Diagnostic] = []
    var lines: [String: Int] = [:]
    for row in table.rows {
      let id = row[coding].text.trimmed.lowercased()
      let word = row[decision].text.trimmed.lowercased()
      let wanted = code.map { row[$0].text.trimmed.nfc } ?? ""
      let codePlace = table.place(row[code ?? coding])
      let problem: Diagnostic? =
        if id.isEmpty {
          table.diagnostic(row[coding], "The row names no coding.", "Fill in the column “coding”.")
        } else if let line = lines[id] {
          table.diagnostic(
            row[coding], "The coding is decided in line \(line) already.", "Keep one of the two rows.")
        } else if verdicts[word] == nil {
          table.diagnostic(
            row[decision], "“\(word.shown)” is no decision.",
            "Write accept, reject or recode, or leave it empty.")
        } else if verdicts[word] == .recode, wanted.isEmpty {
          table.diagnostic(
            row[code ?? decision], "The row recodes to no code.", "Name the new code in the column “code”.")
        } else {
          nil
        }
      lines[id] = lines[id] ?? table.place(row[coding]).line
      if let problem {
        errors.append(problem)
        continue
      }
      rows.append(
        Row(
          coding: id, verdict: verdicts[word]!, code: wanted, note: note.map { row[$0].text.trimmed } ?? "",
          codingPlace: table.place(row[coding]), codePlace: codePlace))
    }
    if !errors.isEmpty { throw InputErrors(errors.sorted { $0.place < $1.place }) }
    guard !rows.isEmpty else {
      throw InputErrors(file.path, "The file has no decisions.", "Give it a row for each coding.")
    }
    return rows
  }
}
