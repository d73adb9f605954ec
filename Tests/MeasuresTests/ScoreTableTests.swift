import Measures
import QualData
import Testing

@Suite struct ScoreTableTests {
  private let ratings = [
    Rating(respondent: "r1", group: "policy", round: "1", indicator: "I.1", level: 4),
    Rating(respondent: "r2", group: "patients", round: "1", indicator: "I.1", level: 2),
    Rating(respondent: "r1", group: "policy", round: "2", indicator: "I.1", level: 5),
    Rating(respondent: "r1", group: "policy", round: "1", indicator: "I.2", level: 1),
    Rating(respondent: "r2", group: "patients", round: "1", indicator: "I.2", level: nil),
  ]
  private func cells(_ table: Table, _ id: String, _ columns: [String]) -> [[String]] {
    table.rows.filter { $0[1] == .text(id) }.map { row in
      columns.map { name in table.columns.firstIndex { $0.name == name }.map { row[$0].plain } ?? "no column"
      }
    }
  }

  @Test func indicatorsThenDomainsThenTheModel() {
    let table = ScoreTable.make(ratings, smallModel)
    #expect(table.rows.map { $0[1].plain } == ["I.1", "I.2", "II.1", "I", "II", "small"])
    #expect(table.rows.map { $0[0].plain }.suffix(3) == ["domain", "domain", "model"])
  }

  @Test func anIndicatorWithNoRatingsHasNZeroAndNoStatistics() {
    let table = ScoreTable.make(ratings, smallModel)
    #expect(
      cells(table, "II.1", ["n", "missing", "mean", "mode", "level_1", "share_1"]) == [
        ["0", "0", "–", "–", "0", "–"]
      ])
  }

  @Test func aDomainPoolsTheRatingsOfItsIndicators() {
    let table = ScoreTable.make(ratings, smallModel)
    #expect(
      cells(table, "I", ["n", "missing", "mean", "median", "mode"]) == [
        ["4", "1", "3.0", "3.0", "1; 2; 4; 5"]
      ])
  }

  @Test func aDomainShowsTheMediansOfItsIndicators() {
    let table = ScoreTable.make(ratings, smallModel)
    let columns = ["indicator_medians_mean", "indicator_medians_median", "indicator_medians_minimum"]
    #expect(cells(table, "I", columns) == [["2.5", "2.5", "1.0"]])
    #expect(cells(table, "I.1", columns) == [["–", "–", "–"]])
  }

  @Test func splitByGroup() {
    let table = ScoreTable.make(ratings, smallModel, by: [.group])
    #expect(
      cells(table, "I.1", ["group", "n", "mean"]) == [["patients", "1", "2.0"], ["policy", "2", "4.5"]])
    #expect(table.name == "scores-by-group")
  }

  @Test func splitByRound() {
    let table = ScoreTable.make(ratings, smallModel, by: [.round])
    #expect(cells(table, "I.1", ["round", "n", "mean"]) == [["1", "2", "3.0"], ["2", "1", "5.0"]])
  }

  @Test func splitByGroupAndRound() {
    let table = ScoreTable.make(ratings, smallModel, by: [.round, .group])
    #expect(
      cells(table, "I.1", ["group", "round", "mean"]) == [
        ["patients", "1", "2.0"], ["policy", "1", "4.0"], ["policy", "2", "5.0"],
      ])
    #expect(table.title == "Maturity scores of indicators, domains and the model, by group and round.")
  }

  @Test func theTitleSaysHowIntervalsAndDecisionsAreMade() {
    func title(_ rules: DelphiRules) -> String {
      ScoreTable.make(
        ratings, smallModel,
        adding: ScoreAdditions(bootstrap: Bootstrap(resamples: 200, seed: 7, method: .bca), delphi: rules)
      ).title
    }
    let start =
      "Maturity scores of indicators, domains and the model, all ratings; 95 % intervals: BCa of 200 "
      + "resamples of respondents, seed 7; Delphi: accepted with "
    #expect(
      title(DelphiRules())
        == start + "86 % agreement, ratings within 1 level of the median, or 79 % where no rating disagrees.")
    #expect(
      title(DelphiRules(accept: 0.857, acceptUndisputed: 0.75, within: 0))
        == start + "85.7 % agreement, ratings of the median's own level, or 75 % where no rating disagrees.")
    #expect(
      title(DelphiRules(agreeFrom: 4))
        == start + "86 % agreement, ratings of level 4 or above, or 79 % where no rating disagrees.")
  }

  @Test func respondentsWithoutAGroupComeLast() {
    let more = ratings + [Rating(respondent: "r3", indicator: "I.1", level: 3)]
    let table = ScoreTable.make(more, smallModel, by: [.group])
    #expect(cells(table, "I.1", ["group"]) == [["patients"], ["policy"], ["(not given)"]])
  }

  @Test func ratingsOfUnknownIndicatorsAreLeftOutAndCounted() {
    let table = ScoreTable.make([Rating(respondent: "r", indicator: "X", level: 3)], smallModel)
    #expect(table.title.hasSuffix("left out: 1 rating of indicators not in the model."))
  }

  @Test func additionsAreColumnsAtTheEnd() {
    let plain = ScoreTable.make(ratings, smallModel)
    let additions = ScoreAdditions(
      consensus: true, bootstrap: Bootstrap(resamples: 100), delphi: DelphiRules())
    let table = ScoreTable.make(ratings, smallModel, adding: additions)
    #expect(table.columns.prefix(plain.columns.count) == plain.columns[...])
    #expect(table.rows.map { Array($0.prefix(plain.columns.count)) } == plain.rows)
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    #expect(
      table.columns.dropFirst(plain.columns.count).map(\.name) == [
        "mean_lower", "mean_upper", "median_lower", "median_upper", "interquartile_range",
        "share_near_median",
        "consensus", "r_wg", "r_wg_note", "at_least_2", "at_least_3", "at_least_4", "at_least_5", "agreement",
        "disagreement", "rand", "delphi", "delphi_level", "delphi_round",
      ])
  }

  @Test func consensusIsOfIndicatorsOnly() {
    let table = ScoreTable.make(
      ratings, smallModel, adding: ScoreAdditions(consensus: true, delphi: DelphiRules()))
    #expect(cells(table, "I.1", ["at_least_4", "delphi"]) == [["0.6666666666666666", "open"]])
    #expect(cells(table, "I", ["at_least_4", "delphi"]) == [["–", "–"]])
  }

  @Test func theAgreedLevelIsThatOfTheFirstRoundNotOpen() {
    func round(_ name: String, _ levels: Int...) -> [Rating] {
      levels.enumerated().map {
        Rating(respondent: "r\($0)", round: name, indicator: "I.1", level: $1)
      }
    }
    let rounds = round("1", 1, 1, 5) + round("2", 2, 2, 3) + round("3", 4, 4, 4)
    let table = ScoreTable.make(
      rounds, smallModel, by: [.round], adding: ScoreAdditions(delphi: DelphiRules()))
    #expect(
      cells(table, "I.1", ["round", "delphi", "delphi_level", "delphi_round"]) == [
        ["1", "open", "–", "–"], ["2", "accepted", "2", "2"], ["3", "accepted", "2", "2"],
      ])
  }
}
