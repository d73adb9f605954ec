import QualData
import Testing

@testable import Interchange

@Suite struct SurveyTests {
  static let qualtrics = """
    StartDate,Status,ResponseId,UserLanguage,Q1,Q2
    Start Date,Response Type,Response ID,User Language,Where do you work?,What is missing?
    "{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
    2026-03-01 10:00:00,Survey Preview,R_0,EN,clinic,This is only a test of it.
    2026-03-01 10:00:00,IP Address,R_1,EN,clinic,There is no money for it.
    2026-03-02 10:00:00,IP Address,R_2,NL,industry,Er is geen geld voor dit programma.
    2026-03-03 10:00:00,IP Address,R_3,EN,clinic,
    """

  private func transcripts(
    _ text: String, as name: String = "survey.csv", _ survey: SurveyOptions = SurveyOptions()
  ) throws -> [ImportedTranscript] {
    try Importers.read(
      SourceFile(path: name, bytes: Array(text.utf8)), options: ImportOptions(survey: survey))
  }

  @Test func qualtricsHasThreeHeaderRows() throws {
    let imported = try transcripts(Self.qualtrics)
    #expect(imported.map(\.transcript.id) == ["survey-R_1", "survey-R_2"])
    #expect(
      imported.map(turns) == [
        ["Question: What is missing?", "R_1: There is no money for it."],
        ["Question: What is missing?", "R_2: Er is geen geld voor dit programma."],
      ])
    #expect(imported.map(\.transcript.language) == ["en", "nl"])
    #expect(roles(imported[0]) == ["Question": .interviewer, "R_1": .participant])
    #expect(imported[0].format == "survey")
  }

  @Test func aQuestionThatStandsTwiceInTheHeaderIsTwo() throws {
    let text = """
      Antwort ID;Datum Abgeschickt;Was fehlt?;Wo?;Wo?
      7;2026-03-01;Es fehlt an Geld für alles.;Gent;Brüssel
      """
    let imported = try transcripts(text)
    #expect(imported.map(\.transcript.id) == ["survey-R7"])
    #expect(imported[0].transcript.attributes == ["Wo?": "Gent", "Wo? (2)": "Brüssel"])
  }

  @Test func aHeaderThatAsksIsASurveyWithoutIDs() throws {
    let text = """
      What helps? [time],What helps? [money],What is missing?
      yes,no,There is nobody who decides.
      no,no,
      yes,yes,"Time, time and time again."
      """
    let imported = try transcripts(text)
    #expect(imported.map(\.transcript.id) == ["survey-R1", "survey-R3"])
    #expect(imported[0].transcript.attributes == ["What helps? [time]": "yes", "What helps? [money]": "no"])
    #expect(throws: InputErrors.self) { try transcripts("Who?,a\nAnna,She said it was all too late.\n") }
  }

  @Test func closedAnswersAreAttributes() throws {
    let transcript = try transcripts(Self.qualtrics)[0].transcript
    #expect(transcript.attributes == ["Q1": "clinic"])
    #expect(transcript.speakers[1].attributes == ["Q1": "clinic"])
  }

  @Test func whatWasLeftOutIsCounted() throws {
    #expect(
      try transcripts(Self.qualtrics)[0].notes == [
        "Open questions: “Q2”; the other answers are attributes of the respondents.",
        "1 preview of the survey was left out.", "1 respondent without an open answer was left out.",
        "3 columns about the survey itself were left out.",
      ])
  }

  @Test func aQuestionMayBeATranscript() throws {
    var survey = SurveyOptions()
    survey.layout = .questions
    let imported = try transcripts(Self.qualtrics, survey)
    #expect(imported.map(\.transcript.id) == ["survey-Q2"])
    #expect(
      turns(imported[0]) == [
        "Question: What is missing?", "R_1: There is no money for it.",
        "R_2: Er is geen geld voor dit programma.",
      ])
    #expect(imported[0].transcript.speakers[2].attributes == ["Q1": "industry"])
  }

  @Test func aSurveyOfPreviewsOnlyIsRead() throws {
    let imported = try transcripts("ResponseId,Status,Q1\nR_1,Survey Preview,There is no money for it.\n")
    #expect(turns(imported[0]).last == "R_1: There is no money for it.")
  }

  @Test func oldQualtricsNamesItsColumnsInTheSecondRow() throws {
    let imported = try transcripts(
      "V1,V2,V3,Q1\nResponseID,StartDate,IPAddress,What is missing?\nR_1,2016-01-01,1.2.3.4,There is no money for it.\n"
    )
    #expect(turns(imported[0]) == ["Question: What is missing?", "R_1: There is no money for it."])
    #expect(imported[0].transcript.attributes.isEmpty)
  }

  @Test func limeSurveyHasWordingWithMarkupInItsHeader() throws {
    let imported = try transcripts(
      "id;submitdate;startlanguage;\"Q1. <p>What is&nbsp;missing?</p>\";G1. Group\n"
        + "7;2026-03-01;en;There is no money for it.;clinic\n")
    #expect(turns(imported[0]) == ["Question: What is\u{A0}missing?", "R7: There is no money for it."])
    #expect(imported[0].transcript.attributes == ["G1": "clinic"])
  }

  @Test func aPlainTableNeedsRespondentsAndLongAnswers() throws {
    let imported = try transcripts("respondent,group,missing\nR1,clinic,There is no money for it.\n")
    #expect(turns(imported[0]) == ["Question: missing", "R1: There is no money for it."])
  }

  @Test func namedQuestionsAreOpenHoweverShort() throws {
    var survey = SurveyOptions()
    survey.questions = ["group"]
    survey.respondent = "code"
    let imported = try transcripts("code,group,missing\nR1,clinic,money\n", as: "a.csv", survey)
    #expect(turns(imported[0]) == ["Question: group", "R1: clinic"])
    survey.questions = ["missin"]
    #expect(
      errors { _ = try transcripts("code,group,missing\nR1,clinic,money\n", as: "a.csv", survey) } == [
        "a.csv: error: The table has no question “missin”.\n  Did you mean “missing”?"
      ])
  }

  @Test func aRespondentTwiceIsAnErrorWithItsPlace() {
    #expect(
      errors {
        _ = try transcripts("id,missing\nR1,There is no money for it.\nR1,There is no time for it.\n")
      } == [
        "survey.csv:3:1: error: The respondent “R1” is already in line 2.\n"
          + "  Give each respondent an id of their own, or name another column with --respondent."
      ])
  }

  @Test func aTableOfTurnsIsNoSurvey() throws {
    let imported = try transcripts("id,speaker,text\n1,INT,How is it going with you?\n2,P01,Fine.\n")
    #expect(imported[0].format == "CSV")
  }

  @Test func aWorksheetMayBeASurvey() throws {
    let cells = [["respondent", "missing"], ["R1", "There is no money for it."]]
    let sheet = cells.map { row in
      "<row>" + row.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    let imported = try read(workbook([sheet.joined()]), as: "survey.xlsx")
    #expect(turns(imported) == ["Question: missing", "R1: There is no money for it."])
  }
}
