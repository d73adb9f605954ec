import Measures

/// Short ways to write tables of units by coders.
extension AgreementTable {
  /// A string for each unit, of one character for each coder: the position of a category, or a dot.
  init(_ rows: [String], categories: [String]) {
    self.init(
      coders: (1...max(1, rows.first?.count ?? 1)).map { "c\($0)" }, categories: categories,
      rows: rows.map { row in row.map { $0.wholeNumberValue } })
  }

  /// A string for each coder, of one character for each unit: a category, or a dot.
  static func coders(_ coders: String...) -> AgreementTable {
    let codings = coders.map { Array($0.filter { $0 != " " }) }
    let categories = Set(codings.joined()).subtracting(["."]).sorted()
    return AgreementTable(
      coders: coders.indices.map { "c\($0)" }, categories: categories.map(String.init),
      rows: codings[0].indices.map { unit in codings.map { categories.firstIndex(of: $0[unit]) } })
  }

  /// Two coders: how many units the first gave the row's category and the second the column's.
  static func cells(_ cells: [[Int]]) -> AgreementTable {
    var table = AgreementTable(coders: ["first", "second"], categories: cells.indices.map { "\($0 + 1)" })
    for (row, counts) in cells.enumerated() {
      for (column, count) in counts.enumerated() { table.add([([row, column], 1)], times: count) }
    }
    return table
  }
}
