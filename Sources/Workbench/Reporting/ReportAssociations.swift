import Interchange
import Measures
import QualData

/// Whether evidence goes with scores, and groups with what they speak of.
extension ReportComposer {
  /// A part of the joint display.
  var correlations: [Block] {
    guard let found = facts.tests.correlations else { return [] }
    var table = reworded(withPValues(found), "undefined", Self.reasons)
    table = reworded(
      table, "evidence",
      [
        "codings": .codingsColumn, "matches": .matchesColumn, "transcripts": .transcriptsColumn,
        "cases": .casesColumn, "barriers": .barriers, "enablers": .enablers, "balance": .balance,
        "median-level-cue": .levelCue,
      ])
    table = reworded(table, "score", ["median": .median, "mean": .mean])
    table = reworded(table, "coefficient", ["spearman": "Spearman ρ", "kendall-tau-b": "Kendall τ-b"])
    let interval = text(facts.options.resamples > 0 ? .bootstrapInterval : .fisherInterval)
    let block = self.table(
      withoutEmptyColumns(table, "undefined"), text(.correlationTable, ["round": roundPhrase]),
      [
        ("evidence", .evidenceColumn), ("score", .scoreColumn), ("coefficient", .coefficient),
        ("n", .indicators), ("estimate", .estimate), ("lower", .intervalLower), ("upper", .intervalUpper),
        ("p_value", .pValue), ("p_adjusted", .pAdjusted), ("undefined", .noValue),
      ])
    return [
      .heading(level: 2, [Run(text(.correlations))]),
      paragraph(.correlationsNote, ["interval": interval]),
      .details(summary: text(.correlationTable, ["round": roundPhrase]), [block]),
    ]
  }

  /// A part of the section of matrices.
  var independence: [Block] {
    guard let found = facts.tests.independence else { return [] }
    func titled(_ table: Table) -> Table {
      guard let position = table.position("matrix") else { return table }
      var table = table
      for row in table.rows.indices {
        if case .text(let name) = table.rows[row][position] {
          table.rows[row][position] = .text(self.title(ofMatrix: "matrices/\(name).csv"))
        }
      }
      return table
    }
    let striking = striking(found.residuals)
    let title = text(
      .residuals,
      ["n": text.integer(striking.rows.count), "all": text.integer(found.residuals.rows.count)])
    let residuals: Block =
      striking.rows.isEmpty
      ? .paragraph([Run(title + ".")])
      : .details(
        summary: title,
        [
          table(
            titled(withPValues(striking)), title,
            [
              ("matrix", .matrixColumn), ("row_label", .rowColumn), ("column", .columnColumn),
              ("observed", .observed), ("expected", .expected), ("adjusted_residual", .adjustedResidual),
              ("p_adjusted", .pAdjusted),
            ])
        ])
    return [
      .heading(level: 2, [Run(text(.independence))]), paragraph(.independenceNote),
      table(
        withoutEmptyColumns(
          titled(reworded(withPValues(found.tests, ["p_value", "g_p_value"]), "note", Self.reasons)), "note"),
        text(.independenceTests),
        [
          ("matrix", .matrixColumn), ("n", .total), ("chi_square", .chiSquare),
          ("degrees_of_freedom", .degreesOfFreedom), ("p_value", .pValue), ("g", .likelihoodRatio),
          ("cramers_v", .cramersV), ("smallest_expected", .smallestExpected), ("note", .noteColumn),
        ]), residuals,
    ]
  }
}
