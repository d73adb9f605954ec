import QualData
import Testing

@testable import Interchange

@Suite struct SpeakerMapTests {
  private let text = "SPEAKER_00: Well?\nSPEAKER_01: Yes.\nSPEAKER_02: Why?\n"

  private func map(_ rows: String) throws -> SpeakerMap {
    try SpeakerMapFile.read(SourceFile(path: "labels.csv", bytes: Array(rows.utf8)))
  }

  @Test func labelsGetNamesRolesAndCases() throws {
    let map = try map("label,name,role,case\nSPEAKER_00,Anna,interviewer,\nspeaker_01,,,c7\n")
    let imported = try read(text, options: ImportOptions(speakers: map))
    #expect(imported.transcript.speakers.map(\.label) == ["Anna", "SPEAKER_01", "SPEAKER_02"])
    #expect(imported.transcript.speakers.map(\.role) == [.interviewer, .participant, .participant])
    #expect(imported.transcript.speakers.map(\.caseID) == ["Anna", "c7", "SPEAKER_02"])
    #expect(imported.transcript.text == text)
  }

  @Test func labelsWithOneNameAreOneSpeaker() throws {
    let map = try map("label,name\nSPEAKER_00,Anna\nSPEAKER_02,Anna\n")
    let imported = try read(text, options: ImportOptions(speakers: map))
    #expect(turns(imported) == ["Anna: Well?", "SPEAKER_01: Yes.", "Anna: Why?"])
  }

  @Test func aRowForTheTranscriptWins() throws {
    let map = try map(
      "label,name,transcript\nSPEAKER_00,Anna,\nSPEAKER_00,Bob,interview\nSPEAKER_01,Eve,other\n")
    let imported = try read(text, options: ImportOptions(speakers: map))
    #expect(imported.transcript.speakers.map(\.label) == ["Bob", "SPEAKER_01", "SPEAKER_02"])
  }

  @Test func theCaseOfALabelMeetsTheParticipantsFile() throws {
    let map = try map("label,case\nSPEAKER_01,c7\n")
    let imported = try read(text, options: ImportOptions(speakers: map))
    let participant = Participant(id: "c7", label: "P07", role: nil, attributes: ["region": "Gent"])
    let speakers = ParticipantMatching.apply([participant], to: imported.transcript).transcript.speakers
    #expect(speakers.map(\.attributes) == [[:], ["region": "Gent"], [:]])
  }

  @Test func everythingWrongIsSaidAtOnce() {
    #expect(
      errors { _ = try map("label,role\nA,boss\n,participant\nA,\n") } == [
        "labels.csv:2:3: error: The role “boss” is not known.\n  Roles are participant, interviewer, facilitator.",
        "labels.csv:3:1: error: The row has no label.\n  Fill in the column “label”.",
        "labels.csv:4:1: error: The label “A” is already in line 2.\n"
          + "  Keep one row for each; a column “transcript” can tell them apart.",
      ])
  }

  @Test func aProfileComesBackAsItWasSaved() throws {
    var profile = ImportProfile()
    profile.speakers.entries = [
      .init(label: "SPEAKER_00", transcript: "a: b", name: "Anna “A”", role: .interviewer, caseID: "c1"),
      .init(label: "yes"),
    ]
    profile.survey.layout = .questions
    profile.survey.questions = ["Q1", "Q2: why?"]
    profile.survey.respondent = "ResponseId"
    let text = ImportProfileFile.text(of: profile)
    #expect(try ImportProfileFile.read(text: text, file: "import.yaml") == profile)
    #expect(
      try ImportProfileFile.read(text: ImportProfileFile.text(of: ImportProfile()), file: "i")
        == ImportProfile())
  }

  @Test func aWrongProfileNamesThePlace() {
    #expect(
      errors { _ = try ImportProfileFile.read(text: "survey:\n  transcripts: people\n", file: "import.yaml") }
        .joined().hasPrefix("import.yaml:2:16: error: Expected respondents or questions for “transcripts”"))
  }
}
