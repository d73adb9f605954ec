import QualData

/// Names that a user knows of: a line for each person, the full name first and other names of theirs in further cells.
package enum NameListFile {
  /// Throws `InputErrors` for what is no table. There is no header.
  package static func read(_ file: SourceFile) throws -> [[String]] {
    try TableRows(file).rows.map { row in row.map(\.text.trimmed).filter { !$0.isEmpty } }
      .filter { !$0.isEmpty && !($0[0].hasPrefix("#")) }
  }
}

/// Tables as plain cells, to be written anew with some of them changed.
package enum TableCells {
  /// The rows of a CSV file or of the first worksheet of an Excel file, header and all.
  package static func read(_ file: SourceFile) throws -> [[String]] {
    try TableRows(file).rows.map { $0.map(\.text) }
  }

  /// As CSV.
  package static func csv(_ rows: [[String]]) -> String {
    let writer = DelimitedText(separator: ",")
    return rows.map { writer.row($0.map { .text($0) }) }.joined()
  }
}
