import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct RunProjectTests {
  private func run(_ sample: SampleProject, threads: Int = 2) throws -> RunProject.Result {
    try RunProject.run(
      sample.open(), into: sample.folder.appendingPathComponent("out"), threads: threads,
      progress: { _, _ in })
  }

  private func withModel() throws -> SampleProject {
    let sample = try SampleProject(settings: "model: m.yaml\nratings: r.csv\n")
    try sample.files.write(SampleProject.model, to: "m.yaml")
    try sample.files.write("respondent,indicator,level\nR1,I.1,1\nR2,I.1,2\n", to: "r.csv")
    return sample
  }

  @Test func theFolderHoldsWhatTheReadmeLists() throws {
    let sample = try withModel()
    let result = try run(sample)
    #expect(
      result.files.map(\.path) == [
        "codings.csv", "transcripts.csv", "matrices/code-by-transcript.csv",
        "matrices/code-by-transcript-matches.csv", "matrices/code-by-indicator.csv",
        "matrices/indicator-by-transcript.csv", "matrices/cooccurrence.csv", "scores/scores.csv",
        "scores/scores-by-group.csv", "evidence-and-scores.csv", "silence.csv", "silence-map.csv",
        "joint.csv",
        "joint.md",
        "README.md", "datapackage.json", "qualm.lock",
      ])
    let readme = try sample.text("out/README.md")
    for file in result.files where file.path != "README.md" {
      #expect(sample.exists("out/\(file.path)"))
      #expect(readme.contains("- `\(file.path)`: "))
    }
  }

  @Test func withoutAModelThereAreCodingsAndMatricesOnly() throws {
    let sample = try SampleProject()
    #expect(
      try run(sample).files.map(\.path) == [
        "codings.csv", "transcripts.csv", "matrices/code-by-transcript.csv",
        "matrices/code-by-transcript-matches.csv", "matrices/cooccurrence.csv", "README.md",
        "datapackage.json", "qualm.lock",
      ])
  }

  @Test func aMatrixCountsWhatAPersonCounts() throws {
    let sample = try SampleProject(["a.txt": "P01: Funding and budget. A budget.", "b.txt": "P01: Staff."])
    _ = try run(sample)
    #expect(
      try sample.text("out/matrices/code-by-transcript.csv") == """
        code,name,parent,a,b,total
        money,money,,2,0,2
        funding,funding,money,1,0,1
        budget,budget,money,2,0,2
        staff,staff,,0,1,1

        """)
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let sample = try withModel()
    let first = try run(sample, threads: 1)
    let texts = try first.files.map { try sample.text("out/\($0.path)") }
    _ = try run(sample, threads: 8)
    #expect(try first.files.map { try sample.text("out/\($0.path)") } == texts)
  }

  @Test func everythingIsForItsOwnerOnly() throws {
    let sample = try withModel()
    let result = try run(sample)
    #expect(try mode(sample.folder.appendingPathComponent("out")) == "700")
    for file in result.files {
      #expect(try mode(sample.folder.appendingPathComponent("out/\(file.path)")) == "600")
    }
  }

  private func refusal(_ sample: SampleProject, _ path: String) -> [String] {
    [
      "\(sample.folder.appendingPathComponent(path).path) exists and was not written by `qualm run`, which "
        + "replaces its folder as a whole; nothing was changed. Move it elsewhere, or name another folder with --output."
    ]
  }

  @Test func aDataPackageOfSomebodyElseIsLeftAlone() throws {
    let sample = try SampleProject()
    try sample.files.write("{}", to: "out/datapackage.json")
    try sample.files.write("# My data", to: "out/README.md")
    #expect(errors { _ = try run(sample) } == refusal(sample, "out"))
    #expect(try sample.text("out/README.md") == "# My data")
  }

  @Test func notesThatAPersonPutBesideResultsAreNotLost() throws {
    let sample = try SampleProject()
    _ = try run(sample)
    try sample.files.write("Look again at P01.", to: "out/matrices/notes.txt")
    #expect(errors { _ = try run(sample) } == refusal(sample, "out/matrices/notes.txt"))
    #expect(try sample.text("out/matrices/notes.txt") == "Look again at P01.")
  }

  @Test func aRunThatCannotWorkLeavesTheLastOne() throws {
    let sample = try SampleProject()
    _ = try run(sample)
    let before = try sample.text("out/codings.csv")
    try FileManager.default.removeItem(at: sample.folder.appendingPathComponent("transcripts"))
    #expect(errors { _ = try run(sample) }.count == 1)
    #expect(try sample.text("out/codings.csv") == before)
  }

  @Test func anUnreadableFileIsReportedAndTheRestIsDone() throws {
    let sample = try SampleProject(["a.txt": "P01: Funding.", "b.txt": ""])
    let result = try run(sample)
    #expect(result.summary.transcripts == 1)
    #expect(result.report.diagnostics.hasErrors)
    #expect(sample.exists("out/codings.csv"))
  }
}
