import Foundation
import Interchange
import Measures
import QualData

/// Whether scores differ: between groups, between rounds, and from those of other assessments.
package enum CompareScores {
  /// What a person looks at first, in each of the tables.
  package static let mainColumns = (
    groups: [
      "id", "label", "round", "groups", "n", "h", "degrees_of_freedom", "p_value", "p_adjusted",
      "epsilon_squared", "undefined",
    ],
    pairs: [
      "id", "round", "group", "other_group", "n", "other_n", "median", "other_median", "z", "p_adjusted",
      "cliffs_delta",
    ],
    rounds: [
      "id", "label", "group", "round", "later_round", "n", "up", "down", "same", "mean_change", "p_value",
      "p_adjusted", "rank_biserial", "undefined",
    ],
    against: [
      "id", "label", "n", "median", "others_median", "others_highest", "highest_in", "difference",
      "difference_to_highest",
    ]
  )

  /// - Throws: as `ScoreRatings.run`; `WorkbenchError.nothingToCompare` where there is one group only.
  package static func groups(
    _ project: Project
  ) throws -> (tests: Table, pairs: Table, warnings: [Diagnostic]) {
    let (model, ratings, warnings) = try ScoreRatings.input(project)
    let groups = Set(ratings.map(\.group).filter { !$0.isEmpty })
    guard groups.count > 1 else { throw WorkbenchError.nothingToCompare("groups", groups.sorted()) }
    let tables = GroupComparison.tables(ratings, model, language: project.settings.language)
    return (tables.tests, tables.pairs, warnings)
  }

  /// - Throws: as `ScoreRatings.run`; `WorkbenchError.nothingToCompare` where there is one round only.
  package static func rounds(
    _ project: Project, byGroup: Bool, zeros: WilcoxonSignedRank.Zeros
  ) throws -> (table: Table, warnings: [Diagnostic]) {
    let (model, ratings, warnings) = try ScoreRatings.input(project)
    let rounds = Set(ratings.map(\.round))
    guard rounds.count > 1 else {
      throw WorkbenchError.nothingToCompare("rounds", rounds.filter { !$0.isEmpty }.sorted())
    }
    let table = RoundComparison.table(
      ratings, model, byGroup: byGroup, zeros: zeros, language: project.settings.language)
    return (table, warnings)
  }

  /// - Parameter paths: ratings files with the same indicators, called as the files are.
  /// - Throws: as `ScoreRatings.run`, and for a broken file or a round that no rating is of.
  package static func against(
    _ paths: [String], _ project: Project, round: String?
  ) throws -> (table: Table, warnings: [Diagnostic]) {
    var (model, ratings, warnings) = try ScoreRatings.input(project)
    if let round, !ratings.contains(where: { $0.round == round }) {
      let rounds = Set(ratings.map(\.round)).sorted()
      throw WorkbenchError.unknown(
        what: "round", name: round, suggestion: Suggestion.nearest(to: round, in: rounds), known: rounds)
    }
    let (others, found) = try others(paths, model)
    warnings += found
    let table = AssessmentComparison.table(
      ratings, against: others, model, round: round, language: project.settings.language)
    return (table, warnings)
  }

  /// The ratings of other assessments, called as their files are; with their folders where two are called the same.
  /// - Parameter folder: that paths are from; `nil`: the current one.
  static func others(
    _ paths: [String], _ model: MaturityModel, from folder: URL? = nil
  ) throws -> (others: [AssessmentComparison.Other], warnings: [Diagnostic]) {
    let stems = paths.map { SourceFile(path: $0, bytes: []).stem }
    let names = Set(stems).count == stems.count ? stems : paths
    var warnings: [Diagnostic] = []
    let others = try zip(paths, names).map { path, name in
      let read = try RatingsFile.read(
        SourceFile.read(
          folder.map { Project.url(path, in: $0) } ?? URL(fileURLWithPath: path), shownAs: path), model: model
      )
      warnings += read.warnings
      return AssessmentComparison.Other(name: name, ratings: read.ratings)
    }
    return (others, warnings)
  }
}
