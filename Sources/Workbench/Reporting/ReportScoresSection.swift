import Interchange
import Measures
import QualData

/// The ratings: by domain, indicator, group and round.
extension ReportComposer {
  var scores: [Block] {
    guard let scores = facts.scores, let model = facts.model else { return [] }
    let last = facts.display.round
    let ofRound = last.isEmpty ? scores : scores.rows("round", last)
    let columns: [(String, ReportLabel)] = [
      ("n", .ratings), ("missing", .missing), ("median", .median), ("q1", .firstQuartile),
      ("q3", .thirdQuartile), ("mean", .mean), ("mean_lower", .intervalLower), ("mean_upper", .intervalUpper),
      ("standard_deviation", .standardDeviation), ("consensus", .consensus),
      ("indicator_medians_minimum", .lowestMedian),
    ]
    let head: [(String, ReportLabel)] = [("id", .id), ("label", .label)]
    let weighted: [(String, ReportLabel)] =
      model.isWeighted ? [("weighted_mean", .weightedMean), ("weighted_median", .weightedMedian)] : []
    var domains = ofRound.rows("scope", "domain")
    domains.rows += ofRound.rows("scope", "model").rows.map { row in
      var row = row
      if let id = ofRound.position("id") { row[id] = .text(text(.wholeModel)) }
      return row
    }
    var blocks: [Block] = [
      paragraph(.scoresNote),
      table(
        domains, text(.scoresByDomain, ["round": roundPhrase]),
        // Consensus is of ratings of one indicator.
        head + columns.filter { $0.0 != "consensus" } + weighted),
    ]
    if model.isWeighted {
      let weights = model.indicators.filter { $0.weight != 1 }.map { "\($0.id): \(text.number($0.weight))" }
      blocks.append(paragraph(.weightsNote, ["weights": weights.joined(separator: ", ")]))
    }
    if let byGroup = facts.groupScores {
      let groups = last.isEmpty ? byGroup : byGroup.rows("round", last)
      if let pivot = means(groups, by: "group", title: text(.meansByGroup, ["round": roundPhrase])) {
        blocks.append(.table(pivot))
      }
    }
    if !last.isEmpty, let pivot = means(scores, by: "round", title: text(.meansByRound)) {
      blocks.append(.table(pivot))
    }
    for domain in model.domains {
      let ids = Set(domain.indicators.map(\.id))
      var indicators = ofRound.rows("scope", "indicator")
      indicators.rows = indicators.rows.filter { row in
        if case .text(let id)? = ofRound.position("id").map({ row[$0] }) { return ids.contains(id) }
        return false
      }
      let title = "\(domain.id) \(domain.label.text(facts.language))"
      blocks.append(
        .details(
          summary: title,
          [
            table(
              indicators, text(.scoresByIndicator, ["domain": title, "round": roundPhrase]),
              head + columns.dropLast())
          ]))
    }
    return blocks + comparisons
  }

  /// Means of domains, a column for each group or round; `nil` for fewer than two.
  private func means(_ table: Table, by column: String, title: String) -> Table? {
    guard let by = table.position(column), let scope = table.position("scope"), let id = table.position("id"),
      let label = table.position("label"), let mean = table.position("mean")
    else { return nil }
    var names: [Table.Cell] = []
    for row in table.rows where !names.contains(row[by]) { names.append(row[by]) }
    guard names.count > 1 else { return nil }
    var pivot = Table(
      name: "means-by-\(column)", title: title,
      columns: [.init(text(.id), .text, ""), .init(text(.label), .text, "")]
        + names.map { name in
          guard case .text(let name) = name else { return .init("", .number, "") }
          return .init(column == "round" ? text(.roundColumn, ["round": name]) : name, .number, "")
        })
    for row in table.rows where row[scope] != .text("indicator") {
      let shown: Table.Cell = row[scope] == .text("model") ? .text(text(.wholeModel)) : row[id]
      let place = pivot.rows.firstIndex { $0[0] == shown } ?? pivot.rows.endIndex
      if place == pivot.rows.endIndex {
        pivot.rows.append([shown, row[label]] + names.map { _ in .missing })
      }
      pivot.rows[place][2 + names.firstIndex(of: row[by])!] = row[mean]
    }
    return pivot
  }
}
