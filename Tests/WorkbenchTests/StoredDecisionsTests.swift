import Foundation
import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

/// “P01: The funding ends. Our budget is small.” is coded funding on [5, 22) and budget on [23, 43).
@Suite struct StoredDecisionsTests {
  private func saved(_ sample: SampleProject) throws -> SaveCodings.Result {
    try SaveCodings.run(sample.open(), coder: "ann", threads: 2, progress: { _, _ in })
  }

  /// The engine's id of the only coding with a code.
  private func id(_ code: String, _ sample: SampleProject) throws -> CodingID {
    let store = try sample.open().store()
    return try #require(try store.read { try $0.codings(of: "a") }.first { $0.code == code }).id
  }

  private func decide(
    _ sample: SampleProject, _ code: String, _ verdict: Decision.Verdict, newCode: String? = nil,
    range: TextRange? = nil
  ) throws {
    let coding = try id(code, sample)
    try sample.open().store(coder: "ann").write(verb: "review") {
      try $0.decide(
        Decision(coding: coding, coder: "ann", verdict: verdict, code: newCode, range: range))
    }
  }

  /// “code status lower–upper, words” of every coding, as measures see them.
  private func codings(_ sample: SampleProject) throws -> (lines: [String], report: CorpusRun.Report) {
    let project = try sample.open()
    var lines: [String] = []
    let run = try CorpusRun(project.sources(), project.codebook(), decisions: project.decisions(), threads: 2)
    let report = try run.forEach { document in
      lines += document.coded.codings.map {
        "\($0.code) \($0.status) \($0.range.lower)–\($0.range.upper), \($0.words.count)"
      }
    }
    return (lines, report)
  }

  @Test func savedCodingsAreSuggestionsWithTheirPatterns() throws {
    let sample = try SampleProject()
    #expect(try saved(sample).changes == SuggestionChanges(new: 2))
    let store = try sample.open().store()
    let codings = try store.read { try $0.codings(of: "a") }
    #expect(codings.map(\.code) == ["funding", "budget"])
    #expect(codings.map(\.patterns) == [["fund*"], ["budget*"]])
    #expect(codings.allSatisfy { $0.provenance?.engine == Engine.version })
    #expect(try store.read { try $0.codebookVersions() }.count == 1)
  }

  @Test func decisionsAreTheStatusesOfMeasures() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try decide(sample, "funding", .accepted)
    try decide(sample, "budget", .rejected)
    let (lines, report) = try codings(sample)
    #expect(lines == ["funding accepted 5–22, 3", "budget rejected 23–43, 4"])
    #expect(report.codings == 1)
    #expect(report.statuses == [.accepted: 1, .rejected: 1])
  }

  @Test func anAcceptanceCanChangeCodeAndRange() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try decide(sample, "funding", .accepted, newCode: "staff", range: TextRange(9, 21))
    #expect(try codings(sample).lines == ["staff accepted 9–21, 2", "budget suggested 23–43, 4"])
  }

  @Test func whatPeopleDecidedStaysWithANewCodebook() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try decide(sample, "funding", .accepted)
    try sample.files.write(SampleProject.codebook.replacing("[fund*]", with: "[ends]"), to: "codebook.yaml")
    #expect(try codings(sample).lines == ["funding accepted 5–22, 3", "budget suggested 23–43, 4"])
    try sample.files.write(SampleProject.codebook.replacing("[fund*]", with: "[money]"), to: "codebook.yaml")
    #expect(try saved(sample).changes == SuggestionChanges(kept: 1, decidedAndGone: 1))
    #expect(try codings(sample).lines == ["funding accepted 5–22, 3", "budget suggested 23–43, 4"])
  }

  @Test func peoplesOwnCodingsCount() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try sample.open().store(coder: "ann").write(verb: "assign") {
      try $0.add(
        StoredCoding(
          id: CodingID(high: 0, low: 7), transcript: "a", code: "staff", range: TextRange(27, 33), turn: 0,
          coder: "ann"))
    }
    #expect(
      try codings(sample).lines == [
        "funding suggested 5–22, 3", "budget suggested 23–43, 4", "staff accepted 27–33, 1",
      ])
  }

  @Test func aRecodingThatMeetsAnotherCodingCountsOnce() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try decide(sample, "funding", .accepted, newCode: "budget", range: TextRange(23, 43))
    #expect(try codings(sample).lines == ["budget accepted 23–43, 4"])
  }

  @Test func withoutAStoreNothingChanges() throws {
    let sample = try SampleProject()
    #expect(try sample.open().decisions() == nil)
    #expect(try codings(sample).lines == ["funding suggested 5–22, 3", "budget suggested 23–43, 4"])
    #expect(!sample.exists(".qualm"))
  }

  @Test func decisionsOnAnotherTextAreLeftOutWithAWarning() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try decide(sample, "funding", .rejected)
    try sample.files.write("P01: The funding ended. Our budget is small.", to: "transcripts/a.txt")
    let (lines, report) = try codings(sample)
    #expect(lines == ["funding suggested 5–23, 3", "budget suggested 24–44, 4"])
    #expect(
      report.diagnostics.map(\.message) == [
        "The text of “a” is not the one that was reviewed, so its decisions are left out here."
      ])
    let again = try saved(sample)
    #expect(again.skipped == ["a"])
    #expect(
      again.report.diagnostics.map(\.message) == [
        "The text of “a” is not the one that was reviewed; its stored text and codings stay as they are."
      ])
  }

  @Test func aRunTellsHowFarTheReviewIs() throws {
    let sample = try SampleProject()
    _ = try saved(sample)
    try decide(sample, "funding", .accepted)
    let result = try RunProject.run(
      sample.open(), into: sample.folder.appendingPathComponent("output"), threads: 1, progress: { _, _ in })
    #expect(
      result.summary.sentences[1]
        == "2 codings, 1 accepted, 0 disputed and 1 not yet reviewed (0 more were rejected); 2 of 3 codes were found."
    )
    #expect(
      try sample.text("output/README.md").contains(
        "- Statuses: suggested and accepted codings; 1 accepted, 0 disputed and 1 not yet reviewed (0 more were rejected)."
      ))
  }

  @Test func aProjectThatCannotBeCodedGetsNoStore() throws {
    let sample = try SampleProject(codebook: "codebook: [")
    #expect(throws: InputErrors.self) { try saved(sample) }
    #expect(!sample.exists(".qualm"))
  }
}
