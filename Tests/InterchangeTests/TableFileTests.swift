import QualData
import Testing

@testable import Interchange

@Suite struct ParticipantsFileTests {
  private func read(_ text: String) throws -> [Participant] {
    try ParticipantsFile.read(SourceFile(path: "participants.csv", bytes: Array(text.utf8))).participants
  }

  @Test func everyOtherColumnIsAnAttribute() throws {
    let rows = try read(
      "participant,speaker,transcripts,role,group,region\nc1,P01,a; b,participant,clinic,\nc2,,,Facilitator,,Brussels\n"
    )
    #expect(
      rows == [
        Participant(
          id: "c1", label: "P01", transcripts: ["a", "b"], role: .participant, attributes: ["group": "clinic"]
        ),
        Participant(id: "c2", role: .facilitator, attributes: ["region": "Brussels"]),
      ])
  }

  @Test func theIdMayBeNamedOtherwise() throws {
    #expect(try read("id;group\nP01;x\n").map(\.id) == ["P01"])
    #expect(try read("case\nP01\n").map(\.label) == ["P01"])
  }

  @Test func everythingWrongIsSaidAtOnce() {
    #expect(
      errors {
        _ = try read("participant,speaker,role\nc1,P01,\nc1,P02,\n,P03,\nc4,P01,\nc5,P05,facilitater\n")
      } == [
        "participants.csv:3:1: error: The participant “c1” is already in line 2.\n  Keep one row for each.",
        "participants.csv:4:1: error: The row has no participant id.\n  Give every participant an id.",
        "participants.csv:5:4: error: The label “P01” already means the participant of line 2.\n"
          + "  Name the transcripts of each in the column “transcripts”.",
        "participants.csv:6:8: error: The role “facilitater” is not known.\n  Did you mean “facilitator”?",
      ])
  }

  @Test func oneLabelMayMeanDifferentCasesInDifferentTranscripts() throws {
    #expect(try read("id,label,transcripts\nc1,P01,a\nc2,P01,b\n").map(\.id) == ["c1", "c2"])
  }

  @Test func aTableWithoutIdsIsAnError() {
    #expect(
      errors { _ = try read("name,group\nx,y\n") } == [
        "participants.csv: error: The table has no column “participant”.\n"
          + "  Name the column that holds the ids “participant”."
      ])
  }
}

@Suite struct ParticipantMatchingTests {
  private let transcript = Transcript(
    id: "a", source: "a.txt", text: "", turns: [],
    speakers: [
      Speaker(label: "Interviewer", role: .interviewer), Speaker(label: "P01"), Speaker(label: "P02"),
    ])

  @Test func rowsGiveCaseRoleAndAttributes() {
    let rows = [
      Participant(id: "c1", label: "p01", attributes: ["group": "clinic"]),
      Participant(id: "c9", label: "P09"),
    ]
    let outcome = ParticipantMatching.apply(rows, to: transcript)
    #expect(
      outcome.transcript.speakers[1] == Speaker(label: "P01", caseID: "c1", attributes: ["group": "clinic"]))
    #expect(outcome.matched == ["c1"])
    #expect(outcome.unknownLabels == ["P02"])
  }

  @Test func aRowForThisTranscriptWins() {
    let rows = [
      Participant(id: "all", label: "P01"), Participant(id: "here", label: "P01", transcripts: ["a"]),
      Participant(id: "there", label: "P02", transcripts: ["b"]),
    ]
    let outcome = ParticipantMatching.apply(rows, to: transcript)
    #expect(outcome.transcript.speakers.map(\.caseID) == ["Interviewer", "here", "P02"])
  }

  @Test func aRowMayChangeTheRole() {
    let rows = [Participant(id: "P02", role: .facilitator)]
    #expect(ParticipantMatching.apply(rows, to: transcript).transcript.speakers[2].role == .facilitator)
  }
}

@Suite struct TranscriptAttributesFileTests {
  private func read(_ text: String) throws -> [TranscriptAttributesFile.Row] {
    try TranscriptAttributesFile.read(SourceFile(path: "t.csv", bytes: Array(text.utf8)))
  }

  @Test func languageAndAttributes() throws {
    #expect(
      try read("transcript,language,date\na,nl-BE,2026-03-12\nb,,\n") == [
        .init(
          transcript: "a", language: "nl", attributes: ["date": "2026-03-12"],
          place: SourcePlace(line: 2, column: 1)),
        .init(transcript: "b", language: nil, attributes: [:], place: SourcePlace(line: 3, column: 1)),
      ])
  }

  @Test func everythingWrongIsSaidAtOnce() {
    #expect(
      errors { _ = try read("transcript,language\na,nl\na,fr\n,nl\nb,klingon\n") } == [
        "t.csv:3:1: error: The transcript “a” is already in line 2.\n  Keep one row for each.",
        "t.csv:4:1: error: The row names no transcript.\n  Fill in the column “transcript”.",
        "t.csv:5:3: error: The language “klingon” is not known.\n  Write it as a two-letter code such as en, nl, fr or de.",
      ])
  }
}

@Suite struct RatingsFileTests {
  private static let model = MaturityModel(
    id: "m", scale: (1...5).map { .init(number: $0, name: LocalizedText("\($0)")) },
    domains: [
      .init(
        id: "I", label: LocalizedText("Governance"),
        indicators: ["I.1", "I.2"].map { .init(id: $0, label: LocalizedText($0)) })
    ])

  private func read(_ text: String) throws -> RatingsImport {
    try RatingsFile.read(SourceFile(path: "ratings.csv", bytes: Array(text.utf8)), model: Self.model)
  }

  @Test func longForm() throws {
    let imported = try read(
      "respondent,group,round,indicator,level,comment\nR1,lab,1,I.1,3,ok\nR1,lab,1,I.2,,\n")
    #expect(
      imported.ratings == [
        Rating(respondent: "R1", group: "lab", round: "1", indicator: "I.1", level: 3, comment: "ok"),
        Rating(respondent: "R1", group: "lab", round: "1", indicator: "I.2", level: nil),
      ])
    #expect(imported.missing == 1)
    #expect(imported.warnings.isEmpty)
  }

  @Test func wideForm() throws {
    let imported = try read("respondent;I.1;I.1_comment;i.2\nR1;3;ok;NA\nR2;4.0;;5\n")
    #expect(
      imported.ratings == [
        Rating(respondent: "R1", indicator: "I.1", level: 3, comment: "ok"),
        Rating(respondent: "R1", indicator: "I.2", level: nil),
        Rating(respondent: "R2", indicator: "I.1", level: 4),
        Rating(respondent: "R2", indicator: "I.2", level: 5),
      ])
  }

  @Test(arguments: ["", "NA", "na", "N/A", "n/a", "-", ".", " "]) func missing(_ mark: String) throws {
    let imported = try read("respondent,indicator,level\nR1,I.1,\(mark)\n")
    #expect(imported.missing == 1)
    #expect(imported.ratings == [Rating(respondent: "R1", indicator: "I.1", level: nil)])
  }

  @Test(arguments: [
    ("0", "is below the lowest level, 1."), ("-2", "is below the lowest level, 1."),
    ("6", "is above the highest level, 5."), ("3.5", "is not a whole number."), ("four", "is not a number."),
    ("nan", "is not a number."),
  ]) func wrongLevels(_ value: String, _ message: String) {
    #expect(
      errors { _ = try read("respondent,indicator,level\nR1,I.1,\(value)\n") } == [
        "ratings.csv:2:8: error: The rating “\(value)” \(message)\n"
          + "  Levels are whole numbers from 1 to 5; leave the cell empty for a missing answer."
      ])
  }

  @Test func unknownIndicators() {
    #expect(
      errors { _ = try read("respondent,indicator,level\nR1,I.11,3\nR1,governance,3\n") } == [
        "ratings.csv:2:4: error: The model has no indicator “I.11”.\n  Did you mean “I.1”?",
        "ratings.csv:3:4: error: The model has no indicator “governance”.\n  Use the ids of the model’s indicators.",
      ])
    #expect(
      errors { _ = try read("respondent,I.1,I.3\nR1,3,3\n") }
        == ["ratings.csv:1:16: error: The model has no indicator “I.3”.\n  Did you mean “I.1”?"])
  }

  @Test func oneAnswerPerRound() throws {
    #expect(
      errors { _ = try read("respondent,round,indicator,level\nR1,2,I.1,3\nR1,2,I.1,4\n") } == [
        "ratings.csv:3:6: error: The respondent “R1” has already rated “I.1” in line 2 of round “2”.\n  Keep one of them."
      ])
    #expect(
      errors { _ = try read("respondent,I.1\nR1,3\nR1,4\n") }
        == ["ratings.csv:3:1: error: The respondent “R1” already has a row in line 2.\n  Keep one of them."])
    #expect(try read("respondent,round,I.1\nR1,1,3\nR1,2,4\n").ratings.count == 2)
  }

  @Test func twoGroupsAreAWarning() throws {
    #expect(
      try read("respondent,group,round,I.1\nR1,lab,1,3\nR1,clinic,2,3\n").warnings.map(\.rendered) == [
        "ratings.csv:3:4: warning: The respondent “R1” is in the group “clinic” here and in “lab” in line 2.\n"
          + "  Give each respondent one group."
      ])
  }

  @Test func everythingWrongIsSaidAtOnce() {
    #expect(
      errors { _ = try read("respondent,I.1,I.2\nR1,6,0\n,1,2\n") }.map { $0.prefix(20) } == [
        "ratings.csv:2:4: err", "ratings.csv:2:6: err", "ratings.csv:3:1: err",
      ])
  }

  @Test func aTableWithoutRatings() {
    #expect(
      errors { _ = try read("respondent,group\nR1,x\n") } == [
        "ratings.csv: error: The table has no ratings.\n"
          + "  Name the columns “indicator” and “level”, or a column for each indicator by its id."
      ])
    #expect(
      errors { _ = try read("who,I.1\nR1,3\n") } == [
        "ratings.csv: error: The table has no column “respondent”.\n"
          + "  Name the column that holds the respondents' ids “respondent”."
      ])
  }

  @Test func aMisspeltColumnIsSaidOnce() {
    #expect(
      errors { _ = try read("respondent,indicatr,level\nR1,I.1,3\nR1,I.2,3\n") } == [
        "ratings.csv: error: The table has no column “indicator”.\n"
          + "  Name the column that holds the indicators’ ids “indicator”. Its columns are: respondent, indicatr, level."
      ])
    #expect(
      errors { _ = try read("respondent,indicator,lvl\nR1,I.1,3\nR1,I.2,3\n") } == [
        "ratings.csv: error: The table has no column “level”.\n"
          + "  Name the column that holds the rated levels “level”. Its columns are: respondent, indicator, lvl."
      ])
    #expect(
      errors { _ = try read("respondent,I.3\nR1,3\nR1,3\n") }
        == ["ratings.csv:1:12: error: The model has no indicator “I.3”.\n  Did you mean “I.1”?"])
  }

  @Test func noRowsAreAWarning() throws {
    let imported = try read("respondent,indicator,level\n")
    #expect(imported.ratings.isEmpty)
    #expect(
      imported.warnings.map(\.rendered) == [
        "ratings.csv: warning: The table has no ratings.\n  Add a row for each answer."
      ])
  }
}
