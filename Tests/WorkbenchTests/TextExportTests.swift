import Foundation
import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct TextExportTests {
  @Test(arguments: 1...12) func exportImportExportIsTheIdentity(seed: UInt64) throws {
    let review = try ReviewProject()
    var random = SeededRandom(seed: seed)
    try review.project.store(coder: "anna").write(verb: "work") { try Self.work($0, &random) }
    let folder = try TemporaryFolder()
    let first = folder.url.appendingPathComponent("first").path
    _ = try ExportText.run(review.project, to: first)
    let sample = try SampleProject()
    let other = try sample.open()
    _ = try ImportText.run(first, project: other, coder: "bert")
    let second = folder.url.appendingPathComponent("second").path
    _ = try ExportText.run(other, to: second)
    #expect(try Self.files(first) == Self.files(second))
    #expect(try CheckStore.run(other, backup: false).isSound)
  }

  @Test func keysHaveAFixedOrderAndLinesAreSorted() throws {
    let export = try Export()
    let lines = try export.text("transcripts/b/coding.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines == lines.sorted())
    #expect(lines.allSatisfy { $0.hasPrefix(#"{"id": ""#) && $0.hasSuffix(#", "current": 1}"#) })
    #expect(try export.text("transcripts/b/text.txt") == ReviewProject.transcripts["b.txt"])
  }

  @Test func whatIsExportedIsForItsOwnerOnly() throws {
    let export = try Export()
    #expect(try mode(export.url) == "700")
    #expect(try mode(export.url.appendingPathComponent("transcripts/a/text.txt")) == "600")
  }

  @Test func aFolderWithSomethingElseIsLeftAsItIs() throws {
    let export = try Export()
    try export.files.write("mine", to: "shared/notes.txt")
    #expect(
      errors { _ = try ExportText.run(export.review.project, to: export.url.path) } == [
        "\(export.url.path)/notes.txt exists and was not written by `qualm export --text`; nothing was changed. Name "
          + "another folder, such as a new one inside it."
      ])
  }

  @Test func everyMistakeIsListedWithItsPlace() throws {
    let export = try Export()
    try export.files.write(
      "nonsense\n<<<<<<< ours\n{\"id\": 1}\n", to: "shared/transcripts/a/coding.jsonl")
    try export.files.write("P02: Another text.\n", to: "shared/transcripts/b/text.txt")
    let shown = errors { _ = try TextExportReader.read(export.url.path) }
    #expect(
      shown.contains { $0.hasPrefix("transcripts/b/text.txt: error: The text is not the one that was") })
    #expect(
      shown.contains(
        """
        transcripts/a/coding.jsonl:1:1: error: The line is no JSON object of texts and numbers.
          Correct the line, or take it from an earlier export.
        """))
    #expect(
      shown.contains(
        """
        transcripts/a/coding.jsonl:2:1: error: A conflict of version control is not settled.
          Choose one of its sides.
        """))
    #expect(shown.contains { $0.hasPrefix("transcripts/a/coding.jsonl:3:1: error: “id” must be a text.") })
  }

  @Test func theSameRecordTwiceIsAnError() throws {
    let export = try Export()
    let line = try export.text("attribute.jsonl").split(separator: "\n")[0]
    try export.files.write("\(line)\n\(line)\n", to: "shared/attribute.jsonl")
    #expect(
      errors { _ = try TextExportReader.read(export.url.path) } == [
        """
        attribute.jsonl:2:1: error: The same record stands in attribute.jsonl, line 1.
          Keep one of the two.
        """
      ])
  }

  @Test func aRecordThatPointsToNothingIsAnErrorAndNothingIsImported() throws {
    let export = try Export()
    try export.files.write(
      """
      {"coding": "00000000000000000000000000000001", "coder": "anna", "note": "", "raised_at": ""}

      """, to: "shared/transcripts/a/flag.jsonl")
    let sample = try SampleProject()
    let other = try sample.open()
    #expect(
      errors { _ = try ImportText.run(export.url.path, project: other, coder: "bert") } == [
        """
        transcripts/a/flag.jsonl:1:1: error: The record cannot be: it points to something that is not there.
          Correct the line, or take it out.
        """
      ])
    #expect(try other.store().read { try $0.transcripts() } == [])
  }

  @Test(arguments: [
    (#""turn": 0"#, #""turn": 9"#, "its transcript has no such turn"),
    (#""upper": "#, #""upper": 9"#, "its range does not begin and end at characters of its text"),
    (#"{"id": ""#, #"{"id": "x"#, "its id is not 32 hexadecimal digits"),
  ]) func aCodingThatCannotBeIsAnError(old: String, new: String, reason: String) throws {
    let export = try Export()
    let path = "shared/transcripts/b/coding.jsonl"
    let lines = try export.text("transcripts/b/coding.jsonl").replacingOccurrences(of: old, with: new)
    try export.files.write(lines, to: path)
    let shown = errors { _ = try TextExportReader.read(export.url.path) }
    #expect(shown.count == 2)
    #expect(shown.allSatisfy { $0.contains("error: The record cannot be: \(reason).") })
  }

  @Test func aTurnOfNobodyIsAnError() throws {
    let export = try Export()
    try export.files.write("", to: "shared/transcripts/b/speaker.jsonl")
    let shown = errors { _ = try TextExportReader.read(export.url.path) }
    #expect(
      shown.map { $0.split(separator: "\n")[0] } == [
        "transcript.jsonl:2:1: error: The record cannot be: its turns name a speaker that it does not have."
      ])
  }

  @Test func aStoreWithWorkStaysAsItIs() throws {
    let export = try Export()
    let shown = errors {
      _ = try ImportText.run(export.url.path, project: export.review.project, coder: "bert")
    }
    #expect(shown.first?.contains(" holds work already; nothing was changed.") == true)
  }

  @Test func idsThatNoFileNameCanHaveAreWrittenOtherwise() {
    let layout = TextLayout(transcripts: ["../a/b", "été 1.2", ".x", "A", "a"])
    #expect(layout.text(of: "../a/b") == "transcripts/%2E.%2Fa%2Fb/text.txt")
    #expect(layout.text(of: "été 1.2") == "transcripts/été 1.2/text.txt")
    #expect(layout.text(of: ".x") == "transcripts/%2Ex/text.txt")
    #expect(layout.text(of: "A").lowercased() != layout.text(of: "a").lowercased())
  }

  // MARK: Material

  /// An export of a sample project, in the folder `shared`.
  private struct Export {
    let review: ReviewProject
    let files: TemporaryFolder
    var url: URL { files.url.appendingPathComponent("shared") }

    init() throws {
      review = try ReviewProject()
      files = try TemporaryFolder()
      _ = try ExportText.run(review.project, to: url.path)
    }

    func text(_ path: String) throws -> String {
      try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }
  }

  private static func work(_ writer: StoreWriter, _ random: inout SeededRandom) throws {
    for transcript in ["a", "b"] {
      for coding in try writer.codings(of: transcript).shuffled(using: &random) {
        let coder = ["zoë", "bert"].randomElement(using: &random)!
        try writer.decide(
          Decision(
            coding: coding.id, coder: coder, verdict: Bool.random(using: &random) ? .accepted : .rejected,
            range: Bool.random(using: &random) ? coding.range : nil, note: "“\u{2028}\"\\\n\t\u{1}é",
            isAdjudication: Bool.random(using: &random)))
        if Bool.random(using: &random) {
          try writer.raise(DiscussionFlag(coding: coding.id, coder: coder, note: "?"))
        }
        if Bool.random(using: &random) {
          try writer.write(Memo(subject: .coding(coding.id), text: "e\u{301} and \u{E9}", coder: coder))
        }
      }
      try writer.write(Memo(subject: .turn(transcript: transcript, 0), text: "", coder: "anna"))
      try writer.add(
        StoredCoding(
          id: StoreWriter.newID(), transcript: transcript, code: "own", range: TextRange(3, 9), turn: 0,
          coder: "zoë"))
    }
    try writer.write(Memo(subject: .project, text: "over\nlines", coder: "anna"))
    try writer.agree(AgreedLevel(indicator: "I.1", level: 3, reason: "so", coder: "zoë"))
  }

  /// Contents by path.
  private static func files(_ folder: String) throws -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: folder)!.compactMap { $0 as? String }
    return paths.reduce(into: [:]) { files, path in
      files[path] = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
    }
  }
}
