import Interchange
import Measures
import QualData

/// How scores differ between groups, rounds and assessments, and what the team agreed on: parts of the section of scores.
extension ReportComposer {
  var comparisons: [Block] { groupDifferences + roundMovement + otherAssessments + agreedLevels }

  private func heading(_ label: ReportLabel) -> Block { .heading(level: 2, [Run(text(label))]) }

  private func folded(_ block: Block) -> Block {
    guard case .table(let table) = block else { return block }
    return .details(summary: table.title, [block])
  }

  /// Of the last round, as scores are.
  private func ofLastRound(_ table: Table) -> Table {
    facts.display.round.isEmpty ? table : table.rows("round", facts.display.round)
  }

  private var groupDifferences: [Block] {
    guard let groups = facts.tests.groups else { return [] }
    let tests = reworded(withPValues(ofLastRound(groups.tests)), "undefined", Self.reasons)
    let columns: [(String, ReportLabel)] = [
      ("id", .id), ("label", .label), ("groups", .groupsColumn), ("n", .respondentsColumn), ("h", .kruskal),
      ("degrees_of_freedom", .degreesOfFreedom), ("p_value", .pValue), ("p_adjusted", .pAdjusted),
      ("epsilon_squared", .epsilonSquared), ("undefined", .noValue),
    ]
    let pairs = ofLastRound(groups.pairs)
    let striking = striking(pairs)
    var blocks: [Block] = [
      heading(.groupDifferences), paragraph(.groupsNote, ["n": text.integer(respondentsWithoutGroup)]),
      table(
        withoutEmptyColumns(rows(tests, of: ["domain", "model"]), "undefined"),
        text(.groupTests, ["round": roundPhrase]), columns),
      folded(
        table(
          withoutEmptyColumns(rows(tests, of: ["indicator"]), "undefined"),
          text(.groupTestsIndicators, ["round": roundPhrase]), columns)),
    ]
    let title = text(
      .groupPairs,
      [
        "n": text.integer(striking.rows.count), "all": text.integer(pairs.rows.count), "round": roundPhrase,
      ])
    if striking.rows.isEmpty {
      blocks.append(.paragraph([Run(title + ".")]))
    } else {
      blocks.append(
        folded(
          table(
            rows(withPValues(striking), of: ["domain", "model", "indicator"]), title,
            [
              ("id", .id), ("label", .label), ("group", .groupColumn), ("other_group", .otherGroup),
              ("median", .median), ("other_median", .otherMedian), ("z", .dunn), ("p_adjusted", .pAdjusted),
              ("cliffs_delta", .cliff),
            ])))
    }
    return blocks
  }

  private var respondentsWithoutGroup: Int {
    Set(facts.ratings.filter { $0.group.isEmpty && $0.level != nil }.map(\.respondent)).count
  }

  private var roundMovement: [Block] {
    guard let rounds = facts.tests.rounds else { return [] }
    let tests = rounded(reworded(withPValues(rounds), "undefined", Self.reasons), "mean_change")
    let columns: [(String, ReportLabel)] = [
      ("id", .id), ("label", .label), ("round", .earlierRound), ("later_round", .laterRound),
      ("n", .respondentsColumn), ("up", .up), ("down", .down), ("same", .same), ("mean_change", .meanChange),
      ("p_value", .pValue), ("p_adjusted", .pAdjusted), ("rank_biserial", .rankBiserial),
      ("undefined", .noValue),
    ]
    return [
      heading(.roundMovement), paragraph(.roundsNote),
      table(
        withoutEmptyColumns(rows(tests, of: ["domain", "model"]), "undefined"), text(.roundTests), columns),
      folded(
        table(
          withoutEmptyColumns(rows(tests, of: ["indicator"]), "undefined"), text(.roundTestsIndicators),
          columns)),
    ]
  }

  private var otherAssessments: [Block] {
    guard let against = facts.tests.against else { return [] }
    let columns: [(String, ReportLabel)] = [
      ("id", .id), ("label", .label), ("n", .ratings), ("median", .median),
      ("others_median", .othersMedian), ("others_highest", .othersHighest), ("highest_in", .highestIn),
      ("difference", .difference), ("difference_to_highest", .differenceToHighest),
    ]
    let names = against.columns.compactMap { column in
      column.name.hasPrefix("median_") ? String(column.name.dropFirst("median_".count)) : nil
    }
    return [
      heading(.otherAssessments), paragraph(.againstNote, ["names": text.list(names)]),
      table(rows(against, of: ["domain", "model"]), text(.againstDomains), columns),
      folded(table(rows(against, of: ["indicator"]), text(.againstIndicators), columns)),
    ]
  }

  private var agreedLevels: [Block] {
    guard let agreed = facts.agreed else { return [] }
    return [
      heading(.agreedLevels), paragraph(.agreedNote),
      table(
        agreed, text(.agreedLevels),
        [
          ("indicator", .id), ("label", .label), ("level", .agreedLevel), ("coder", .agreedBy),
          ("agreed_at", .agreedAt), ("reason", .agreedBecause),
        ]),
    ]
  }

}
