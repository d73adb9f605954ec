import QualData

/// A cell for people who write numbers as their language does: outside English with a decimal comma.
enum LocalCellText {
  static func text(of cell: Table.Cell, language: String?) -> String {
    let text = CellText.text(of: cell)
    guard case .number = cell, let language, !language.hasPrefix("en") else { return text }
    return text.replacing(".", with: ",")
  }
}
