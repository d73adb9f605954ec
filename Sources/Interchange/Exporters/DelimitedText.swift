import QualData

/// Rows of fields between separators, quoted as RFC 4180 has it, with LF line ends (git and diff show CR LF as
/// noise; readers take both). A field is quoted when it holds the separator, a quote or a line end, or has a space
/// at an end. Missing is empty; so is an empty text. A row of one empty field is written `""`: no blank line.
struct DelimitedText {
  private let separator: UInt8
  private let isForSpreadsheets: Bool

  /// - Parameters:
  ///   - separator: an ASCII character.
  ///   - isForSpreadsheets: lines end in CR LF, and a text that a spreadsheet would take for a formula, because it begins
  ///     with `=`, `+`, `-`, `@`, a tab or a carriage return, gets a `'` before it. Source: OWASP, “CSV Injection”.
  init(separator: Unicode.Scalar, isForSpreadsheets: Bool = false) {
    self.separator = UInt8(ascii: separator)
    self.isForSpreadsheets = isForSpreadsheets
  }

  func head(_ table: Table) -> String { row(table.columns.map { .text($0.name) }) }

  func row(_ row: [Table.Cell]) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(512)
    for (index, cell) in row.enumerated() {
      if index > 0 { line.append(separator) }
      switch cell {
      case .text(let text): append(text, to: &line)
      case .integer(let number): line.append(contentsOf: String(number).utf8)
      case .number(let number): line.append(contentsOf: (NumberText.exact(number) ?? "").utf8)
      case .missing: break
      }
    }
    if line.isEmpty, row.count == 1 { line = Array("\"\"".utf8) }
    if isForSpreadsheets { line.append(UInt8(ascii: "\r")) }
    line.append(UInt8(ascii: "\n"))
    return String(decoding: line, as: UTF8.self)
  }

  private func append(_ field: String, to line: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let space = UInt8(ascii: " ")
    let isFormula = isForSpreadsheets && field.utf8.first.map("=+-@\t\r".utf8.contains) ?? false
    let field = isFormula ? "'" + field : field
    // Bytes, not characters: CR LF and letters with marks are single characters.
    let bytes = field.utf8
    let isSpecial = bytes.contains { [separator] byte in
      byte == separator || byte == quote || byte == 0x0A || byte == 0x0D
    }
    guard isSpecial || bytes.first == space || bytes.last == space else {
      return line.append(contentsOf: bytes)
    }
    line.append(quote)
    for byte in bytes {
      line.append(byte)
      if byte == quote { line.append(quote) }
    }
    line.append(quote)
  }
}
