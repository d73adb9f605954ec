import Measures
import QualData

/// Tables of measures as a report shows them: words of cells in its language, p values with three decimals.
extension ReportComposer {
  /// The cells of a column, by what they say; others stay.
  func reworded(_ table: Table, _ column: String, _ words: [String: String]) -> Table {
    guard let position = table.position(column) else { return table }
    var table = table
    for row in table.rows.indices {
      if case .text(let text) = table.rows[row][position], let word = words[text] {
        table.rows[row][position] = .text(word)
      }
    }
    return table
  }

  func reworded(_ table: Table, _ column: String, _ labels: [String: ReportLabel]) -> Table {
    reworded(table, column, labels.mapValues { text($0) })
  }

  /// `0.047`, and `< 0.001` below that.
  func withPValues(_ table: Table, _ columns: [String] = ["p_value", "p_adjusted"]) -> Table {
    var table = table
    for position in columns.compactMap({ table.position($0) }) {
      for row in table.rows.indices {
        if case .number(let p) = table.rows[row][position] {
          table.rows[row][position] = .text(text.p(p))
        }
      }
    }
    return table
  }

  /// The rows of some scopes: `domain`, `model` or `indicator`. The id of the model is written as all.
  func rows(_ table: Table, of scopes: Set<String>) -> Table {
    guard let scope = table.position("scope"), let id = table.position("id") else { return table }
    var table = table
    table.rows = table.rows.filter { row in
      if case .text(let name) = row[scope] { scopes.contains(name) } else { false }
    }
    for row in table.rows.indices where table.rows[row][scope] == .text("model") {
      table.rows[row][id] = .text(text(.wholeModel))
    }
    return table
  }

  /// A column of reasons is for those who have one.
  func withoutEmptyColumns(_ table: Table, _ names: String...) -> Table {
    let empty = names.filter { name in
      table.position(name).map { position in table.rows.allSatisfy { $0[position] == .missing } } ?? false
    }
    return table.keeping(table.columns.map(\.name).filter { !empty.contains($0) })
  }

  /// What is 0 but for the rounding of sums is 0.
  func rounded(_ table: Table, _ column: String) -> Table {
    guard let position = table.position(column) else { return table }
    var table = table
    for row in table.rows.indices {
      if case .number(let value) = table.rows[row][position], abs(value) < 1e-6 {
        table.rows[row][position] = .number(0)
      }
    }
    return table
  }

  /// The rows whose adjusted p lies below 0.05.
  func striking(_ table: Table) -> Table {
    guard let position = table.position("p_adjusted") else { return table }
    var table = table
    table.rows = table.rows.filter { row in
      if case .number(let p) = row[position] { p < ReportComposer.strikingP } else { false }
    }
    return table
  }

  static let strikingP = 0.05

  static let reasons: [String: ReportLabel] = [
    "fewer than two groups with ratings": .fewGroups, "all ratings are equal": .equalRatings,
    "nobody answered in both": .nobodyInBoth, "nobody moved": .nobodyMoved,
    "fewer than two indicators have both": .fewIndicators,
    "the evidence is the same everywhere": .sameEvidence, "the scores are the same everywhere": .sameScores,
    "expected counts are small: p values are rough": .roughP,
    "undefined: fewer than two rows or columns have a count": .fewCounts,
  ]
}

extension ReportText {
  func p(_ value: Double) -> String {
    if value < 0.001 { return "< " + language.decimal("0.001") }
    let thousandths = Int((value * 1000).rounded())
    let digits = String(1000 + thousandths % 1000).dropFirst()
    return language.decimal("\(thousandths / 1000).\(digits)")
  }
}
