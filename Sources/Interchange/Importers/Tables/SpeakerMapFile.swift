import QualData

/// A speaker map: a table with one row for each label.
///
/// Columns: `label`, as transcripts write it; `name`, `role` (`none` leaves out what the label says), `case`, each of which may be empty; `transcript`, where
/// the row holds in one transcript only.
package enum SpeakerMapFile {
  /// Throws `InputErrors` with everything wrong in the file.
  package static func read(_ file: SourceFile) throws -> SpeakerMap {
    let table = try CSVTable(file)
    guard let label = table.column(["label", "speaker"]) else {
      throw InputErrors(
        file.path, "The table has no column “label”.",
        "Name the columns label, name, role, case and perhaps transcript.")
    }
    var errors: [Diagnostic] = []
    var lines: [String: Int] = [:]
    let transcript = table.column(["transcript"])
    let entries = table.rows.compactMap { row -> SpeakerMap.Entry? in
      func value(_ names: [String]) -> String? {
        table.column(names).map { row[$0].text.trimmed.nfc }.flatMap { $0.isEmpty ? nil : $0 }
      }
      guard let written = value(["label", "speaker"]) else {
        errors.append(table.diagnostic(row[label], "The row has no label.", "Fill in the column “label”."))
        return nil
      }
      let key = written + "\u{0}" + (value(["transcript"]) ?? "")
      if let line = lines.updateValue(row[label].line, forKey: key) {
        errors.append(
          table.diagnostic(
            row[label], "The label “\(written.shown)” is already in line \(line).",
            transcript == nil
              ? "Keep one row for each; a column “transcript” can tell them apart." : "Keep one row for each."
          ))
      }
      let isLeftOut = value(["role"])?.lowercased() == SpeakerMap.Role.none.rawValue
      let role =
        isLeftOut
        ? nil
        : table.column(["role"]).flatMap {
          ParticipantsFile.role(row[$0], table, others: [SpeakerMap.Role.none.rawValue], &errors)
        }
      return SpeakerMap.Entry(
        label: written, transcript: value(["transcript"]), name: value(["name"]), role: role,
        caseID: value(["case", "participant"]), isLeftOut: isLeftOut)
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    return SpeakerMap(entries)
  }
}
