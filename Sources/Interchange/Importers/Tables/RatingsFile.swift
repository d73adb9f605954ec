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
    switch (table.column(["indicator"]), table.column(["level", "rating", "score"])) {
    case (let indicator?, let level?):
      rows.readLong(indicator: indicator, level: level, comment: table.column(["comment"]))
    case (nil, nil): rows.readWide()
    case (nil, _): throw missing("indicator", "the indicators’ ids", table)
    case (_, nil): throw missing("level", "the rated levels", table)
    }
    if !rows.errors.isEmpty { throw InputErrors(rows.errors.sorted { $0.place < $1.place }) }
    var warnings = rows.warnings
    if rows.ratings.isEmpty {
      warnings.append(
        Diagnostic(
          .warning, file: file.path, message: "The table has no ratings.",
          remedy: "Add a row for each answer."))
    }
    return RatingsImport(
      ratings: rows.ratings, missing: rows.ratings.count { $0.level == nil }, warnings: warnings)
  }

  /// One of the two columns of the long form is there, and the other is not.
  private static func missing(_ column: String, _ content: String, _ table: CSVTable) -> InputErrors {
    let names = table.header.map(\.text).filter { !$0.isEmpty }.map(\.shown).joined(separator: ", ")
    return InputErrors(
      table.file, "The table has no column “\(column)”.",
      "Name the column that holds \(content) “\(column)”. Its columns are: \(names).")
  }
}
