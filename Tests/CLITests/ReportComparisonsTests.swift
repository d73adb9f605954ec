import Foundation
import Interchange
import TestSupport
import Testing

/// What a report tells of differences, silence and pictures. It is read from its Markdown.
@Suite struct ReportComparisonsTests {
  /// Three respondents of each of two groups, in each of two rounds. The lab gives level 1, the clinic level 3; in the
  /// second round all give one level more.
  private static let ratings =
    "respondent,group,round,indicator,level\n"
    + ["lab", "clinic"].flatMap { group in
      (1...3).flatMap { person in
        (1...2).map { round in
          "\(group)-\(person),\(group),\(round),I.1,\((group == "lab" ? 0 : 2) + round)\n"
        }
      }
    }.joined()

  private func report(_ study: Study, _ options: String...) throws -> String {
    let outcome = try study.qualm(["report", "--output", "report.md", "--bootstrap", "0"] + options)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try study.text("report.md")
  }

  @Test func groupsOfRespondentsAreTestedAndTheTestIsExplainedAndCited() throws {
    let report = try report(Study(ratings: Self.ratings))
    #expect(report.contains("\n### Differences between groups\n"))
    // H of 1, 1, 1 against 3, 3, 3, one level higher in round 2: 5, with one degree of freedom.
    #expect(report.contains("| I | Governance | 2 | 6 | 5.00 | 1 | 0.025 | 0.025 | 1.00 |"))
    #expect(report.contains("| lab | 4.00 | 2.00 | 2.24 | 0.025 | 1.00 |"))
    #expect(
      report.contains(
        "- **Groups.** After Holm’s adjustment groups of respondents differ on 1 of 2 indicators"))
    #expect(report.contains("| Kruskal–Wallis H |"))
    #expect(report.contains("Dunn, O. J. (1964)."))
  }

  @Test func movementBetweenRoundsIsTestedRespondentByRespondent() throws {
    let report = try report(Study(ratings: Self.ratings))
    #expect(report.contains("\n### Movement between rounds\n"))
    // All six moved up by one level: p = 2 / 2^6.
    #expect(report.contains("| I | Governance | 1 | 2 | 6 | 6 | 0 | 0 | 1.00 | 0.031 | 0.031 | 1.00 |"))
    #expect(report.contains("Wilcoxon, F. (1945)."))
  }

  @Test func whatTheDataDoNotAllowIsNeitherTestedNorCited() throws {
    let report = try report(
      Study(ratings: "respondent,group,round,indicator,level\nR1,lab,1,I.1,2\nR2,lab,1,I.1,3\n"))
    for name in ["Kruskal", "Wilcoxon", "Differences between groups", "Against other"] {
      #expect(!report.contains(name))
    }
  }

  @Test func scoresStandBesideThoseOfOtherAssessmentsAndTheLockKnowsTheirFiles() throws {
    let study = try Study(ratings: Self.ratings)
    try study.files.write(
      "respondent,group,round,indicator,level\nX1,lab,1,I.1,5\n", to: "elsewhere.csv")
    let report = try report(study, "--against", "elsewhere.csv", "--lock")
    #expect(report.contains("\n### Against other assessments\n"))
    // 2, 2, 2, 4, 4, 4 here, and 5 there.
    #expect(report.contains("| I | Governance | 6 | 3.00 | 5.00 | 5.00 | elsewhere | -2.00 | -2.00 |"))
    #expect(report.contains("| elsewhere.csv | Ratings of another assessment | "))
    #expect(try study.qualm("verify", "report.md.lock").code == 0)
    try study.files.write(
      "respondent,group,round,indicator,level\nX1,lab,1,I.1,4\n", to: "elsewhere.csv")
    #expect(try study.qualm("verify", "report.md.lock").output.contains("elsewhere.csv"))
  }

  @Test func agreedLevelsStandBesideScoresWithWhoWhenAndWhy() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    _ = try study.qualm(
      "agree", "I.1", "2", "--reason", "The budget ends.", "--on", "2026-05-31", "--coder", "ann")
    let report = try report(study)
    #expect(report.contains("\n### Levels that the team agreed on\n"))
    #expect(report.contains("| I.1 | Money | 2 | ann | 2026-05-31 | The budget ends. |"))
    #expect(report.contains("| Agreed level |"))
  }

  @Test func silenceIsToldApart() throws {
    let study = try Study()
    #expect(
      try report(study).contains(
        "Of 4 cells: said 2; asked, nothing said 0; not coded yet 2; not asked 0."))
    try study.files.write(
      study.text("qualm.yaml") + "joint: {asked: [all]}\n", to: "qualm.yaml")
    try study.files.write(
      study.text("codebook.yaml").replacing("- id: staff\n", with: "- id: staff\n    indicators: [I.2]\n")
        .replacing("nurse*", with: "cleaner*"), to: "codebook.yaml")
    let report = try report(study)
    #expect(report.contains("\n### What silence means\n"))
    #expect(report.contains("| I.2 People | 1 | 0 |"))
    #expect(report.contains("What was asked is what the project says."))
  }

  @Test func correlationsAndIndependenceHaveTheirPlaces() throws {
    let report = try report(Study(ratings: Self.ratings))
    #expect(report.contains("\n### Whether evidence goes with scores\n"))
    #expect(report.contains("fewer than two indicators have both"))
    #expect(report.contains("\n### Whether groups speak of different things\n"))
    #expect(report.contains("| Codings: Code × region | 4 | "))
  }

  @Test func aRunAndAWorkbookHaveTheSameTables() throws {
    let study = try Study(ratings: Self.ratings)
    _ = try study.qualm("code", "--save", "--coder", "ann")
    _ = try study.qualm("agree", "I.1", "2", "--reason", "So.", "--coder", "ann")
    #expect(try study.qualm("run").code == 0)
    for path in [
      "scores/group-tests", "scores/group-pairs", "scores/round-tests", "scores/agreed-levels",
      "evidence-and-scores", "silence", "silence-map", "matrices/independence", "matrices/residuals",
      "matrices/cooccurrence",
    ] {
      #expect(study.exists("qualm-output/\(path).csv"), "\(path)")
    }
    _ = try report(study, "--xlsx", "tables.xlsx")
    let bytes = [UInt8](try Data(contentsOf: study.folder.appendingPathComponent("tables.xlsx")))
    let sheets = String(
      decoding: try ArchiveParts.read("tables.xlsx", bytes)["xl/workbook.xml"] ?? [], as: UTF8.self)
    for name in [
      "group-tests", "group-pairs", "round-tests", "agreed-levels", "evidence-and-scores", "independence",
      "residuals", "silence", "silence-map", "cooccurrence",
    ] {
      #expect(sheets.contains("name=\"\(name)\""), "\(name)")
    }
  }

  @Test func ofManyTranscriptsThoseWithTheMostCodingsArePictured() throws {
    let transcripts = (1...25).map { number in
      // The funding is named as often as the number says.
      ("t\(number).txt", "P01: " + String(repeating: "The funding ends. ", count: number) + "\n")
    }
    let report = try report(
      Study().with(Dictionary(uniqueKeysWithValues: transcripts)), "--language", "fr")
    #expect(report.contains("Sont montrées 20 transcriptions sur 25, celles qui ont le plus de codages"))
    #expect(report.contains("Sont montrées 6 transcriptions sur 25"))
    #expect(report.contains("\n*t25*\n") && !report.contains("\n*t19*\n"))
  }
}
