import Interchange
import Measures
import QualData

/// The statistics of a project's ratings.
package enum ScoreRatings {
  /// What a person looks at first.
  private static let mainColumns = [
    "id", "label", "group", "round", "n", "missing", "median", "indicator_medians_minimum", "q1", "q3",
    "mean", "weighted_mean", "weighted_median", "minimum", "maximum", "mean_lower", "mean_upper",
    "median_lower", "median_upper", "interquartile_range", "share_near_median", "consensus", "r_wg",
    "agreement", "disagreement", "rand", "delphi", "delphi_level", "delphi_round", "agreed_level",
    "agreed_by",
  ]

  /// The table of ratings, split by group on request and always by round where there are several: what one
  /// respondent says in two rounds is not independent, so rounds are never pooled.
  static func table(
    _ ratings: [Rating], _ model: MaturityModel, by groupings: Set<ScoreGrouping>,
    adding additions: ScoreAdditions = ScoreAdditions(), language: String
  ) -> Table {
    let hasRounds = Set(ratings.map(\.round)).count > 1
    return ScoreTable.make(
      ratings, model, by: hasRounds ? groupings.union([.round]) : groupings, adding: additions,
      language: language)
  }

  /// - Returns: the table, and what a person looks at first of it: weighted scores where there are weights.
  /// - Throws: `InputErrors` for a broken file; `WorkbenchError.missingInput` without a model or ratings, `.unknown`
  ///   for a Delphi level that the model does not have.
  package static func run(
    _ project: Project, by groupings: Set<ScoreGrouping>, adding additions: ScoreAdditions = ScoreAdditions()
  ) throws -> (table: Table, main: [String], warnings: [Diagnostic]) {
    let (model, ratings, warnings) = try input(project)
    if let level = additions.delphi?.agreeFrom, !model.levels.contains(level) {
      throw WorkbenchError.unknown(
        what: "level", name: "\(level)", suggestion: nil, known: model.levels.map(String.init))
    }
    var additions = additions
    additions.agreed = try project.agreedLevels()
    return (
      table(ratings, model, by: groupings, adding: additions, language: project.settings.language),
      mainColumns.filter { model.isWeighted || !$0.hasPrefix("weighted") }, warnings
    )
  }

  /// - Throws: `InputErrors` for a broken file; `WorkbenchError.missingInput` without a model or ratings.
  static func input(
    _ project: Project
  ) throws -> (model: MaturityModel, ratings: [Rating], warnings: [Diagnostic]) {
    let model = try project.requiredModel()
    guard !project.settings.ratings.isEmpty else {
      throw WorkbenchError.missingInput("ratings", remedy: "Name a file with “ratings:” in qualm.yaml.")
    }
    let (ratings, warnings) = try project.ratings(model)
    return (model, ratings, warnings)
  }
}
