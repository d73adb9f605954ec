import Pseudonymisation
import QualData

/// The list of what is to be replaced, as a CSV table that a person reviews: `docs/pseudonymisation.md` describes it.
package enum PseudonymListFile {
  static let columns: [Table.Column] = [
    .init("kind", .text, "What it is: \(IdentifierKind.allCases.map(\.rawValue).joined(separator: ", "))."),
    .init("text", .text, "As the corpus has it first."),
    .init("count", .integer, "How often it stands in the transcripts."),
    .init("first", .text, "The first place: transcript and turn."),
    .init("context", .text, "The words around the first place."),
    .init("replacement", .text, "What stands there instead; rows with one replacement are one person."),
    .init("decision", .text, "yes, no, as written (only with the same capitals); empty: not decided."),
    .init("reason", .text, "Why it is in the list."),
  ]

  /// The rows as a table.
  package static func table(_ rows: [PseudonymRow]) -> Table {
    Table(
      name: "pseudonyms", title: "What tells who people are", columns: columns,
      rows: rows.map { row in
        [
          .text(row.kind.rawValue), .text(row.text), .integer(row.count), .text(row.first),
          .text(row.context),
          .text(row.replacement), .text(row.decision.rawValue), .text(row.reason),
        ]
      })
  }

  package static func text(_ rows: [PseudonymRow]) -> String { CSVTableExporter().export(table(rows)) }

  /// Whether a table is such a list, by its header.
  package static func isList(_ text: String) -> Bool {
    let head = text.split(separator: "\n", maxSplits: 1).first?.lowercased() ?? ""
    return ["kind", "text", "replacement", "decision"].allSatisfy(head.contains)
  }

  /// Throws `InputErrors` with everything wrong in the file. Rows without a decision are fine here.
  package static func read(_ file: SourceFile) throws -> [PseudonymRow] {
    let table = try CSVTable(file)
    func column(_ name: String) throws -> Int {
      if let column = table.column([name]) { return column }
      throw InputErrors(
        file.path, "The table has no column “\(name)”.",
        "Begin with a list that `qualm pseudonymise --find` wrote; it has the columns kind, text, replacement and decision."
      )
    }
    let columns = (
      kind: try column("kind"), text: try column("text"), replacement: try column("replacement"),
      decision: try column("decision")
    )
    let others = ["count", "first", "context", "reason"].map { table.column([$0]) }
    var errors: [Diagnostic] = []
    var lines: [IdentifierValue: Int] = [:]
    var rows: [PseudonymRow] = []
    for cells in table.rows {
      let text = cells[columns.text].text.trimmed
      let kindCell = cells[columns.kind]
      let decisionCell = cells[columns.decision]
      guard let kind = IdentifierKind(rawValue: kindCell.text.trimmed.lowercased()) else {
        errors.append(
          table.diagnostic(
            kindCell, "The kind “\(kindCell.text.trimmed.shown)” is not known.",
            "Kinds are \(IdentifierKind.allCases.map(\.rawValue).joined(separator: ", "))."))
        continue
      }
      guard let decision = decision(decisionCell.text.trimmed) else {
        errors.append(
          table.diagnostic(
            decisionCell, "The decision “\(decisionCell.text.trimmed.shown)” is not known.",
            "Write yes, no or as written, or leave it empty."))
        continue
      }
      var row = PseudonymRow(kind, text, decision: decision)
      row.replacement = cells[columns.replacement].text.trimmed
      row.line = kindCell.line
      row.count = others[0].flatMap { Int(cells[$0].text.trimmed) } ?? 0
      row.first = others[1].map { cells[$0].text } ?? ""
      row.context = others[2].map { cells[$0].text } ?? ""
      row.reason = others[3].map { cells[$0].text } ?? ""
      if isBlank(text) {
        errors.append(
          table.diagnostic(cells[columns.text], "The row has no text.", "Write what is to be replaced."))
      } else if decision.isReplaced, row.replacement.isEmpty {
        errors.append(
          table.diagnostic(
            cells[columns.replacement], "The row has no replacement.",
            "Write one such as \(kind.placeholder(1)), or decide no."))
      }
      if let line = lines.updateValue(kindCell.line, forKey: row.value), !isBlank(text) {
        errors.append(
          table.diagnostic(
            cells[columns.text], "The same stands in line \(line).", "Keep one of the two rows."))
      }
      rows.append(row)
    }
    if !errors.isEmpty { throw InputErrors(errors) }
    return rows
  }

  private static func decision(_ text: String) -> PseudonymDecision? {
    switch text.lowercased() {
    case "y", "ja", "oui", "x", "true", "1": .yes
    case "n", "nee", "non", "nein", "false", "0": .no
    case let text: PseudonymDecision(rawValue: text)
    }
  }

  /// Without anything to look for.
  private static func isBlank(_ text: String) -> Bool { !text.contains { $0.isLetter || $0.isNumber } }
}
