import QualData

/// Something that Qualm promises of its speed or size, and what was measured.
struct Requirement {
  enum Limit {
    case atLeast(Double)
    case below(Double)
  }

  let what: String
  let limit: Limit
  let measured: Double
  let unit: String

  init(_ what: String, _ limit: Limit, _ measured: Double, unit: String = "×") {
    (self.what, self.limit, self.measured, self.unit) = (what, limit, measured, unit)
  }

  var holds: Bool {
    switch limit {
    case .atLeast(let least): measured >= least
    case .below(let most): measured < most
    }
  }

  static func table(_ requirements: [Requirement]) -> Table {
    Table(
      name: "must-hold", title: "What must hold",
      columns: [
        Table.Column("what", .text, "What is promised"), Table.Column("limit", .text, "The promise"),
        Table.Column("measured", .number, "What was measured"), Table.Column("unit", .text, "Of both"),
        Table.Column("holds", .text, "yes or no"),
      ], rows: requirements.map(\.row))
  }

  private var row: [Table.Cell] {
    let promise =
      switch limit {
      case .atLeast(let least): "at least \(least)"
      case .below(let most): "below \(most)"
      }
    return [.text(what), .text(promise), .number(measured), .text(unit), .text(holds ? "yes" : "no")]
  }
}
