import QualData

/// What a ratings file holds.
package struct RatingsImport: Sendable, Equatable {
  /// In order of the file; missing answers are among them, with the level `nil`.
  package var ratings: [Rating]
  /// How many answers are missing.
  package var missing: Int
  package var warnings: [Diagnostic]
}

/// The ratings file: a CSV table of questionnaire answers, in one of two forms told apart by the header.
///
/// Long form, one row for each answer: `respondent`, `indicator`, `level`, perhaps `group`, `round`, `comment`.
/// Wide form, one row for each respondent and round: `respondent`, perhaps `group` and `round`, and a column for
/// each indicator, named by its id (`I.1`), perhaps with comments in `I.1_comment`.
///
/// A level is a whole number of the model's scale. Missing answers are an empty cell, `NA`, `N/A`, `-` or `.`.
package enum RatingsFile {
  static let missingMarks: Set<String> = ["", "na", "n/a", "-", "."]
  static let respondentNames = ["respondent", "participant", "id"]

  /// Throws `InputErrors` with everything wrong in the file.
  package static func read(_ file: SourceFile, model: MaturityModel) throws -> RatingsImport {
    let table = try CSVTable(file)
    guard let respondent = table.column(respondentNames) else {
      throw InputErrors(
        file.path, "The table has no column “respondent”.",
        "Name the column that holds the respondents' ids “respondent”.")
    }
    let who = RatingRows.Who(
      respondent: respondent, group: table.column(["group"]), round: table.column(["round"]))
    var rows = RatingRows(table, model, who)
    if let indicator = table.column(["indicator"]), let level = table.column(["level", "rating", "score"]) {
      rows.readLong(indicator: indicator, level: level, comment: table.column(["comment"]))
    } else {
      rows.readWide()
    }
    if !rows.errors.isEmpty { throw InputErrors(rows.errors.sorted { $0.place < $1.place }) }
    return RatingsImport(
      ratings: rows.ratings, missing: rows.ratings.count { $0.level == nil }, warnings: rows.warnings)
  }
}
