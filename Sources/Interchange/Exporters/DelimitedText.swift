import QualData

/// Rows of fields between separators, quoted as RFC 4180 has it, with LF line ends (git and diff show CR LF as
/// noise; readers take both). A field is quoted when it holds the separator, a quote or a line end, or has a space at
/// an end. Missing is empty; so is an empty text. A row of one empty field is written `""`: no blank line.
struct DelimitedText {
  var separator: Character

  func head(_ table: Table) -> String { line(table.columns.map(\.name)) }
  func row(_ row: [Table.Cell]) -> String { line(row.map(field)) }

  private func field(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): NumberText.exact(number) ?? ""
    case .missing: ""
    }
  }

  private func line(_ fields: [String]) -> String {
    if fields == [""] { return "\"\"\n" }
    return fields.map(quoted).joined(separator: String(separator)) + "\n"
  }

  private func quoted(_ field: String) -> String {
    // Scalars, not characters: CR LF and letters with marks are single characters.
    let special = field.unicodeScalars.contains {
      $0 == separator.unicodeScalars.first || $0 == "\"" || $0 == "\n" || $0 == "\r"
    }
    if !special, field.first != " ", field.last != " " { return field }
    var quoted = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    return "\"\(String(quoted))\""
  }
}
