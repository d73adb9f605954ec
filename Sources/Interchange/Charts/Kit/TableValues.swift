import QualData

/// Cells of a table by the names of their columns.
struct TableValues {
  let table: Table
  private let positions: [String: Int]

  init(_ table: Table) {
    self.table = table
    positions = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func has(_ column: String) -> Bool { positions[column] != nil }

  /// Empty for a column that is not there, and for a missing cell.
  func text(_ row: Int, _ column: String) -> String {
    guard let position = positions[column] else { return "" }
    switch table.rows[row][position] {
    case .text(let text): return text
    case .integer(let number): return "\(number)"
    case .number(let number): return ChartNumber.text(number)
    case .missing: return ""
    }
  }

  func number(_ row: Int, _ column: String) -> Double? {
    guard let position = positions[column] else { return nil }
    return Self.number(table.rows[row][position])
  }

  static func number(_ cell: Table.Cell) -> Double? {
    switch cell {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .text, .missing: nil
    }
  }

  /// The rows with these values in these columns.
  func rows(where values: [String: String]) -> [Int] {
    table.rows.indices.filter { row in values.allSatisfy { text(row, $0.key) == $0.value } }
  }

  /// The distinct texts of a column, in the order they come.
  func values(_ column: String, in rows: [Int]) -> [String] {
    var seen: Set<String> = []
    return rows.map { text($0, column) }.filter { seen.insert($0).inserted }
  }
}
