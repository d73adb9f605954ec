import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct CorpusRunTests {
  @Test func transcriptsAreCodedInOrderOfTheirFiles() throws {
    let sample = try SampleProject([
      "b.txt": "P01: No budget.", "a.txt": "P01: More funding!", "c.txt": "P01: Nothing.",
    ])
    var seen: [String] = []
    let report = try sample.code { seen.append("\($0.transcript.id): \($0.coded.codings.map(\.code))") }
    #expect(seen == ["a: [\"funding\"]", "b: [\"budget\"]", "c: []"])
    #expect(report.transcripts == 3)
    #expect(report.codings == 2)
    #expect(report.words == 5)
  }

  /// With a part size of 1 a part has as many codings as are made at a time.
  @Test(arguments: 1...2)
  func aLongTranscriptIsHandedOverInParts(threads: Int) throws {
    let long = (0..<2000).map { "P01: The budget \($0) is for staff.\n\n" }.joined()
    let sample = try SampleProject(["a.txt": "P01: Funding.", "b.txt": long, "c.txt": "P01: Budget."])
    let project = try sample.open()
    func run(partSize: Int?) throws -> (parts: [String], codings: [Coding], report: CorpusRun.Report) {
      var run = try CorpusRun(project.sources(), project.codebook(), threads: threads)
      run.partSize = partSize
      run.longText = 10_000
      var parts: [String] = []
      var codings: [Coding] = []
      let report = try run.forEach {
        parts.append($0.transcript.id)
        codings += $0.coded.codings
      }
      return (parts, codings, report)
    }
    let whole = try run(partSize: nil)
    let inParts = try run(partSize: 1)
    #expect(whole.parts == ["a", "b", "c"])
    #expect(inParts.parts == ["a", "b", "b", "b", "b", "c"])
    #expect(inParts.codings == whole.codings && whole.codings.count == 4002)
    #expect(inParts.report.transcripts == 3 && inParts.report.words == whole.report.words)
    #expect(inParts.report.codings == 4002)
  }

  @Test func aFileThatCannotBeReadDoesNotStopTheRest() throws {
    let sample = try SampleProject(["a.txt": "P01: Funding.", "b.txt": "", "c.txt": "P01: Budget."])
    var seen: [String] = []
    let report = try sample.code { seen.append($0.transcript.id) }
    #expect(seen == ["a", "c"])
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(\.rendered) == [
        "transcripts/b.txt: error: The file is empty."
      ])
  }

  @Test func ofTwoFilesThatNameOneTranscriptTheSecondIsLeftOut() throws {
    let sample = try SampleProject([
      "a.csv": "transcript,speaker,text\nshared,P01,Funding.\n",
      "b.csv": "transcript,speaker,text\nshared,P01,Budget.\nother,P01,Staff.\n",
    ])
    var seen: [String] = []
    let report = try sample.code { seen.append($0.transcript.id) }
    #expect(seen == ["shared", "other"])
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(\.rendered) == [
        "transcripts/b.csv: error: This file and transcripts/a.csv both hold the transcript “shared”; this one was left "
          + "out.\n  Give one of them another id."
      ])
  }

  @Test func withoutAnyTranscriptThereIsNothingToDo() throws {
    let sample = try SampleProject([:])
    #expect(
      errors { try sample.code() } == [
        "qualm.yaml: error: No transcript was found under “transcripts”.\n"
          + "  Put transcripts there, or change “transcripts:” in qualm.yaml."
      ])
  }

  @Test func participantsGiveCaseAndAttributes() throws {
    let sample = try SampleProject(["a.txt": "P01: Funding."], settings: "participants: people.csv\n")
    try sample.files.write("participant,speaker,region\ncase-1,P01,Brussels\n", to: "people.csv")
    var speakers: [Speaker] = []
    try sample.code { speakers += $0.transcript.speakers }
    #expect(speakers == [Speaker(label: "P01", caseID: "case-1", attributes: ["region": "Brussels"])])
  }

  @Test func aSpeakerThatIsNotListedIsAWarning() throws {
    let sample = try SampleProject(
      ["a.txt": "P01: Funding.\nP02: Staff."], settings: "participants: people.csv\n")
    try sample.files.write("participant\nP01\n", to: "people.csv")
    #expect(
      try sample.code().diagnostics.map(\.rendered).filter { $0.contains("P02") } == [
        "people.csv: warning: The speaker “P02” of transcripts/a.txt is not listed.\n"
          + "  Add a row for “P02”, so that tables by group have its attributes."
      ])
  }

  @Test func attributesOfAMistypedTranscriptAreAWarning() throws {
    let sample = try SampleProject(
      ["talk.txt": "P01: Funding."], settings: "transcript-attributes: t.csv\n")
    try sample.files.write("transcript,place\ntolk,Gent\n", to: "t.csv")
    #expect(
      try sample.code().diagnostics.map(\.rendered).filter { $0.contains("tolk") } == [
        "t.csv:2:1: warning: There is no transcript “tolk”.\n  Did you mean “talk”?"
      ])
  }

  @Test(arguments: [1, 2, 8]) func theResultIsTheSameForAnyNumberOfThreads(threads: Int) throws {
    let texts = (0..<30).map { ("t\($0).txt", "P01: Funding \($0), budget and staff.") }
    let sample = try SampleProject(Dictionary(uniqueKeysWithValues: texts))
    var one: [CodedTranscript] = []
    var many: [CodedTranscript] = []
    try sample.code(threads: 1) { one.append($0.coded) }
    try sample.code(threads: threads) { many.append($0.coded) }
    #expect(one == many)
  }
}
