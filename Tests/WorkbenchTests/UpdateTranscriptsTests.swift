import CodingEngine
import Foundation
import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct UpdateTranscriptsTests {
  private static let text = """
    P01: The funding ends soon. Our budget is small and shrinking fast.

    P02: We have no staff left.
    """
  private let sample: SampleProject
  private let given: TemporaryFolder

  init() throws {
    sample = try SampleProject(["a.txt": Self.text])
    given = try TemporaryFolder()
    let project = try sample.open()
    let store = try ProjectStore.create(folder: project.folder, coder: "ann")
    let sources = try project.sources()
    let read = try sources.read(sources.files.entries[0], options: sources.importOptions)[0].imported
      .transcript
    try store.write(verb: "code") { writer in
      try writer.put(read, digest: Digest.sha256(read.text))
      for (number, quote) in ["The funding ends soon.", "Our budget is small and shrinking fast.", "staff"]
        .enumerated()
      {
        let place = try #require(QuoteFinder(read).places(of: quote).first)
        try writer.add(
          StoredCoding(
            id: Self.id(UInt64(number)), transcript: "a", code: "c\(number)", range: place.range,
            turn: place.turn,
            coder: "ann"))
      }
      try writer.write(Memo(subject: .turn(transcript: "a", 1), text: "Sad.", coder: "ann"))
    }
    try store.close()
  }

  private static func id(_ number: UInt64) -> CodingID { CodingID(high: 0, low: number) }

  private func update(_ text: String?, dryRun: Bool = false) throws -> UpdateTranscripts.Result {
    if let text { try given.write(text, to: "a.txt") }
    return try UpdateTranscripts.run(
      text == nil ? [] : [given.url.appendingPathComponent("a.txt").path], project: sample.open(),
      coder: "ann",
      isDryRun: dryRun)
  }

  private func store() throws -> ProjectStore { try ProjectStore.open(folder: sample.folder, coder: "ann") }

  /// The words of each coding, by its code.
  private func words() throws -> [String: String] {
    try store().read { reader in
      let transcript = try #require(try reader.transcript("a"))
      let codings = try reader.codings(of: "a").map { ($0.code, transcript.text(in: $0.range)) }
      return Dictionary(uniqueKeysWithValues: codings)
    }
  }

  private let before = [
    "c0": "The funding ends soon.", "c1": "Our budget is small and shrinking fast.", "c2": "staff",
  ]

  @Test func codingsGoToTheirWordsInTheCorrectedText() throws {
    let result = try update("INTERVIEWER: Good morning to all.\n\n" + Self.text)
    #expect(
      result.summary.rows == [[.text("a"), .integer(0), .integer(4), .integer(0), .integer(0), .integer(0)]])
    #expect(result.changes.rows.isEmpty)
    #expect(try words() == before)
    #expect(try store().read { try $0.codings(of: "a").map(\.turn) } == [1, 1, 2])
    #expect(try store().read { try $0.memos().map(\.subject) } == [.turn(transcript: "a", 2)])
  }

  @Test func theCorrectedFileTakesThePlaceOfTheOldOneWhichIsKept() throws {
    let result = try update(Self.text + "\n\nP01: Thanks.")
    #expect(result.replacedFiles == 1)
    #expect(try sample.text("transcripts/a.txt") == Self.text + "\n\nP01: Thanks.")
    let folder = sample.folder.appendingPathComponent(ReplacedFiles.folder)
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(kept.count == 1)
    #expect(try sample.text("\(ReplacedFiles.folder)/\(kept[0])") == Self.text)
    #expect(try mode(folder.appendingPathComponent(kept[0])) == "600")
    #expect(try mode(folder) == "700")
  }

  @Test func changedWordsAreListedAndFlagged() throws {
    let result = try update(Self.text.replacing("small", with: "little"))
    let row = result.changes.keeping([
      "turn", "new_turn", "outcome", "reason", "what", "code", "decided", "after",
    ]).rows
    #expect(
      row == [
        [
          .integer(1), .integer(1), .text("fuzzy"), .text("changed"), .text("coding"), .text("c1"),
          .text("accepted (ann)"), .text("Our budget is little and shrinking fast."),
        ]
      ])
    #expect(try words()["c1"] == "Our budget is little and shrinking fast.")
    let flags = try store().read { try $0.flags(on: Self.id(1)) }
    #expect(flags.map(\.note) == ["The words were changed when the transcript was corrected."])
  }

  @Test func lostWordsAreKeptInAMemoOfTheirCoding() throws {
    let result = try update(Self.text.replacing("The funding ends soon. ", with: ""))
    #expect(
      result.summary.rows == [[.text("a"), .integer(0), .integer(3), .integer(0), .integer(1), .integer(0)]])
    #expect(try words()["c0"] == "")
    let memo = try store().read { try $0.memos(on: .coding(Self.id(0))) }.map(\.text)
    #expect(memo.count == 1)
    #expect(memo[0].contains("[The funding ends soon.]"))
    let decisions = try store().read { try $0.decisions(on: Self.id(0)) }
    #expect(decisions.map(\.verdict) == [.accepted])
    #expect(try store().read { try $0.coding(Self.id(0)) }?.isCurrent == false)
  }

  @Test func lostWordsAreLookedForAgainAtTheNextCorrection() throws {
    _ = try update(Self.text.replacing("The funding ends soon. ", with: ""))
    let other = try update(Self.text.replacing("The funding ends soon. ", with: "") + "\n\nP02: Bye.")
    #expect(other.foundAgain == 0)
    let result = try update("P02: Hello there.\n\n" + Self.text)
    #expect(result.foundAgain == 1)
    #expect(
      result.changes.keeping(["outcome", "code", "before", "after"]).rows == [
        [
          .text("found again"), .text("c0"), .text("The funding ends soon."), .text("The funding ends soon."),
        ]
      ])
    #expect(
      result.sentence
        == "1 transcript corrected, 0 without a change of text: 0 exact, 3 moved, 0 fuzzy, 0 lost, 1 found again."
    )
    #expect(try words() == before)
    let coding = try store().read { try #require(try $0.coding(Self.id(0))) }
    #expect(coding.isCurrent && coding.turn == 1)
    #expect(
      try store().read { try $0.flags(on: Self.id(0)).map(\.note) } == [
        "The words are no longer in the corrected transcript. A later correction has its words again."
      ])
    // Once found it is a coding like any other.
    #expect(try update(Self.text).foundAgain == 0)
    #expect(try words() == before)
    for _ in 0..<2 { try store().undo() }
    #expect(try words()["c0"] == "")
  }

  @Test func otherWordsAreNotTakenForLostOnes() throws {
    _ = try update(Self.text.replacing("The funding ends soon. ", with: ""))
    let result = try update(
      Self.text.replacing("The funding ends soon.", with: "The fun ends too soon for me."))
    #expect(result.foundAgain == 0)
    #expect(try words()["c0"] == "")
  }

  @Test func whatIsLostIsNotCounted() throws {
    _ = try update(Self.text.replacing("The funding ends soon. ", with: ""))
    let project = try sample.open()
    var codes: [String] = []
    _ = try CorpusRun(project.sources(), project.codebook(), decisions: project.decisions(), threads: 1)
      .forEach {
        codes += $0.coded.codings.filter { $0.coder == "ann" }.map(\.code)
      }
    #expect(codes.sorted() == ["c1", "c2"])
  }

  @Test func aRangeThatACoderChoseGoesToItsWords() throws {
    let store = try store()
    let range = try store.read { try #require(try $0.coding(Self.id(1))).range }
    try store.write(verb: "review") {
      try $0.decide(
        Decision(
          coding: Self.id(1), coder: "ben", verdict: .accepted,
          range: TextRange(range.lower, range.lower + 10)))
    }
    try store.close()
    _ = try update("INTERVIEWER: Hello there.\n\n" + Self.text)
    let moved = try self.store().read { reader in
      let range = try #require(try reader.decisions(on: Self.id(1)).first { $0.coder == "ben" }?.range)
      return try reader.transcript("a")?.text(in: range)
    }
    #expect(moved == "Our budget")
  }

  @Test func aDryRunChangesNothing() throws {
    let result = try update(Self.text.replacing("The funding ends soon. ", with: ""), dryRun: true)
    #expect(result.changes.rows.count == 1)
    #expect(try words() == before)
    #expect(try sample.text("transcripts/a.txt") == Self.text)
    #expect(!sample.exists(ReplacedFiles.folder))
  }

  @Test func undoBringsTheOldTextBack() throws {
    let contents = { try store().read { try ($0.codings(of: "a"), $0.transcript("a"), $0.memos()) } }
    let (codings, transcript, memos) = try contents()
    _ = try update("INTERVIEWER: Hello there.\n\n" + Self.text.replacing("The funding ends soon. ", with: ""))
    #expect(try contents().1 != transcript)
    try store().undo()
    #expect(try contents().0 == codings)
    #expect(try contents().1 == transcript)
    #expect(try contents().2 == memos)
  }

  @Test func filesEditedInPlaceAreComparedWithTheStore() throws {
    #expect(try update(nil).unchanged == 1)
    try sample.files.write("INTERVIEWER: Hello there.\n\n" + Self.text, to: "transcripts/a.txt")
    let result = try update(nil)
    #expect(result.updated == 1)
    #expect(result.replacedFiles == 0)
    #expect(try words() == before)
  }

  @Test func aFileThatCorrectsNothingIsRefused() throws {
    try given.write("P01: Hello.", to: "b.txt")
    try given.write("**P01:** Hello.", to: "a.md")
    let result = try UpdateTranscripts.run(
      ["b.txt", "a.md"].map { given.url.appendingPathComponent($0).path }, project: sample.open(),
      coder: "ann",
      isDryRun: false)
    #expect(
      result.diagnostics.filter { $0.severity == .error }.map(\.message) == [
        "The project has no transcript “b” that this could correct.",
        "The project has this transcript as transcripts/a.txt, a file of another kind.",
      ])
  }

  @Test func aProjectWithoutAStoreGetsTheFileOnly() throws {
    let bare = try SampleProject(["a.txt": "P01: Old."])
    try given.write("P01: New.", to: "a.txt")
    let result = try UpdateTranscripts.run(
      [given.url.appendingPathComponent("a.txt").path], project: bare.open(), coder: "ann", isDryRun: false)
    #expect(result.updated == 0)
    #expect(try bare.text("transcripts/a.txt") == "P01: New.")
    #expect(!ProjectStore.exists(in: bare.folder))
  }
}
