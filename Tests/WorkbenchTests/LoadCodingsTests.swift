import ProjectStore
import QualData
import Testing

@testable import Workbench

/// “P01: The funding ends. Our budget is small. We wait.” is transcript a.
@Suite struct LoadCodingsTests {
  private let project: ReviewProject
  private static let codings = [
    "ann": "a,funding,The funding ends.,\na,money,We wait.,a guess\n",
    "bob": "a,funding,The funding ends.,\n",
  ]

  init() throws { project = try ReviewProject() }

  private func stored() throws -> [String] {
    try project.project.store().read { reader in
      let decisions = try reader.decisions(onTranscript: "a")
      return try reader.codings(of: "a").filter { $0.coder != "auto" }.map { coding in
        let own = decisions[coding.id]!.map { "\($0.coder) \($0.verdict) \($0.note)" }
        return "\(coding.code) by \(coding.coder): \(own.joined(separator: ", "))"
      }.sorted()
    }
  }

  @Test func everyCodingIsItsCodersOwnAndAccepted() throws {
    let result = try project.load(Self.codings)
    #expect(result.sentence == "3 new codings, 0 there already.")
    #expect(
      result.table.keeping(["coder", "transcripts", "new", "known"]).lines == [
        "ann; 1; 2; 0", "bob; 1; 1; 0",
      ])
    #expect(
      try stored() == [
        "funding by ann: ann accepted ", "funding by bob: bob accepted ",
        "money by ann: ann accepted a guess",
      ])
  }

  @Test func theSameFilesAgainChangeNothing() throws {
    try project.load(Self.codings)
    let before = try project.project.store().read { try $0.commands(limit: nil).count }
    #expect(try project.load(Self.codings).sentence == "0 new codings, 3 there already.")
    #expect(try project.project.store().read { try $0.commands(limit: nil).count } == before)
  }

  @Test func whatWasDecidedSinceStays() throws {
    try project.load(Self.codings)
    let desk = try project.desk("bob")
    let own = try #require(try desk.queue(ReviewFilter(typed: "by-coder=bob")).first)
    _ = try desk.decide([ReviewDecision(own.coding, .reject)])
    try project.load(Self.codings)
    #expect(try desk.queue(ReviewFilter(typed: "by-coder=bob")).map(\.status) == [.rejected])
  }

  @Test func aDryRunKeepsNothing() throws {
    #expect(try project.load(Self.codings, isDryRun: true).new == 3)
    #expect(try stored().isEmpty)
  }

  @Test func everyMistakeIsListedAndNothingKept() throws {
    let found = errors {
      try project.load([
        "ann": "a,fundin,The funding ends.,\nc,staff,x,\na,staff,Nobody said this.,\na,staff,We wait.,\n"
      ])
    }
    #expect(found.count == 3)
    #expect(found[0].contains(":2:3: error: The codebook has no code “fundin”."))
    #expect(found[1].contains(":3:1: error: The store has no transcript “c”."))
    #expect(found[2].contains(":4:9: error: The quote does not stand in any turn of “a”."))
    #expect(try stored().isEmpty)
  }

  @Test func theEngineIsNoPerson() throws {
    #expect(
      errors { try project.load(["auto": "a,staff,We wait.,\n"]) }.first?.hasPrefix("“auto” cannot be")
        == true)
  }
}
