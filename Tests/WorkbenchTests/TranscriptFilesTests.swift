import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct TranscriptFilesTests {
  private let files: TemporaryFolder

  init() throws { files = try TemporaryFolder() }

  private func write(_ paths: String...) throws { for path in paths { try files.write("x", to: path) } }

  private func find(_ names: String..., others: [String] = []) -> TranscriptFiles {
    TranscriptFiles.find(
      names, in: files.url, projectFile: "qualm.yaml", others: others.map(files.url.appendingPathComponent))
  }

  private func paths(_ names: String...) -> [String] {
    TranscriptFiles.find(names, in: files.url, projectFile: "qualm.yaml").entries.map(\.path)
  }

  @Test func aFileIsNamedByItsPath() throws {
    try write("a.txt", "b.txt")
    #expect(paths("b.txt") == ["b.txt"])
  }

  @Test func aFolderMeansEverythingBelowItInOrderOfThePaths() throws {
    try write("t/b.vtt", "t/a.txt", "t/deep/er/c.md", "else.txt")
    #expect(paths("t") == ["t/a.txt", "t/b.vtt", "t/deep/er/c.md"])
  }

  @Test func aPatternMeansFilesOfItsFolderOnly() throws {
    try write("t/a.vtt", "t/b.txt", "t/deep/c.vtt", "t/d1.vtt", "t/d12.vtt")
    #expect(paths("t/*.vtt") == ["t/a.vtt", "t/d1.vtt", "t/d12.vtt"])
    #expect(paths("t/d?.vtt") == ["t/d1.vtt"])
  }

  @Test func aFileNamedTwiceIsReadOnce() throws {
    try write("t/a.txt")
    let found = find("t", "t/a.txt", "t/*.txt")
    #expect(found.entries.map(\.path) == ["t/a.txt"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func hiddenFilesReadmesAndLicencesAreNoTranscripts() throws {
    try write(
      "t/a.txt", "t/.hidden.txt", "t/.git/config", "t/README.md", "t/readme.txt", "t/LICENSE", "t/Licence.txt"
    )
    #expect(paths("t") == ["t/a.txt"])
  }

  @Test func theProjectsOtherFilesAreNoTranscripts() throws {
    try write("a.txt", "codebook.yaml", "qualm.yaml")
    #expect(find(".", others: ["codebook.yaml", "qualm.yaml"]).entries.map(\.path) == ["a.txt"])
  }

  @Test func whatARunWroteIsNoTranscript() throws {
    try write("a.txt", "qualm-output/codings.csv")
    try files.write("# Study\n\nWritten by `qualm run`.\n", to: "qualm-output/README.md")
    #expect(paths(".") == ["a.txt"])
  }

  @Test func aLinkToAFileIsFollowed() throws {
    try write("elsewhere/a.txt")
    try FileManager.default.createDirectory(
      at: files.url.appendingPathComponent("t"), withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      at: files.url.appendingPathComponent("t/link.txt"),
      withDestinationURL: files.url.appendingPathComponent("elsewhere/a.txt"))
    #expect(paths("t") == ["t/link.txt"])
  }

  @Test func aLinkThatLeadsNowhereIsNotPassedOver() throws {
    try write("t/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: files.url.appendingPathComponent("t/b.txt").path, withDestinationPath: "nowhere.txt")
    #expect(paths("t") == ["t/a.txt", "t/b.txt"])
  }

  @Test func aPipeInAFolderIsNoTranscript() throws {
    try write("t/a.txt")
    #expect(mkfifo(files.url.appendingPathComponent("t/b.txt").path, 0o600) == 0)
    #expect(paths("t") == ["t/a.txt"])
  }

  @Test func ofTwoFilesWithOneNameTheSecondIsLeftOut() throws {
    try write("t/a.txt", "t/x/a.md")
    let found = find("t")
    #expect(found.entries.map(\.path) == ["t/a.txt"])
    #expect(
      found.diagnostics.map(\.rendered) == [
        "t/x/a.md: error: This file and t/a.txt would both be the transcript “a”; this one was left out.\n"
          + "  Rename one of the two."
      ])
  }

  @Test(arguments: ["nowhere", "*.vtt", "nowhere/*.vtt"]) func aNameThatLeadsNowhereIsSaid(name: String) {
    #expect(
      find(name).diagnostics.map(\.rendered) == [
        "qualm.yaml: error: No transcript was found under “\(name)”.\n"
          + "  Put transcripts there, or change “transcripts:” in qualm.yaml."
      ])
  }
}
