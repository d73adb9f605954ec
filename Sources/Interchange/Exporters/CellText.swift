import QualData

/// A cell for people: numbers with two decimals, missing as a dash, so that it is not taken for zero.
enum CellText {
  static let missing = "–"

  static func text(of cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): NumberText.rounded(number) ?? missing
    case .missing: missing
    }
  }
}
