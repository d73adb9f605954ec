import QualData

/// The participants file: a CSV table with one row for each case.
///
/// Columns: `participant` (or `id`, `case`); `speaker` (or `label`), the label in transcripts when it is another;
/// `transcripts`, ids separated by semicolons, when the label means this case in some transcripts only; `role`.
/// Every other column is an attribute; an empty cell is an attribute not given.
package enum ParticipantsFile {
  /// The rows, and warnings. Throws `InputErrors` with everything wrong in the file.
  package static func read(_ file: SourceFile) throws -> (participants: [Participant], warnings: [Diagnostic])
  {
    let table = try CSVTable(file)
    guard let idColumn = table.column(["participant", "id", "case"]) else {
      throw InputErrors(
        file.path, "The table has no column “participant”.",
        "Name the column that holds the ids “participant”.")
    }
    let columns = Columns(
      id: idColumn, label: table.column(["speaker", "label"]),
      transcripts: table.column(["transcripts", "transcript"]), role: table.column(["role"]))
    var participants: [Participant] = []
    var errors: [Diagnostic] = []
    var firstRows: [String: Int] = [:]
    var speaks: [String: Int] = [:]
    for row in table.rows {
      let participant = participant(row, columns, table, &errors)
      let cell = row[idColumn]
      if participant.id.isEmpty {
        errors.append(
          table.diagnostic(cell, "The row has no participant id.", "Give every participant an id."))
        continue
      }
      if let line = firstRows[participant.id] {
        errors.append(
          table.diagnostic(
            cell, "The participant “\(participant.id)” is already in line \(line).", "Keep one row for each.")
        )
        continue
      }
      firstRows[participant.id] = cell.line
      for transcript in participant.transcripts.isEmpty ? [""] : participant.transcripts {
        if let line = speaks.updateValue(cell.line, forKey: participant.label + "\u{0}" + transcript) {
          let labelCell = columns.label.map { row[$0] } ?? cell
          errors.append(
            table.diagnostic(
              labelCell, "The label “\(participant.label)” already means the participant of line \(line).",
              "Name the transcripts of each in the column “transcripts”."))
        }
      }
      participants.append(participant)
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    var warnings: [Diagnostic] = []
    if participants.isEmpty {
      warnings.append(Diagnostic(.warning, file: file.path, message: "The file has no participants."))
    }
    return (participants, warnings)
  }

  private struct Columns {
    var id: Int
    var label, transcripts, role: Int?
    var used: Set<Int> { Set([id] + [label, transcripts, role].compactMap { $0 }) }
  }

  private static func participant(
    _ row: [CSVCell], _ columns: Columns, _ table: CSVTable, _ errors: inout [Diagnostic]
  ) -> Participant {
    let label = columns.label.map { row[$0].text.trimmed.nfc } ?? ""
    let transcripts =
      columns.transcripts.map { row[$0].text.split(separator: ";").map { $0.trimmed.nfc } } ?? []
    return Participant(
      id: row[columns.id].text.trimmed.nfc, label: label.isEmpty ? nil : label,
      transcripts: transcripts.filter { !$0.isEmpty },
      role: columns.role.flatMap { role(row[$0], table, &errors) },
      attributes: AttributeColumns.read(row, table, except: columns.used))
  }

  /// - Parameter others: what may stand there besides.
  static func role(
    _ cell: CSVCell, _ table: CSVTable, others: [String] = [], _ errors: inout [Diagnostic]
  ) -> SpeakerRole? {
    let value = cell.text.trimmed
    if value.isEmpty { return nil }
    if let role = SpeakerRole(rawValue: value.lowercased()) { return role }
    let roles = SpeakerRole.allCases.map(\.rawValue) + others
    let hint = Suggestion.nearest(to: value.shown, in: roles).map { "Did you mean “\($0)”?" }
    errors.append(
      table.diagnostic(
        cell, "The role “\(value.shown)” is not known.", hint ?? "Roles are \(roles.joined(separator: ", "))."
      ))
    return nil
  }
}

/// The columns of a table that are attributes.
enum AttributeColumns {
  /// By the column's name; empty cells are left out.
  static func read(_ row: [CSVCell], _ table: CSVTable, except used: Set<Int>) -> [String: String] {
    var attributes: [String: String] = [:]
    for (index, cell) in row.enumerated() where !used.contains(index) {
      let name = table.header[index].text
      let value = cell.text.trimmed
      if !name.isEmpty && !value.isEmpty { attributes[name] = value }
    }
    return attributes
  }
}
