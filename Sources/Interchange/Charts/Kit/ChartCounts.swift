import QualData

/// The cells of a chart's numbers: whole where all are, as counts without weights.
struct ChartCounts {
  private let areWhole: Bool

  init(_ values: [Double?]) {
    areWhole = values.allSatisfy { $0.map { $0 == $0.rounded() && abs($0) < 1e15 } ?? true }
  }

  var type: Table.Column.Kind { areWhole ? .integer : .number }

  func cell(_ value: Double?) -> Table.Cell {
    areWhole ? .integer(value.map { Int($0) }) : .number(value)
  }
}
