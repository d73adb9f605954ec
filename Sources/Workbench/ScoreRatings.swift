import Interchange
import Measures
import QualData

/// The statistics of a project's ratings.
package enum ScoreRatings {
  /// What a person looks at first.
  package static let mainColumns = [
    "id", "label", "group", "round", "n", "missing", "median", "q1", "q3", "mean", "minimum", "maximum",
  ]

  /// The table of ratings, split by group on request and always by round where there are several: what one
  /// respondent says in two rounds is not independent, so rounds are never pooled.
  static func table(
    _ ratings: [Rating], _ model: MaturityModel, by groupings: Set<ScoreGrouping>, language: String
  ) -> Table {
    let hasRounds = Set(ratings.map(\.round)).count > 1
    return ScoreTable.make(
      ratings, model, by: hasRounds ? groupings.union([.round]) : groupings, language: language)
  }

  /// - Throws: `InputErrors` for a broken file; `WorkbenchError.missingInput` without a model or ratings.
  package static func run(
    _ project: Project, by groupings: Set<ScoreGrouping>
  ) throws -> (table: Table, warnings: [Diagnostic]) {
    let model = try project.requiredModel()
    guard !project.settings.ratings.isEmpty else {
      throw WorkbenchError.missingInput("ratings", remedy: "Name a file with “ratings:” in qualm.yaml.")
    }
    let (ratings, warnings) = try project.ratings(model)
    return (table(ratings, model, by: groupings, language: project.settings.language), warnings)
  }
}
