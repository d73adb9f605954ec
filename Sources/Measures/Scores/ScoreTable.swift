import QualData

/// What ratings are split by before their statistics are taken.
package enum ScoreGrouping: String, Sendable, CaseIterable { case group, round }

/// The statistics of ratings for each indicator, each domain and the whole model.
package enum ScoreTable {
  /// One row for each indicator, then each domain, then the model, in the order of the model; split, a row for
  /// each group, round or pair of them that the ratings have, in natural order.
  ///
  /// A domain's and the model's statistics are of the pooled ratings of their indicators. Columns
  /// `indicator_medians_…` say what the pool may hide: mean, median and minimum of its indicators' medians;
  /// `weighted_…` take every indicator by its weight in the model. They are missing for indicators. Not split by round, the ratings of all rounds are pooled.
  /// An indicator with no ratings has n 0 and no statistics.
  /// - Parameter additions: statistics in columns at the end.
  package static func make(
    _ ratings: [Rating], _ model: MaturityModel, by groupings: Set<ScoreGrouping> = [],
    adding additions: ScoreAdditions = ScoreAdditions(), language: String = "en"
  ) -> Table {
    let indicators = model.indicators
    let positions = Dictionary(
      indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var answers: [Split: [[ScoreAdditions.Answer]]] = [:]
    var unknown = 0
    for rating in ratings {
      guard let indicator = positions[rating.indicator] else {
        unknown += 1
        continue
      }
      let split = Split(
        group: groupings.contains(.group) ? rating.group : "",
        round: groupings.contains(.round) ? rating.round : "")
      answers[split, default: Array(repeating: [], count: indicators.count)][indicator].append(
        ScoreAdditions.Answer(respondent: rating.respondent, level: rating.level))
    }
    if answers.isEmpty {
      answers[Split(group: "", round: "")] = Array(repeating: [], count: indicators.count)
    }
    let splits = answers.keys.sorted(by: Split.precedes)
    // Splits are sorted by group, so that the rounds of a group follow one another.
    let groups = splits.reduce(into: [[Split]]()) { groups, split in
      if groups.last?.last?.group == split.group {
        groups[groups.count - 1].append(split)
      } else {
        groups.append([split])
      }
    }
    let rows = ScoreScope.all(of: model, language: language).flatMap { scope in
      groups.flatMap { splits in
        let ofScope = splits.map { (answers[$0] ?? [])[scope.indicators] }
        let added = additions.cells(
          zip(splits, ofScope).map { ($0.round, $1.flatMap { $0 }) }, of: scope, model.levels)
        return splits.indices.map { place in
          let levels = ofScope[place].map { $0.map(\.level) }
          return row(scope, splits[place], levels, model.levels, groupings) + added[place]
        }
      }
    }
    return Table(
      name: name(groupings), title: title(groupings, unknown, additions),
      columns: columns(model, groupings) + additions.columns(model.levels), rows: rows)
  }

  private struct Split: Hashable {
    var group: String
    var round: String

    static func precedes(_ a: Split, _ b: Split) -> Bool {
      if a.group != b.group { return NotGiven.last(a.group, b.group) }
      return NotGiven.last(a.round, b.round)
    }
  }

  private static func row(
    _ scope: ScoreScope, _ split: Split, _ levels: [[Int?]], _ scale: ClosedRange<Int>,
    _ groupings: Set<ScoreGrouping>
  ) -> [Table.Cell] {
    let pooled = ScoreStatistics(levels.flatMap { $0 }, scale: scale)
    let roll =
      scope.kind == .indicator
      ? IndicatorRollUp([], weights: [])
      : IndicatorRollUp(levels.map { ScoreStatistics($0, scale: scale) }, weights: scope.weights)
    var cells = scope.cells
    if groupings.contains(.group) { cells.append(.text(NotGiven.name(split.group))) }
    if groupings.contains(.round) { cells.append(.text(NotGiven.name(split.round))) }
    cells += [.integer(pooled.n), .integer(pooled.missing), .number(pooled.mean), .number(pooled.median)]
    cells.append(
      pooled.modes.isEmpty ? .missing : .text(pooled.modes.map(String.init).joined(separator: "; ")))
    cells += [.number(pooled.standardDeviation), .number(pooled.q1), .number(pooled.q3)]
    cells += [.integer(pooled.minimum), .integer(pooled.maximum)]
    cells += pooled.distribution.map { .integer($0) } + pooled.shares.map { .number($0) }
    return cells + [
      .number(roll.mediansMean), .number(roll.mediansMedian), .number(roll.mediansMinimum),
      .number(roll.weightedMean), .number(roll.weightedMedian),
    ]
  }

  private static func columns(_ model: MaturityModel, _ groupings: Set<ScoreGrouping>) -> [Table.Column] {
    var columns = ScoreScope.columns
    if groupings.contains(.group) {
      columns.append(Table.Column("group", .text, "Stakeholder group of the respondents"))
    }
    if groupings.contains(.round) {
      columns.append(Table.Column("round", .text, "Round of the questionnaire"))
    }
    columns += [
      Table.Column("n", .integer, "Ratings given"),
      Table.Column("missing", .integer, "Asked and not answered"),
      Table.Column("mean", .number, "Mean level"),
      Table.Column("median", .number, "Median level"),
      Table.Column("mode", .text, "Most frequent level; several are joined by semicolons"),
      Table.Column("standard_deviation", .number, "Standard deviation of a sample (n − 1)"),
      Table.Column("q1", .number, "First quartile (Hyndman–Fan type 7)"),
      Table.Column("q3", .number, "Third quartile (Hyndman–Fan type 7)"),
      Table.Column("minimum", .integer, "Lowest level given"),
      Table.Column("maximum", .integer, "Highest level given"),
    ]
    columns += model.levels.map { Table.Column("level_\($0)", .integer, "Ratings of level \($0)") }
    columns += model.levels.map {
      Table.Column("share_\($0)", .number, "Ratings of level \($0) as a share of n, 0 to 1")
    }
    return columns + [
      Table.Column("indicator_medians_mean", .number, "Mean of the medians of the indicators"),
      Table.Column("indicator_medians_median", .number, "Median of the medians of the indicators"),
      Table.Column("indicator_medians_minimum", .number, "Lowest median of the indicators"),
      Table.Column("weighted_mean", .number, "Mean of the means of the indicators, by their weights"),
      Table.Column("weighted_median", .number, "Median of the medians of the indicators, by their weights"),
    ]
  }

  private static func name(_ groupings: Set<ScoreGrouping>) -> String {
    (["scores"] + names(groupings).map { "by-\($0)" }).joined(separator: "-")
  }

  private static func title(
    _ groupings: Set<ScoreGrouping>, _ unknown: Int, _ additions: ScoreAdditions
  ) -> String {
    let names = names(groupings)
    let split = names.isEmpty ? "all ratings" : "by \(names.joined(separator: " and "))"
    var parts = ["Maturity scores of indicators, domains and the model, \(split)"]
    if let bootstrap = additions.bootstrap { parts.append(bootstrap.phrase(of: "respondents")) }
    if let rules = additions.delphi { parts.append(rules.phrase) }
    if unknown > 0 { parts.append("left out: \(plural(unknown, "rating")) of indicators not in the model") }
    return parts.joined(separator: "; ") + "."
  }

  private static func names(_ groupings: Set<ScoreGrouping>) -> [String] {
    ScoreGrouping.allCases.filter(groupings.contains).map(\.rawValue)
  }
}
