import Foundation
import TestSupport
import Testing

/// Scores compared, correlated and agreed on, by the built command.
@Suite struct ScoreComparisonTests {
  private static let twoRounds = """
    respondent,group,round,indicator,level
    R1,lab,1,I.1,2
    R2,lab,1,I.1,2
    R3,clinic,1,I.1,4
    R4,clinic,1,I.1,5
    R1,lab,2,I.1,3
    R2,lab,2,I.1,2
    R3,clinic,2,I.1,5
    R4,clinic,2,I.1,5

    """

  /// Cells of the first row of an id, by column, of the CSV tables that were written.
  private func row(_ id: String, of output: String, _ columns: [String]) throws -> [[String]] {
    let tables = output.split(separator: "\n\n").map {
      $0.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }
    return try tables.compactMap { table in
      guard let cells = table.first(where: { $0.count > 1 && $0[1] == id }) else { return nil }
      return try columns.compactMap { name in
        guard let place = table[0].firstIndex(where: { $0 == name }) else { return nil }
        return String(try #require(cells.indices.contains(place) ? cells[place] : nil))
      }
    }
  }

  @Test func groupsAreTestedByRound() throws {
    let outcome = try Study(ratings: Self.twoRounds).qualm("score", "--compare", "group")
    #expect(outcome.code == 0)
    let rows = try row(
      "I.1", of: outcome.output, ["round", "groups", "n", "group", "other_group", "cliffs_delta"])
    #expect(rows == [["1", "2", "4"], ["1", "2", "clinic", "lab", "1"]])
  }

  @Test func roundsAreTestedByRespondent() throws {
    let study = try Study(ratings: Self.twoRounds)
    let columns = ["n", "up", "down", "same", "method", "p_value"]
    let all = try study.qualm("score", "--compare", "round")
    #expect(try row("I.1", of: all.output, columns) == [["4", "2", "0", "2", "exact", "0.5"]])
    let byGroup = try study.qualm("score", "--compare", "round", "--by", "group", "--zeros", "pratt")
    #expect(
      try row("I.1", of: byGroup.output, ["group"] + columns) == [
        ["clinic", "2", "1", "0", "1", "exact", "1"]
      ])
  }

  @Test func oneGroupOrRoundCannotBeCompared() throws {
    let study = try Study()
    let rounds = try study.qualm("score", "--compare", "round")
    #expect(rounds.code == 66)
    #expect(rounds.errors == "qualm: It takes two rounds to compare. The ratings have only “1”.\n")
    let nobody = try Study(ratings: "respondent,indicator,level\nR1,I.1,2\n").qualm(
      "score", "--compare", "group")
    #expect(nobody.code == 66)
    #expect(
      nobody.errors
        == "qualm: It takes two groups to compare. The ratings have none; name them in the column “group”.\n")
  }

  @Test func otherAssessmentsAreRatingsFiles() throws {
    let study = try Study(ratings: Self.twoRounds)
    try study.files.write("respondent,I.1\nX,5\n", to: "nl.csv")
    try study.files.write("respondent,I.1\nX,3\n", to: "earlier.csv")
    let outcome = try study.qualm("score", "--against", "nl.csv", "--against", "earlier.csv")
    let columns = [
      "median", "others", "others_median", "others_highest", "highest_in", "difference", "median_earlier",
    ]
    #expect(try row("I.1", of: outcome.output, columns) == [["4", "2", "4", "5", "nl", "0", "3"]])
    let first = try study.qualm("score", "--against", "nl.csv", "--round", "1")
    #expect(try row("I.1", of: first.output, ["median", "difference"]) == [["3", "-2"]])
    let missing = try study.qualm("score", "--against", "be.csv")
    #expect(missing.code == 66)
    let never = try study.qualm("score", "--against", "nl.csv", "--round", "3")
    #expect(never.code == 64)
  }

  @Test func weightsOfTheProjectGoBeforeThoseOfTheModel() throws {
    let study = try Study(ratings: "respondent,I.1,I.2\nR1,1,4\n")
    func weighted() throws -> [[String]] {
      try row("I", of: study.qualm("score").output, ["mean", "weighted_mean", "weighted_median"])
    }
    #expect(try weighted() == [["2.5", "2.5", "2.5"]])
    let project = try study.text("qualm.yaml")
    try study.files.write(project + "weights: {I.2: 2}\n", to: "qualm.yaml")
    #expect(try weighted() == [["2.5", "3", "4"]])
    #expect(try study.qualm("score", "--format", "text").output.contains("weighted_median"))
    _ = try study.qualm("report", "--output", "report.md", "--bootstrap", "0", "--language", "nl")
    let report = try study.text("report.md")
    #expect(report.contains("elk naar zijn gewicht: I.2: 2; alle andere 1."))
    #expect(report.contains(/\| I \| Governance \|.* \| 3,00 \| 4,00 \|\n/))
    #expect(report.contains("| Gewogen gemiddelde | Σ w x̄ / Σ w |"))
    try study.files.write(project + "weights: {I.3: 2}\n", to: "qualm.yaml")
    let outcome = try study.qualm("score")
    #expect(outcome.code == 64)
    #expect(
      outcome.errors
        == "qualm: “weights” in qualm.yaml names the indicator “I.3”, which the project does not have. Did you mean “I.1”?\n"
    )
  }

  @Test func matricesAreTested() throws {
    let outcome = try Study().qualm("matrix", "code", "region", "--test")
    #expect(outcome.code == 0)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines[0]
        == "rows,columns,n,chi_square,degrees_of_freedom,p_value,g,g_p_value,cramers_v,smallest_expected,"
        + "share_below_5,note")
    #expect(lines[1].hasPrefix("2,2,4,0,1,1,"))
    #expect(
      lines[3]
        == "row,row_label,column,column_label,observed,expected,standardised_residual,adjusted_residual,"
        + "p_value,p_adjusted")
    #expect(lines[4].hasPrefix("funding,funding,Brugge,,1,1,0,0,1,1"))
  }

  @Test func evidenceIsCorrelatedWithScores() throws {
    let study = try Study(ratings: "respondent,I.1,I.2\nR1,1,4\n")
    let outcome = try study.qualm(
      "correlate", "--evidence", "codings", "--score", "median", "--bootstrap", "0")
    #expect(outcome.code == 0)
    #expect(
      outcome.output
        == "evidence,score,coefficient,n,left_out,estimate,lower,upper,interval,p_value,p_from,p_adjusted,undefined\n"
        + "codings,median,spearman,2,0,-1,,,,,,,\ncodings,median,kendall-tau-b,2,0,-1,,,,1,exact,1,\n")
  }

  @Test func alevelIsAgreedOnShownAndTakenBack() throws {
    let study = try Study()
    #expect(try study.qualm("agree", "I.1", "3", "--reason", "x").code == 66)
    #expect(try study.qualm("code", "--save", "--coder", "ann").code == 0)
    let agreed = try study.qualm(
      "agree", "I.1", "3", "--reason", "Workshop of 14", "--on", "2026-05-31", "--coder", "ann")
    #expect(
      agreed.output
        == "indicator,label,level,coder,agreed_at,reason\nI.1,Money,3,ann,2026-05-31,Workshop of 14\n")
    #expect(agreed.errors == "The level was recorded. `qualm undo` takes this back.\n")
    #expect(try study.qualm("agreed").output == agreed.output)
    #expect(
      try row("I.1", of: study.qualm("score").output, ["n", "agreed_level", "agreed_by", "agreed_because"])
        == [["2", "3", "ann", "Workshop of 14"]])
    #expect(try study.qualm("agree", "I.1", "--withdraw", "--coder", "ann").output == agreed.output)
    #expect(try study.qualm("agree", "I.1", "--withdraw", "--coder", "ann").code == 64)
    #expect(try study.qualm("undo", "--coder", "ann").output.contains(", withdraw the level of I.1, "))
    #expect(try study.qualm("agreed").output == agreed.output)
    #expect(try study.qualm("undo", "--coder", "ann").output.contains(", agree on I.1, "))
    #expect(try !study.qualm("score").output.contains("agreed_level"))
    #expect(try study.qualm("doctor").code == 0)
  }

  @Test(arguments: [
    (["I.9", "3", "--reason", "x"], "There is no indicator “I.9”. Did you mean “I.1”?"),
    (["I.1", "6", "--reason", "x"], "The model has no level 6. Its levels are 1 to 5."),
    (
      ["I.1", "3", "--reason", "x", "--on", "2026-02-30"],
      "“2026-02-30” is no date. Write it as 2026-05-31."
    ),
    (["I.2", "--withdraw"], "No level is agreed for “I.2”. `qualm agreed` lists those that are."),
  ])
  func whatCannotBeAgreedIsAUsageError(arguments: [String], message: String) throws {
    let study = try Study()
    #expect(try study.qualm("code", "--save", "--coder", "ann").code == 0)
    let outcome = try study.qualm(["agree"] + arguments + ["--coder", "ann"])
    #expect(outcome.code == 64)
    #expect(outcome.errors == "qualm: \(message)\n")
  }
}
