import QualData

/// Whether groups of respondents rate differently: Kruskal–Wallis tests, and Dunn's of every two groups.
///
/// Of each scope in each round, every respondent is one value. Respondents without a group are left out.
package enum GroupComparison {
  /// - Returns: a row for each scope and round, then one for each two groups of them.
  package static func tables(
    _ ratings: [Rating], _ model: MaturityModel, language: String = "en"
  ) -> (tests: Table, pairs: Table) {
    let scores = RespondentScores(ratings.filter { !$0.group.isEmpty }, model, language: language)
    let hasRounds = scores.rounds.count > 1
    var tests: [[Table.Cell]] = []
    var pairs: [[Table.Cell]] = []
    for (place, round) in scores.rounds.enumerated() {
      let values = scores.answers.map { rounds in
        scores.groups.map { group in rounds[place].filter { $0.group == group }.map(\.value) }
      }
      let found = values.map { KruskalWallis($0) }
      let adjusted = scores.adjusted(found.map { $0?.p })
      for (index, scope) in scores.scopes.enumerated() {
        let start = scope.cells + (hasRounds ? [.text(NotGiven.name(round))] : [])
        tests.append(start + cells(values[index], found[index], adjusted: adjusted[index]))
        pairs += rows(of: values[index], scores.groups).map { start + $0 }
      }
    }
    // Scopes first, then rounds, as in tables of scores.
    func ordered(_ rows: [[Table.Cell]]) -> [[Table.Cell]] {
      scores.scopes.flatMap { scope in rows.filter { $0[0] == scope.cells[0] && $0[1] == scope.cells[1] } }
    }
    let round = hasRounds ? [Table.Column("round", .text, "Round of the questionnaire")] : []
    let who = "between \(plural(scores.groups.count, "group")) of respondents\(leftOut(ratings))"
    return (
      Table(
        name: "group-tests", title: "Differences \(who): Kruskal–Wallis tests.",
        columns: ScoreScope.columns + round + testColumns, rows: ordered(tests)),
      Table(
        name: "group-pairs", title: "Differences between every two groups: Dunn's tests, adjusted by Holm.",
        columns: ScoreScope.columns + round + pairColumns, rows: ordered(pairs))
    )
  }

  private static func leftOut(_ ratings: [Rating]) -> String {
    let count = Set(ratings.filter { $0.group.isEmpty && $0.level != nil }.map(\.respondent)).count
    return count == 0 ? "" : "; left out: \(plural(count, "respondent")) without a group"
  }

  private static func cells(
    _ groups: [[Double]], _ test: KruskalWallis?, adjusted: Double?
  ) -> [Table.Cell] {
    let filled = groups.filter { !$0.isEmpty }
    let reason: String? =
      test != nil ? nil : filled.count < 2 ? "fewer than two groups with ratings" : "all ratings are equal"
    return [
      .integer(filled.count), .integer(filled.reduce(0) { $0 + $1.count }), .number(test?.statistic),
      .integer(test?.degreesOfFreedom), .number(test?.p), .number(adjusted), .number(test?.epsilonSquared),
      .number(test?.etaSquared), reason.map { .text($0) } ?? .missing,
    ]
  }

  private static func rows(of groups: [[Double]], _ names: [String]) -> [[Table.Cell]] {
    (DunnTest(groups)?.pairs ?? []).map { pair in
      let (first, second) = (groups[pair.first], groups[pair.second])
      return [
        .text(names[pair.first]), .text(names[pair.second]), .integer(first.count), .integer(second.count),
        .number(Quantile.median(first)), .number(Quantile.median(second)), .number(pair.z), .number(pair.p),
        .number(pair.adjusted), .number(pair.delta),
      ]
    }
  }

  private static let testColumns = [
    Table.Column("groups", .integer, "Groups with ratings"),
    Table.Column("n", .integer, "Respondents"),
    Table.Column("h", .number, "Kruskal–Wallis H, corrected for ties"),
    Table.Column("degrees_of_freedom", .integer, "Groups less one"),
    Table.Column("p_value", .number, "P(χ² ≥ H)"),
    Table.Column("p_adjusted", .number, "The same, adjusted by Holm among indicators, among domains"),
    Table.Column("epsilon_squared", .number, "Effect: H / (n − 1), 0 to 1"),
    Table.Column("eta_squared", .number, "Effect: η² of H, (H − groups + 1) / (n − groups)"),
    Table.Column("undefined", .text, "Why there is no test"),
  ]

  private static let pairColumns = [
    Table.Column("group", .text, "A group"),
    Table.Column("other_group", .text, "Another group"),
    Table.Column("n", .integer, "Respondents of the group"),
    Table.Column("other_n", .integer, "Respondents of the other group"),
    Table.Column("median", .number, "Median of the group"),
    Table.Column("other_median", .number, "Median of the other group"),
    Table.Column("z", .number, "Dunn's z; above 0 where the group rates higher"),
    Table.Column("p_value", .number, "Two-sided, of the normal distribution"),
    Table.Column("p_adjusted", .number, "The same, adjusted by Holm among the pairs of groups"),
    Table.Column("cliffs_delta", .number, "Effect: Cliff's δ (rank-biserial), −1 to 1"),
  ]
}
