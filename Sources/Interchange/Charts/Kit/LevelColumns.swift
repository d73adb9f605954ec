import QualData

/// The columns `level_1` … of a table of scores.
enum LevelColumns {
  static func levels(of table: Table) -> ClosedRange<Int> {
    let numbers = table.columns.compactMap { column -> Int? in
      column.name.hasPrefix("level_") ? Int(column.name.dropFirst(6)) : nil
    }
    return (numbers.min() ?? 1)...(numbers.max() ?? 5)
  }
}
