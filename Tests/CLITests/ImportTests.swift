import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
  private let study: Study

  init() throws {
    study = try Study()
    try study.files.write(
      "<p>SPEAKER_00: Who pays?</p><p>SPEAKER_01: The funding is<!-- x --> there.</p>", to: "in/page.txt")
    try study.files.write(
      "label,name,role,case\nSPEAKER_00,Anna,interviewer,\nSPEAKER_01,,,P01\n", to: "labels.csv")
    try study.files.write(
      "respondent,region,missing\nR1,Gent,There is no funding for it.\n", to: "in/survey.csv")
  }

  @Test func aPreviewTellsWhatWasLeftOut() throws {
    let document = Repository.file("Tests/Fixtures/interview.docx").path
    let outcome = try study.qualm("import", "--preview", document, "--format", "text")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        What was understood of each file

        transcript  format  encoding  language  speaker  role         turns  words  times
        interview   Word    UTF-8     en        INT      interviewer      3     11  0:05:10 – 0:05:12
        interview   Word    UTF-8     en        P01      participant      3     11  0:05:10 – 0:05:12

        What was left out or changed

        transcript  note
        interview   1 line before the first turn belongs to no turn.

        """)
    let copy = study.folder.appendingPathComponent("transcripts/interview.docx")
    #expect(!FileManager.default.fileExists(atPath: copy.path))
  }

  @Test func aSpeakerMapSaysWhoIsWho() throws {
    let outcome = try study.qualm(
      "import", "--preview", "--speaker-map", "labels.csv", "in/page.txt", "--format", "csv")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains(",Anna,interviewer,1,2,"))
    #expect(outcome.output.contains(",SPEAKER_01,participant,1,4,"))
  }

  @Test func aLabelOfTheMapThatNobodyHasIsTold() throws {
    try study.files.write(
      "label,role\nspeaker_00,interviewer\nSPEAKER_1,participant\ngestures,none\n", to: "wrong.csv")
    let outcome = try study.qualm("import", "--preview", "--speaker-map", "wrong.csv", "in/page.txt")
    #expect(outcome.code == 0)
    #expect(outcome.errors == "wrong.csv: No file has the label “SPEAKER_1”.\n")
  }

  @Test func aSavedProfileHoldsForEveryCommand() throws {
    let saved = try study.qualm(
      "import", "--speaker-map", "labels.csv", "--save-profile", "import.yaml", "in/page.txt")
    #expect(
      saved.errors == "1 file copied into the project.\n"
        + "Add “import: import.yaml” to qualm.yaml, so that every command reads the transcripts this way.\n")
    let file = study.folder.appendingPathComponent("qualm.yaml")
    let settings = try String(contentsOf: file, encoding: .utf8)
    try study.files.write(settings + "import: import.yaml\n", to: "qualm.yaml")
    let coded = try study.qualm("code", "--format", "csv")
    #expect(coded.output.contains("page"))
    #expect(!coded.errors.contains("warning"))
    let matrix = try study.qualm("matrix", "code", "region", "--format", "csv")
    #expect(matrix.output.contains("\nfunding,funding,money,1,2,3\n"))
  }

  @Test func optionsThatWouldBeForgottenSaySo() throws {
    let outcome = try study.qualm("import", "--question", "missing", "in/survey.csv")
    #expect(outcome.code == 0)
    #expect(
      outcome.errors == "1 file copied into the project.\n"
        + "The project does not remember these options; --save-profile keeps them.\n")
  }

  @Test func aSurveyIsATranscriptForEachRespondentOrQuestion() throws {
    let respondents = try study.qualm("import", "--preview", "in/survey.csv", "--format", "csv")
    #expect(respondents.output.contains("in/survey.csv,survey-R1,survey,"))
    let questions = try study.qualm(
      "import", "--preview", "--transcripts", "questions", "in/survey.csv", "--format", "csv")
    #expect(questions.output.contains("in/survey.csv,survey-missing,survey,"))
    let saved = try study.qualm("import", "--preview", "--save-participants", "new.csv", "in/survey.csv")
    #expect(saved.code == 0)
    let people = try String(contentsOf: study.folder.appendingPathComponent("new.csv"), encoding: .utf8)
    #expect(people.split(whereSeparator: \.isNewline) == ["participant,region", "R1,Gent"])
    let wrong = try study.qualm("import", "--preview", "--question", "regio", "in/survey.csv")
    #expect(wrong.code == 65)
    #expect(
      wrong.errors == "in/survey.csv: error: The table has no question “regio”.\n  Did you mean “region”?\n")
  }
}
