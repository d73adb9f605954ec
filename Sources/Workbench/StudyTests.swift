import Measures
import QualData

/// What is tested and compared of a project's ratings and codings: whatever its data allow, and nothing else.
struct StudyTests: Sendable {
  /// Where respondents are of two groups or more.
  var groups: (tests: Table, pairs: Table)?
  /// Where there are two rounds or more.
  var rounds: Table?
  /// Where other assessments were named.
  var against: Table?
  /// Where there are a model and ratings.
  var correlations: Table?
  /// Where participants have groups: a row for each matrix, and one for each of its cells.
  var independence: (tests: Table, residuals: Table)?

  /// - Parameters:
  ///   - matrices: that are tested, with their names; see `MatrixBuilder.independence`.
  ///   - bootstrap: for intervals of correlations; `nil`: those of Fisher's z.
  init(
    ratings: [Rating], _ model: MaturityModel?, display: JointDisplay,
    against others: [AssessmentComparison.Other], matrices: [(name: String, builder: MatrixBuilder)],
    bootstrap: Bootstrap?, language: String
  ) {
    independence = Self.independence(matrices, language)
    guard let model, !ratings.isEmpty else { return }
    if Set(ratings.map(\.group).filter { !$0.isEmpty }).count > 1 {
      groups = GroupComparison.tables(ratings, model, language: language)
    }
    if Set(ratings.map(\.round)).count > 1 {
      rounds = RoundComparison.table(ratings, model, language: language)
    }
    if !others.isEmpty {
      against = AssessmentComparison.table(ratings, against: others, model, language: language)
    }
    var request = EvidenceCorrelation.Request()
    request.bootstrap = bootstrap
    correlations = EvidenceCorrelation.table(display, request)
  }

  /// The tests of several matrices in one table, and their cells in another.
  private static func independence(
    _ matrices: [(name: String, builder: MatrixBuilder)], _ language: String
  ) -> (tests: Table, residuals: Table)? {
    let column = Table.Column("matrix", .text, "The matrix that is tested")
    var all: (tests: Table, residuals: Table)?
    for (name, builder) in matrices {
      let found = builder.independence(language: language)
      func named(_ table: Table) -> Table {
        Table(
          name: table.name, title: table.title, columns: [column] + table.columns,
          rows: table.rows.map { [.text(name)] + $0 })
      }
      guard all != nil else {
        all = (named(found.test), named(found.residuals))
        all?.tests.title =
          "Independence of rows and columns: codings; a parent without its children, every link counts 1; "
          + "\(builder.statuses.phrase)."
        all?.residuals.title =
          "Cells of the matrices tested against what independence expects, p adjusted by Holm within each."
        continue
      }
      all?.tests.rows += named(found.test).rows
      all?.residuals.rows += named(found.residuals).rows
    }
    return all
  }

  /// Every table that there is.
  var tables: [Table] {
    [
      groups?.tests, groups?.pairs, rounds, against, correlations, independence?.tests,
      independence?.residuals,
    ].compactMap { $0 }
  }
}
