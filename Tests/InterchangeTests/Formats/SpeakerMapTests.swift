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

  @Test func theRoleNoneLeavesOutWhatALabelSays() throws {
    let map = try map("label,role\nSPEAKER_01,none\n")
    let imported = try read(text, options: ImportOptions(speakers: map))
    #expect(turns(imported) == ["SPEAKER_00: Well?", "SPEAKER_02: Why?"])
    #expect(imported.transcript.text == text)
    #expect(imported.notes == ["1 turn was left out, as the speaker map says."])
  }

  @Test func aTierLeftOutDoesNotPartTheTurnsOfOthers() throws {
    let grid = """
      "ooTextFile"
      "TextGrid"
      0 3 <exists> 2
      "IntervalTier" "P01" 0 3 2  0 1 "We pay"  2 3 "for it."
      "IntervalTier" "gestures" 0 3 1  1 2 "nods"
      """
    #expect(turns(try read(grid, as: "a.TextGrid")) == ["P01: We pay", "gestures: nods", "P01: for it."])
    let map = try map("label,role\nGestures,none\n")
    let imported = try read(grid, as: "a.TextGrid", options: ImportOptions(speakers: map))
    #expect(turns(imported) == ["P01: We pay for it."])
    #expect(imported.notes == ["1 utterance was left out, as the speaker map says."])
  }

  @Test func aMapThatLeavesOutEverybodyIsRefused() throws {
    let map = try map("label,role\nSPEAKER_00,none\nSPEAKER_01,none\nSPEAKER_02,none\n")
    #expect(
      errors { _ = try read(text, options: ImportOptions(speakers: map)) } == [
        "interview.txt: error: The speaker map leaves out everybody in “interview”.\n"
          + "  Give a role other than none to who speaks."
      ])
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
        "labels.csv:2:3: error: The role “boss” is not known.\n  Roles are participant, interviewer, facilitator, none.",
        "labels.csv:3:1: error: The row has no label.\n  Fill in the column “label”.",
        "labels.csv:4:1: error: The label “A” is already in line 2.\n"
          + "  Keep one row for each; a column “transcript” can tell them apart.",
      ])
  }

  @Test func aProfileComesBackAsItWasSaved() throws {
    var profile = ImportProfile()
    profile.speakers.entries = [
      .init(label: "SPEAKER_00", transcript: "a: b", name: "Anna “A”", role: .interviewer, caseID: "c1"),
      .init(label: "yes"), .init(label: "gestures", isLeftOut: true),
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
