import Foundation
import TestSupport
import Testing

/// The report, by section. What stands in it is read from its Markdown.
@Suite struct ReportTests {
  private func report(_ study: Study, _ options: String...) throws -> String {
    let outcome = try study.qualm(
      ["report", "--output", "report.md", "--bootstrap", "0"] + options)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try study.text("report.md")
  }

  @Test func theSummaryTellsWhatWasFoundInSentences() throws {
    let report = try report(Study())
    #expect(
      report.contains("\n## Summary\n\n**Not reviewed yet.** All codings are suggestions that patterns made.")
    )
    #expect(report.contains("\n- **Corpus.** 2 transcripts in English, with "))
    #expect(
      report.contains("\n- **Evidence.** 1 of 2 indicators are spoken of. Most codings are on I.1 Money (2).")
    )
    #expect(report.contains("Nothing was coded for I.2 People."))
  }

  @Test func theJointDisplaySetsEvidenceScoresAndQuotesSideBySide() throws {
    let report = try report(Study())
    #expect(report.contains("\n### I Governance\n"))
    #expect(
      report.contains(
        "\n| Indicator | Codings | Transcripts | Cases | Barriers | Enablers | Level cue | Median |"))
    #expect(
      report.contains(
        "\n> The funding ends in June, and nobody has told the nurses.\n>\n> — P01, Gent, a, turn 2 · funding\n"
      ))
  }

  @Test func theSummaryTellsHowScoresAndEvidenceFit() throws {
    #expect(
      try report(Study()).contains(
        "\n- **Scores and evidence.** They converge on 0 indicators, complement each other on 1 and diverge on 0; on 1 "
          + "one of them is silent.\n"))
  }

  @Test func chartsStandInThePageAndSayWhereTheirValuesAre() throws {
    let study = try Study()
    _ = try study.qualm("report", "--output", "report.html", "--bootstrap", "0")
    let page = try study.text("report.html")
    #expect(
      page.contains(
        "<title id=\"figure-4-title\">Evidence and mean level of each indicator, round 1</title>"))
    #expect(
      page.contains(
        "<figcaption>Values as a table: <a href=\"#joint\">Joint display</a>.</figcaption>"))
  }

  @Test func quotesLinkToTheTurnsAroundThem() throws {
    let report = try report(Study(), "--passages", "around")
    #expect(report.contains("[in its place](#text-1-2)"))
    #expect(
      report.contains(
        "\n<a id=\"text-1-2\"></a>\n\n**P01** (turn 2): **The funding ends in June, and nobody has told the nurses.**\n"
      ))
    #expect(report.contains("\n**Interviewer** (turn 1): Who pays for this in the end?\n"))
  }

  @Test func theMethodsAreWrittenFromWhatWasRun() throws {
    let study = try Study()
    let report = try report(study)
    #expect(report.contains("The codebook study was applied by Qualm "))
    #expect(report.contains("Median, quartiles"))
    #expect(report.contains("Hyndman, R. J. & Fan, Y. (1996)."))
    // Nobody agreed or disagreed, so no coefficient is explained or cited.
    #expect(!report.contains("Krippendorff"))
    #expect(report.contains("| transcripts/a.txt | Transcript | "))
    #expect(report.contains("- Files that could not be read: 0."))
  }

  @Test func agreementIsReportedOfTheCodersNamed() throws {
    let report = try report(Study(), "--codings", "codings.csv", "--codings", "second.csv")
    #expect(report.contains("\n## Agreement between coders\n"))
    #expect(report.contains("| Krippendorff α | all text |"))
    #expect(report.contains("Krippendorff, K. (2019)."))
    #expect(report.contains("The coders compared are codings and second; patterns made the suggestions."))
  }

  @Test func checklistsAreFilledInWithWhatIsKnownAndTheRestIsMarked() throws {
    let report = try report(Study())
    #expect(
      report.contains(
        "| 12 | How many took part | 2 participants in 2 transcripts, in English. \\[please complete\\] |"))
    #expect(report.contains("| 4 | Their gender | \\[to be filled in by the researcher\\] |"))
    for name in ["GRAMMS, 6 items", "COREQ, 32 items", "SRQR, 21 items"] { #expect(report.contains(name)) }
  }

  @Test(arguments: [
    ("nl", "Samenvatting", "Nog niet nagekeken."), ("fr", "Résumé", "Pas encore relu."),
    ("de", "Zusammenfassung", "Noch nicht geprüft."),
  ])
  func theReportSpeaksTheLanguageAskedFor(language: String, heading: String, caution: String) throws {
    let study = try Study()
    let report = try report(study, "--language", language)
    #expect(report.contains("\n## \(heading)\n\n**\(caution)**"))
    _ = try study.qualm("report", "--output", "report.html", "--language", language, "--bootstrap", "0")
    #expect(try study.text("report.html").contains("<html lang=\"\(language)\">"))
  }

  @Test func withoutAModelCodesAndTheirQuotesAreShown() throws {
    let study = try Study()
    let settings = try study.text("qualm.yaml").split(separator: "\n").filter {
      !$0.hasPrefix("model:") && !$0.hasPrefix("ratings:")
    }
    try study.files.write(settings.joined(separator: "\n") + "\n", to: "qualm.yaml")
    try study.files.write(
      study.text("codebook.yaml").replacing("indicators: [I.1]", with: "colour: \"#335577\""),
      to: "codebook.yaml")
    let report = try report(study)
    #expect(report.contains("\n## Codes and quotes\n"))
    #expect(report.contains("\n### money\n"))
    #expect(report.contains("\n> We were funded for two years, so the staff stays here.\n"))
    #expect(!report.contains("## Scores"))
  }

  @Test func theEndingOfTheFileTellsTheFormat() throws {
    let study = try Study()
    _ = try study.qualm("report", "--output", "report.docx", "--xlsx", "tables.xlsx", "--bootstrap", "0")
    for path in ["report.docx", "tables.xlsx"] {
      #expect(
        try Data(contentsOf: study.folder.appendingPathComponent(path)).starts(with: Array("PK".utf8)))
    }
    let outcome = try study.qualm("report", "--bootstrap", "0")
    #expect(outcome.errors.hasPrefix("Wrote qualm-report.html.\n"))
    #expect(try study.text("qualm-report.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func theSameInputsGiveTheSameReportUndatedUnlessAsked() throws {
    let study = try Study()
    func html(_ options: String...) throws -> String {
      _ = try study.qualm(["report", "--output", "report.html", "--bootstrap", "100"] + options)
      return try study.text("report.html")
    }
    let first = try html("--threads", "1")
    #expect(try html("--threads", "4") == first)
    #expect(!first.contains("Date: "))
    #expect(try html("--dated").contains(/Date: \d{4}-\d\d-\d\d\./))
  }

  @Test func aRunWritesTheReportToo() throws {
    let study = try Study()
    #expect(try study.qualm("run", "--report").output.contains("  Report      qualm-output/report.html\n"))
    #expect(try study.text("qualm-output/README.md").contains("- `report.html`: "))
  }
}
