import QualData

/// Coefficients of agreement as a table: a row for each coefficient of each table of units × coders.
package struct AgreementReport: Sendable {
  /// What a table of units × coders is about.
  package struct Line: Sendable {
    package var scope: String
    package var code: String
    package var name: String
    /// `all` or `coded`; empty for tables that are not of text.
    package var text: String

    package init(scope: String, code: String = "", name: String = "", text: String = "") {
      self.scope = scope
      self.code = code
      self.name = name
      self.text = text
    }
  }

  private let request: AgreementRequest

  package init(_ request: AgreementRequest) { self.request = request }

  package static let columns: [Table.Column] = [
    .init(
      "scope", .text,
      "code, group (a code with those below it), pooled (all codes); of a table all or category."),
    .init("code", .text, "Id of the code, or the category."),
    .init("code_name", .text, "Name of the code."),
    .init("coders", .text, "Who is compared, separated by semicolons; with --reference the reference first."),
    .init("text", .text, "all: all units; coded: only units to which one of the coders gave any code."),
    .init("coefficient", .text, "What is computed; see qualm agreement --explain."),
    .init("estimate", .number, "Its value; missing where it is undefined."),
    .init("undefined", .text, "Why it is undefined."),
    .init("standard_error", .number, "Standard error; missing for one unit."),
    .init("standard_error_from", .text, "Source of its formula, or bootstrap."),
    .init("lower", .number, "Lower end of the 95 % interval."),
    .init("upper", .number, "Upper end of the 95 % interval."),
    .init("interval", .text, "percentile or bca, of resampled units; normal, from the standard error."),
    .init("observed", .number, "P_o, the agreement observed."),
    .init("expected", .number, "P_e, the agreement to expect by chance."),
    .init(
      "units", .integer, "Units that count: those with codings by two coders or more; for u-alpha characters."
    ),
    .init("categories", .integer, "Number of categories."),
    .init("coded_by_all", .integer, "Units that all coders coded; missing for several categories."),
    .init("coded_by_some", .integer, "Units that some coders coded and some did not."),
    .init("coded_by_none", .integer, "Units that no coder coded."),
    .init("first_only", .integer, "Of two coders: units that the first only coded."),
    .init("second_only", .integer, "Of two coders: units that the second only coded."),
    .init("suggested_units", .integer, "Units that would give an interval of the width asked for."),
  ]

  /// The coefficients of a table of units × coders.
  package func rows(_ line: Line, _ sample: AgreementSample) -> [[Table.Cell]] {
    let estimates = AgreementEstimate.make(
      request.coefficients, sample, request.options, bootstrap: request.bootstrap)
    let table = sample.table
    let start: [Table.Cell] = [
      .text(line.scope), .text(line.code), .text(line.name), .text(table.coders.joined(separator: "; ")),
      .text(line.text),
    ]
    let counts = counts(table)
    return estimates.map { estimate in
      let needed = estimate.standardError.flatMap { error in
        estimate.units.flatMap {
          AgreementSampleSize.units(halfWidth: request.halfWidth, standardError: error, units: $0)
        }
      }
      let values: [Table.Cell] = [
        .text(estimate.coefficient.rawValue), .number(estimate.estimate),
        .text(estimate.undefined?.rawValue ?? ""), .number(estimate.standardError),
        .text(estimate.standardErrorSource ?? ""), .number(estimate.lower), .number(estimate.upper),
        .text(estimate.interval ?? ""), .number(estimate.observed), .number(estimate.expected),
        .integer(estimate.units ?? table.units(codedBy: 2)), .integer(table.categories.count),
      ]
      return start + values + counts + [.integer(needed)]
    }
  }

  private func counts(_ table: AgreementTable) -> [Table.Cell] {
    guard let coded = table.coded else { return Array(repeating: .missing, count: 5) }
    var all = 0
    var some = 0
    var none = 0
    for (pattern, count) in zip(table.patterns, table.counts) {
      let given = pattern.compactMap { $0 }
      guard given.count > 1 else { continue }
      let with = given.count { $0 == coded }
      if with == given.count { all += count } else if with == 0 { none += count } else { some += count }
    }
    let pairs = try? CodedPairs(table)
    return [
      .integer(all), .integer(some), .integer(none), .integer(pairs?.firstOnly), .integer(pairs?.secondOnly),
    ]
  }

  /// How often two coders gave a unit which two categories: a row for each two coders and two categories that occur
  /// together.
  package static func cells(_ line: Line, _ table: AgreementTable) -> [[Table.Cell]] {
    var rows: [[Table.Cell]] = []
    for first in table.coders.indices {
      for second in table.coders.indices where second > first {
        let pair = table.keeping([first, second])
        var counts: [[Int]: Int] = [:]
        for (pattern, count) in zip(pair.patterns, pair.counts) where !pattern.contains(nil) && count > 0 {
          counts[pattern.compactMap { $0 }] = count
        }
        for (cell, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
          rows.append([
            .text(line.scope), .text(line.code), .text(line.text), .text(pair.coders[0]),
            .text(pair.coders[1]),
            .text(pair.categories[cell[0]]), .text(pair.categories[cell[1]]), .integer(count),
          ])
        }
      }
    }
    return rows
  }

  package static let cellColumns: [Table.Column] = [
    columns[0], columns[1], columns[4],
    .init("first", .text, "A coder."),
    .init("second", .text, "Another coder."),
    .init("first_category", .text, "What the first made of the units."),
    .init("second_category", .text, "What the second made of them."),
    .init("units", .integer, "How many units."),
  ]
}
