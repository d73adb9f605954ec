import Measures
import QualData
import Testing

@Suite struct ScoreComparisonTests {
  private func rating(
    _ respondent: String, _ indicator: String, _ level: Int?, group: String = "", round: String = ""
  ) -> Rating {
    Rating(respondent: respondent, group: group, round: round, indicator: indicator, level: level)
  }

  private func cells(_ table: Table, _ id: String, _ columns: [String]) -> [[String]] {
    table.rows.filter { $0[1] == .text(id) }.map { row in
      columns.map { name in table.columns.firstIndex { $0.name == name }.map { row[$0].plain } ?? "no column"
      }
    }
  }

  // MARK: Groups

  private var ofGroups: [Rating] {
    let levels: [(String, [Int])] = [("lab", [1, 2]), ("clinic", [3, 4]), ("policy", [5, 5])]
    return levels.flatMap { group, levels in
      levels.enumerated().map { rating("\(group)\($0)", "I.1", $1, group: group) }
    }
  }

  @Test func everyScopeHasATestAndEveryTwoGroupsAPair() {
    let tables = GroupComparison.tables(ofGroups, smallModel)
    #expect(
      cells(tables.tests, "I.1", ["groups", "n", "degrees_of_freedom", "undefined"]) == [
        ["3", "6", "2", "–"]
      ])
    #expect(
      cells(
        tables.pairs, "I.1",
        ["group", "other_group", "n", "other_n", "median", "other_median", "cliffs_delta"])
        == [
          ["clinic", "lab", "2", "2", "3.5", "1.5", "1.0"],
          ["clinic", "policy", "2", "2", "3.5", "5.0", "-1.0"],
          ["lab", "policy", "2", "2", "1.5", "5.0", "-1.0"],
        ])
    #expect(
      tables.tests.rows.count == 6 && tables.tests.rows.allSatisfy { $0.count == tables.tests.columns.count })
    #expect(tables.pairs.rows.allSatisfy { $0.count == tables.pairs.columns.count })
  }

  @Test func whyThereIsNoTestIsSaid() {
    let ratings =
      ofGroups + [rating("lab0", "I.2", 3, group: "lab"), rating("clinic0", "I.2", 3, group: "clinic")]
    let tests = GroupComparison.tables(ratings, smallModel).tests
    #expect(cells(tests, "I.2", ["groups", "h", "undefined"]) == [["2", "–", "all ratings are equal"]])
    #expect(cells(tests, "II.1", ["groups", "undefined"]) == [["0", "fewer than two groups with ratings"]])
  }

  @Test func inADomainARespondentIsOneValue() {
    // r1: mean 2 of 1 and 3. Ten ratings, but two respondents in each group.
    let ratings = [
      rating("r1", "I.1", 1, group: "a"), rating("r1", "I.2", 3, group: "a"),
      rating("r2", "I.1", 1, group: "a"),
      rating("r3", "I.1", 5, group: "b"), rating("r3", "I.2", 4, group: "b"),
      rating("r4", "I.1", 5, group: "b"),
    ]
    let pairs = GroupComparison.tables(ratings, smallModel).pairs
    #expect(
      cells(pairs, "I", ["n", "other_n", "median", "other_median"]) == [["2", "2", "1.5", "4.75"]])
  }

  @Test func respondentsWithoutAGroupAreLeftOutAndCounted() {
    let tables = GroupComparison.tables(ofGroups + [rating("x", "I.1", 1)], smallModel)
    #expect(
      tables.tests.title
        == "Differences between 3 groups of respondents; left out: 1 respondent without a group: "
        + "Kruskal–Wallis tests.")
    #expect(cells(tables.tests, "I.1", ["n"]) == [["6"]])
  }

  @Test func roundsAreTestedApart() {
    let again = ofGroups.map { rating($0.respondent, "I.1", 3, group: $0.group, round: "2") }
    let tests = GroupComparison.tables(ofGroups + again, smallModel).tests
    #expect(
      cells(tests, "I.1", ["round", "undefined"]) == [["2", "all ratings are equal"], ["(not given)", "–"]])
  }

  // MARK: Rounds

  private var ofRounds: [Rating] {
    let levels: [(String, Int, Int?)] = [
      ("r1", 2, 3), ("r2", 2, 3), ("r3", 4, 3), ("r4", 3, 3), ("r5", 1, nil),
    ]
    return levels.flatMap { [rating($0, "I.1", $1, round: "1"), rating($0, "I.1", $2, round: "2")] }
      + [rating("r6", "I.1", 5, round: "2")]
  }

  @Test func respondentsOfBothRoundsArePaired() {
    let table = RoundComparison.table(ofRounds, smallModel)
    let columns = [
      "round", "later_round", "n", "only_earlier", "only_later", "up", "down", "same", "share_up",
      "share_same",
      "mean_change", "w_positive", "w_negative", "method", "p_value",
    ]
    // Differences 1, 1, −1, 0: ranks 2, 2 and 2.
    #expect(
      cells(table, "I.1", columns) == [
        ["1", "2", "4", "1", "1", "2", "1", "1", "0.5", "0.25", "0.25", "4.0", "2.0", "exact", "1.0"]
      ])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func whereNobodyMovedOrAnsweredTwiceThatIsSaid() {
    let still = [rating("r1", "I.2", 2, round: "1"), rating("r1", "I.2", 2, round: "2")]
    let table = RoundComparison.table(ofRounds + still, smallModel)
    #expect(cells(table, "I.2", ["n", "same", "p_value", "undefined"]) == [["1", "1", "–", "nobody moved"]])
    #expect(cells(table, "II.1", ["n", "share_up", "undefined"]) == [["0", "–", "nobody answered in both"]])
  }

  @Test func everyTwoRoundsAreComparedInNaturalOrder() {
    let ratings = ["10", "9", "2"].map { rating("r", "I.1", 2, round: $0) }
    let table = RoundComparison.table(ratings, smallModel)
    #expect(cells(table, "I.1", ["round", "later_round"]) == [["2", "9"], ["2", "10"], ["9", "10"]])
  }

  @Test func groupsMayHaveRowsOfTheirOwn() {
    let ratings = ["a", "b"].flatMap { group in
      ["1", "2"].map { rating("r\(group)", "I.1", group == "a" ? Int($0)! : 3, group: group, round: $0) }
    }
    let table = RoundComparison.table(ratings, smallModel, byGroup: true)
    #expect(cells(table, "I.1", ["group", "up", "same"]) == [["a", "1", "0"], ["b", "0", "1"]])
  }

  // MARK: Other assessments

  @Test func scoresStandBesideTheMedianAndTheHighestOfTheOthers() {
    func assessment(_ name: String, _ level: Int) -> AssessmentComparison.Other {
      .init(name: name, ratings: [rating("x", "I.1", 1, round: "1"), rating("x", "I.1", level, round: "2")])
    }
    let ratings = [rating("r1", "I.1", 2), rating("r2", "I.1", 3)]
    let table = AssessmentComparison.table(
      ratings,
      against: [
        assessment("nl", 4), assessment("fr", 2), assessment("de", 4), .init(name: "lu", ratings: []),
      ],
      smallModel)
    let columns = [
      "median", "others", "others_median", "others_highest", "highest_in", "difference",
      "difference_to_highest",
      "median_nl", "median_lu",
    ]
    #expect(
      cells(table, "I.1", columns) == [["2.5", "3", "4.0", "4.0", "nl; de", "-1.5", "-1.5", "4.0", "–"]])
    #expect(cells(table, "II.1", ["others", "highest_in", "difference"]) == [["0", "–", "–"]])
    #expect(table.rows.allSatisfy { $0.count == table.columns.count })
  }

  @Test func aRoundOfThisAssessmentMayBeNamed() {
    let ratings = [rating("r1", "I.1", 2, round: "1"), rating("r1", "I.1", 5, round: "2")]
    let other = AssessmentComparison.Other(name: "x", ratings: [rating("r", "I.1", 3)])
    let last = AssessmentComparison.table(ratings, against: [other], smallModel)
    let first = AssessmentComparison.table(ratings, against: [other], smallModel, round: "1")
    #expect(cells(last, "I.1", ["difference"]) == [["2.0"]])
    #expect(cells(first, "I.1", ["difference"]) == [["-1.0"]])
  }

  // MARK: Agreed levels

  @Test func theAgreedLevelStandsBesideTheRatings() {
    let agreed = AgreedLevel(indicator: "I.1", level: 3, reason: "why", coder: "ann", agreedAt: "2026-05-31")
    let table = ScoreTable.make(ofRounds, smallModel, adding: ScoreAdditions(agreed: [agreed]))
    let columns = ["agreed_level", "agreed_by", "agreed_at", "agreed_because"]
    #expect(cells(table, "I.1", columns) == [["3", "ann", "2026-05-31", "why"]])
    #expect(cells(table, "I.2", columns) == [["–", "–", "–", "–"]])
    #expect(cells(table, "I", columns) == [["–", "–", "–", "–"]])
  }
}
