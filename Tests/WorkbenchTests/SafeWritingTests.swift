import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct SafeWritingTests {
  struct Broken: Error {}
  private let files: TemporaryFolder
  private var folder: URL { files.url }

  init() throws { files = try TemporaryFolder() }

  private func names(_ url: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func aFileIsReplacedAsAWhole() throws {
    let file = try files.write("old", to: "a.txt")
    try SafeWriting.write("new", to: file)
    #expect(try text("a.txt") == "new")
    #expect(try names(folder) == ["a.txt"])
  }

  /// As `--output /dev/null` by the administrator once put a file in the place of the device.
  @Test func aPipeIsWrittenToAndNotReplaced() throws {
    let pipe = folder.appendingPathComponent("pipe")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    // Open for reading too, so that nobody waits for the other end.
    let reader = open(pipe.path, O_RDWR)
    defer { close(reader) }
    try SafeWriting.write("new", to: pipe)
    var information = stat()
    #expect(stat(pipe.path, &information) == 0)
    #expect(information.st_mode & S_IFMT == S_IFIFO)
    var bytes = [UInt8](repeating: 0, count: 10)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(count), as: UTF8.self) == "new")
    #expect(try names(folder) == ["pipe"])
  }

  @Test func aLinkIsFollowed() throws {
    let file = try files.write("old", to: "real/a.txt")
    let link = folder.appendingPathComponent("a.txt")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    try SafeWriting.write("new", to: link)
    #expect(try text("real/a.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
  }

  @Test func whatFailsLeavesTheOldFileAndNothingElse() throws {
    let file = try files.write("old", to: "a.txt")
    #expect(throws: WorkbenchError.self) {
      try SafeWriting.writing(file) { temporary in
        try Data("half".utf8).write(to: temporary)
        throw Broken()
      }
    }
    #expect(try text("a.txt") == "old")
    #expect(try names(folder) == ["a.txt"])
  }

  @Test func aFolderThatIsNotThereIsAnError() throws {
    let path = folder.appendingPathComponent("b/c").path
    #expect(
      errors { try SafeWriting.write("x", to: folder.appendingPathComponent("b/c/a.txt")) } == [
        "a.txt was not written: there is no folder \(path). Make it first, or correct the name."
      ])
    #expect(try names(folder) == [])
  }

  @Test func foldersAboveAreMadeWhereThatIsWanted() throws {
    try SafeWriting.write("x", to: folder.appendingPathComponent("b/c/a.txt"), makesFolders: true)
    #expect(try text("b/c/a.txt") == "x")
  }

  @Test func whatIsWrittenIsForItsOwnerOnly() throws {
    try SafeWriting.write("x", to: folder.appendingPathComponent("made/a.txt"), makesFolders: true)
    #expect(try mode(folder.appendingPathComponent("made")) == "700")
    #expect(try mode(folder.appendingPathComponent("made/a.txt")) == "600")
  }

  @Test func aFileThatWasOpenToAllIsNotAfterwards() throws {
    let file = try files.write("old", to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    try SafeWriting.write("new", to: file)
    #expect(try mode(file) == "600")
  }

  @Test func aFileInTheWayOfAFolderIsSaid() throws {
    let file = try files.write("", to: "file")
    let path = file.appendingPathComponent("a.txt").path
    #expect(
      errors { try SafeWriting.write("x", to: file.appendingPathComponent("a.txt")) } == [
        "\(path) could not be written: a file stands where a folder is needed."
      ])
  }

  @Test func aFolderIsNotReplacedByAFile() throws {
    try files.write("x", to: "made/a.txt")
    let made = folder.appendingPathComponent("made")
    #expect(
      errors { try SafeWriting.write("x", to: made) } == [
        "\(made.path) could not be written: it is a folder."
      ])
    #expect(try text("made/a.txt") == "x")
    #expect(try names(folder) == ["made"])
  }

  // MARK: Folders

  private func replace(_ foreign: @escaping (URL) -> String? = { _ in nil }, fails: Bool = false) throws {
    try SafeWriting.replaceFolder(folder.appendingPathComponent("out"), foreign: foreign) { temporary in
      try Data("new".utf8).write(to: temporary.appendingPathComponent("new.txt"))
      if fails { throw Broken() }
    }
  }

  @Test func aNewFolderIsPutInItsPlace() throws {
    try replace()
    #expect(try text("out/new.txt") == "new")
    #expect(try names(folder) == ["out"])
    #expect(try mode(folder.appendingPathComponent("out")) == "700")
  }

  @Test func aFolderOfOursIsReplacedAsAWhole() throws {
    try files.write("old", to: "out/old.txt")
    try replace()
    #expect(try names(folder.appendingPathComponent("out")) == ["new.txt"])
    #expect(try names(folder) == ["out"])
  }

  @Test func anEmptyFolderIsTaken() throws {
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("out"), withIntermediateDirectories: false)
    try replace { _ in "" }
    #expect(try text("out/new.txt") == "new")
  }

  @Test func aFolderThatIsNotOursIsLeftAlone() throws {
    try files.write("thesis", to: "out/thesis.txt")
    let out = folder.appendingPathComponent("out").path
    #expect(
      errors { try replace { _ in "" } } == [
        "\(out) exists and was not written by `qualm run`, which replaces its folder as a whole; nothing was changed. "
          + "Move it elsewhere, or name another folder with --output."
      ])
    #expect(try names(folder.appendingPathComponent("out")) == ["thesis.txt"])
  }

  @Test func whatFailsLeavesTheOldFolder() throws {
    try files.write("old", to: "out/old.txt")
    #expect(throws: WorkbenchError.self) { try replace(fails: true) }
    #expect(try names(folder) == ["out"])
    #expect(try names(folder.appendingPathComponent("out")) == ["old.txt"])
  }
}
