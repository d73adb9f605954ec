import QualData

/// The rows of a ratings file, in both forms.
struct RatingRows {
  struct Who {
    var respondent: Int
    var group, round: Int?
  }

  private(set) var ratings: [Rating] = []
  private(set) var errors: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private let table: CSVTable
  private let model: MaturityModel
  private let who: Who
  private let indicators: [String: String]
  private var groups: [String: (group: String, line: Int)] = [:]
  private var lines: [[String]: Int] = [:]

  init(_ table: CSVTable, _ model: MaturityModel, _ who: Who) {
    self.table = table
    self.model = model
    self.who = who
    indicators = Dictionary(model.indicators.map { ($0.id.lowercased(), $0.id) }) { first, _ in first }
  }

  mutating func readLong(indicator column: Int, level: Int, comment: Int?) {
    for row in table.rows {
      guard let base = rating(row) else { continue }
      guard let indicator = indicator(row[column]) else { continue }
      guard
        isFirst([base.respondent, base.round, indicator], row[column], "has already rated “\(indicator)”")
      else {
        continue
      }
      add(base, indicator, row[level], comment.map { row[$0].text.trimmed } ?? "")
    }
  }

  mutating func readWide() {
    let suffix = "_comment"
    var columns: [(level: Int, indicator: String)] = []
    var comments: [String: Int] = [:]
    for (index, cell) in table.header.enumerated()
    where ![who.respondent, who.group, who.round].contains(index) {
      let name = cell.text
      if name.isEmpty { continue }
      if name.lowercased().hasSuffix(suffix) {
        var base = cell
        base.text = String(name.dropLast(suffix.count))
        if let indicator = indicator(base) { comments[indicator] = index }
      } else if let indicator = indicator(cell) {
        columns.append((index, indicator))
      }
    }
    if columns.isEmpty && errors.isEmpty {
      errors.append(
        Diagnostic(
          file: table.file, message: "The table has no ratings.",
          remedy: "Name the columns “indicator” and “level”, or a column for each indicator by its id."))
    }
    // With a wrong header the rows would only repeat what is wrong.
    guard errors.isEmpty else { return }
    for row in table.rows {
      guard let base = rating(row) else { continue }
      guard isFirst([base.respondent, base.round], row[who.respondent], "already has a row") else { continue }
      for column in columns {
        let comment = comments[column.indicator].map { row[$0].text.trimmed } ?? ""
        add(base, column.indicator, row[column.level], comment)
      }
    }
  }

  /// The part of a rating that says who rates.
  private mutating func rating(_ row: [CSVCell]) -> Rating? {
    let cell = row[who.respondent]
    let respondent = cell.text.trimmed.nfc
    if respondent.isEmpty {
      errors.append(table.diagnostic(cell, "The row names no respondent.", "Give every respondent an id."))
      return nil
    }
    let group = who.group.map { row[$0].text.trimmed } ?? ""
    if let column = who.group, let before = groups[respondent], before.group != group {
      warnings.append(
        table.diagnostic(
          row[column],
          "The respondent “\(respondent)” is in the group “\(group)” here and in “\(before.group)” in line "
            + "\(before.line).", "Give each respondent one group.", severity: .warning))
    } else {
      groups[respondent] = (group, cell.line)
    }
    let round = who.round.map { row[$0].text.trimmed } ?? ""
    return Rating(respondent: respondent, group: group, round: round, indicator: "", level: nil)
  }

  private mutating func indicator(_ cell: CSVCell) -> String? {
    let name = cell.text.trimmed
    if let id = indicators[name.lowercased()] { return id }
    let hint = Suggestion.nearest(to: name.shown, in: model.indicators.map(\.id)).map {
      "Did you mean “\($0)”?"
    }
    errors.append(
      table.diagnostic(
        cell, "The model has no indicator “\(name.shown)”.", hint ?? "Use the ids of the model’s indicators.")
    )
    return nil
  }

  /// False, with an error that names both lines, for what was rated before in the same round.
  private mutating func isFirst(_ key: [String], _ cell: CSVCell, _ what: String) -> Bool {
    guard let line = lines[key] else {
      lines[key] = cell.line
      return true
    }
    let round = key[1].isEmpty ? "" : " of round “\(key[1])”"
    errors.append(
      table.diagnostic(
        cell, "The respondent “\(key[0])” \(what) in line \(line)\(round).", "Keep one of them."))
    return false
  }

  private mutating func add(_ base: Rating, _ indicator: String, _ cell: CSVCell, _ comment: String) {
    guard case .some(let level) = level(cell) else { return }
    var rating = base
    rating.indicator = indicator
    rating.level = level
    rating.comment = comment
    ratings.append(rating)
  }

  /// The level of a cell; inner `nil` for a missing answer, outer `nil`, with an error, for no level at all.
  private mutating func level(_ cell: CSVCell) -> Int?? {
    let value = cell.text.trimmed
    if RatingsFile.missingMarks.contains(value.lowercased()) { return .some(nil) }
    let levels = model.levels
    let scale =
      "Levels are whole numbers from \(levels.lowerBound) to \(levels.upperBound); leave the cell empty "
      + "for a missing answer."
    guard let number = Double(value.replacing(",", with: ".")), number.isFinite else {
      errors.append(table.diagnostic(cell, "The rating “\(value.shown)” is not a number.", scale))
      return nil
    }
    if number < Double(levels.lowerBound) {
      errors.append(
        table.diagnostic(
          cell, "The rating “\(value.shown)” is below the lowest level, \(levels.lowerBound).", scale))
    } else if number > Double(levels.upperBound) {
      errors.append(
        table.diagnostic(
          cell, "The rating “\(value.shown)” is above the highest level, \(levels.upperBound).", scale))
    } else if number != number.rounded() {
      errors.append(table.diagnostic(cell, "The rating “\(value.shown)” is not a whole number.", scale))
    } else {
      return .some(Int(number))
    }
    return nil
  }
}
