import Foundation
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct ImportFilesTests {
  private let sample: SampleProject
  private let given: TemporaryFolder

  init() throws {
    sample = try SampleProject(["a.txt": "P01: Funding."])
    given = try TemporaryFolder()
  }

  private func importing(_ paths: String..., copy: Bool = true) throws -> ImportFiles.Result {
    try ImportFiles.run(
      paths.map { given.url.appendingPathComponent($0).path }, project: sample.open(), copy: copy)
  }

  private func messages(_ result: ImportFiles.Result) -> [String] {
    result.diagnostics.filter { $0.severity == .error }.map {
      $0.rendered.replacing(given.url.path + "/", with: "")
    }
  }

  @Test func aFileIsCopiedAsItIs() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("P01: Caf\u{E9}.\r\nP02: Yes.\r\n".utf8)
    try given.write(bytes, to: "b.txt")
    let result = try importing("b.txt")
    #expect(result.summary == "1 file copied into the project.")
    let copy = sample.folder.appendingPathComponent("transcripts/b.txt")
    #expect(try [UInt8](Data(contentsOf: copy)) == bytes)
    #expect(try mode(copy) == "600")
  }

  @Test func whatWasUnderstoodIsARowForEachSpeaker() throws {
    try given.write("Interviewer: How is it?\nP02: Good, thank you.\n", to: "b.txt")
    let result = try importing("b.txt")
    let main = result.table.keeping(["transcript", "format", "speaker", "role", "turns", "words"])
    #expect(
      main.rows == [
        [
          .text("b"), .text("plain text"), .text("Interviewer"), .text("interviewer"), .integer(1),
          .integer(3),
        ],
        [.text("b"), .text("plain text"), .text("P02"), .text("participant"), .integer(1), .integer(3)],
      ])
  }

  @Test func withoutCopyingTheProjectIsLeftAlone() throws {
    try given.write("P01: Yes.", to: "b.txt")
    let result = try importing("b.txt", copy: false)
    #expect(result.table.rows.count == 1)
    #expect(!sample.exists("transcripts/b.txt"))
  }

  @Test func theSameFileAgainIsThereAlready() throws {
    try given.write("P01: Yes.", to: "b.txt")
    _ = try importing("b.txt")
    let again = try importing("b.txt")
    #expect(again.summary == "0 files copied into the project, 1 there already.")
    #expect(messages(again).isEmpty)
  }

  @Test func anotherContentWithTheSameNameIsRefused() throws {
    try given.write("P01: Something else.", to: "a.txt")
    let result = try importing("a.txt")
    #expect(
      messages(result) == [
        "a.txt: error: The project already has the transcript “a” in transcripts/a.txt, with another content.\n"
          + "  Rename the file, or take a corrected version over with `qualm import --update`."
      ])
    #expect(try sample.text("transcripts/a.txt") == "P01: Funding.")
  }

  @Test func anotherFormatWithTheSameNameIsRefused() throws {
    try given.write("**P01:** Something else.", to: "a.md")
    #expect(messages(try importing("a.md")).count == 1)
    #expect(!sample.exists("transcripts/a.md"))
  }

  @Test func twoFilesWithOneNameInOneImport() throws {
    try given.write("P01: One.", to: "x/b.txt")
    try given.write("P01: Two.", to: "y/b.txt")
    let result = try importing("x/b.txt", "y/b.txt")
    #expect(result.copied == 1)
    #expect(
      messages(result) == [
        "y/b.txt: error: The project already has the transcript “b” in transcripts/b.txt, with another content.\n"
          + "  Rename the file, or take a corrected version over with `qualm import --update`."
      ])
    #expect(try sample.text("transcripts/b.txt") == "P01: One.")
  }

  /// As they come from folders of interviews, with a project and without.
  @Test(arguments: [true, false]) func aPreviewTellsOfTwoFilesWithOneName(_ hasProject: Bool) throws {
    try given.write("P01: One.", to: "x/b.txt")
    try given.write("P01: Two.", to: "y/b.md")
    try given.write("P01: One.", to: "z/b.txt")
    let paths = ["x/b.txt", "y/b.md", "z/b.txt"].map { given.url.appendingPathComponent($0).path }
    let result = try ImportFiles.run(paths, project: hasProject ? sample.open() : nil, copy: false)
    #expect(
      messages(result) == [
        "y/b.md: error: The transcript would be called “b”, as that of x/b.txt, which has another content.\n"
          + "  Rename one of the two."
      ])
    #expect(result.table.rows.count == 3)
  }

  @Test func aPreviewTellsOfANameThatTheProjectHas() throws {
    try given.write("P01: Something else.", to: "a.txt")
    #expect(
      messages(try importing("a.txt", copy: false)) == [
        "a.txt: error: The project already has the transcript “a” in transcripts/a.txt, with another content.\n"
          + "  Rename the file, or take a corrected version over with `qualm import --update`."
      ])
  }

  @Test func aNameThatNoTranscriptHasIsRefused() throws {
    try sample.files.write("About these files.", to: "transcripts/README.txt")
    try given.write("P01: Yes.", to: "README.txt")
    #expect(
      messages(try importing("README.txt")) == [
        "README.txt: error: A file named “README.txt” is never read as a transcript; it was not copied.\n  Rename it."
      ])
    #expect(try sample.text("transcripts/README.txt") == "About these files.")
  }

  @Test func ofAFolderAllFilesBelowAreRead() throws {
    try given.write("P01: Yes.", to: "all/b.txt")
    try given.write("P01: No.", to: "all/site/c.txt")
    try given.write("", to: "all/site/d.txt")
    try given.write("P01: Hidden.", to: "all/.e.txt")
    try given.write("About these.", to: "all/README.md")
    for threads in [1, 3] {
      var steps: [Int] = []
      let result = try ImportFiles.run(
        [given.url.appendingPathComponent("all").path], project: sample.open(), copy: true, threads: threads,
        progress: { done, all in steps.append(done * 10 + all) })
      #expect(messages(result) == ["all/site/d.txt: error: The file is empty."])
      #expect(steps == [13, 23, 33])
      #expect(
        result.summary
          == (threads == 1
            ? "2 files copied into the project, 1 refused."
            : "0 files copied into the project, 2 there already, 1 refused."))
    }
    #expect(try sample.text("transcripts/c.txt") == "P01: No.")
  }

  @Test func aFolderWithoutFilesIsNoInput() throws {
    try given.write("About these.", to: "empty/README.md")
    #expect(throws: InputErrors.self) { try importing("empty") }
  }

  @Test func manyFilesHaveAnOverview() throws {
    for number in 1...3 {
      try given.write("Preamble.\n\nP01: Yes, we do.\nINT: Why?\n", to: "all/\(number).txt")
      try given.write("WEBVTT\n\n00:01.000 --> 00:02.000\n<v P01>Yes.\n", to: "all/\(number + 3).vtt")
    }
    let dutch = "P01: Daar is helemaal geen geld voor.\n".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    try Data([0xFF, 0xFE] + dutch).write(to: given.url.appendingPathComponent("all/7.txt"))
    let result = try importing("all", copy: false)
    #expect(
      result.overview.formats.rows == [
        [
          .text("plain text"), .integer(4), .integer(4), .integer(7), .integer(18), .text("en 3, nl 1"),
          .text("UTF-8 3, UTF-16LE 1"),
        ],
        [
          .text("WebVTT"), .integer(3), .integer(3), .integer(3), .integer(3), .text("en"), .text("UTF-8"),
        ],
      ])
    #expect(
      result.overview.leftOut.rows == [
        [.text("1 line before the first turn belongs to no turn."), .integer(3)]
      ])
  }

  @Test func oneBadFileDoesNotStopTheRest() throws {
    try given.write("", to: "b.txt")
    try given.write("P01: Yes.", to: "c.txt")
    let result = try importing("b.txt", "nowhere.txt", "c.txt")
    #expect(result.copied == 1)
    #expect(
      messages(result) == [
        "b.txt: error: The file is empty.",
        "nowhere.txt: error: The file does not exist.\n  Check the name and the folder.",
      ])
  }
}
