import QualData

/// Scores beside those of other assessments with the same model: of other countries, or an earlier one.
package enum AssessmentComparison {
  package struct Other: Sendable {
    package var name: String
    package var ratings: [Rating]
    package init(name: String, ratings: [Rating]) {
      self.name = name
      self.ratings = ratings
    }
  }

  /// A row for each scope: the medians and means of all ratings of its indicators in the last round of each assessment,
  /// the median and highest of the others, and the difference to them.
  /// - Parameter round: whose ratings of this assessment; `nil`: the last.
  package static func table(
    _ ratings: [Rating], against others: [Other], _ model: MaturityModel, round: String? = nil,
    language: String = "en"
  ) -> Table {
    let scopes = ScoreScope.all(of: model, language: language)
    let own = scores(ratings, model, scopes, round: round)
    let theirs = others.map { scores($0.ratings, model, scopes, round: nil) }
    var names = UniqueNames(taken: (ScoreScope.columns + columns).map(\.name))
    let each = others.map { Table.Column(names.take("median_\($0.name)"), .number, "Median of \($0.name)") }
    let rows = scopes.indices.map { scope in
      scopes[scope].cells + cells(own[scope], theirs.map { $0[scope] }, others.map(\.name))
    }
    return Table(
      name: "scores-against",
      title: "Maturity scores\(round.map { " of round \($0)" } ?? "") against "
        + "\(others.map(\.name).joined(separator: ", ")), the last round of each.",
      columns: ScoreScope.columns + columns + each, rows: rows)
  }

  private static func scores(
    _ ratings: [Rating], _ model: MaturityModel, _ scopes: [ScoreScope], round: String?
  ) -> [ScoreStatistics] {
    let round = round ?? ratings.map(\.round).max(by: NaturalOrder.precedes) ?? ""
    let levels = Dictionary(grouping: ratings.filter { $0.round == round }, by: \.indicator)
    let indicators = model.indicators.map { (levels[$0.id] ?? []).map(\.level) }
    return scopes.map { ScoreStatistics(indicators[$0.indicators].flatMap { $0 }, scale: model.levels) }
  }

  private static func cells(
    _ own: ScoreStatistics, _ others: [ScoreStatistics], _ names: [String]
  ) -> [Table.Cell] {
    func difference(_ a: Double?, _ b: Double?) -> Table.Cell {
      a.flatMap { a in b.map { .number(a - $0) } } ?? .missing
    }
    let medians = others.compactMap(\.median)
    let means = others.compactMap(\.mean)
    let median = Quantile.median(medians)
    let highest = medians.max()
    let best = zip(names, others).filter { $1.median != nil && $1.median == highest }.map(\.0)
    return [
      .integer(own.n), .number(own.median), .number(own.mean), .integer(medians.count), .number(median),
      .number(Quantile.median(means)), .number(highest),
      best.isEmpty ? .missing : .text(best.joined(separator: "; ")), difference(own.median, median),
      difference(own.mean, Quantile.median(means)), difference(own.median, highest),
    ] + others.map { .number($0.median) }
  }

  private static let columns = [
    Table.Column("n", .integer, "Ratings given here"),
    Table.Column("median", .number, "Median level here"),
    Table.Column("mean", .number, "Mean level here"),
    Table.Column("others", .integer, "Other assessments with ratings"),
    Table.Column("others_median", .number, "Median of their medians"),
    Table.Column("others_mean", .number, "Median of their means"),
    Table.Column("others_highest", .number, "Highest of their medians"),
    Table.Column("highest_in", .text, "Which have it; several are joined by semicolons"),
    Table.Column("difference", .number, "Median here less the median of the others"),
    Table.Column("mean_difference", .number, "Mean here less the median of the others' means"),
    Table.Column("difference_to_highest", .number, "Median here less the highest of the others"),
  ]
}
