import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct ArchiveTests {
  private func open(_ entries: [ZipWriter.Entry]) throws -> Archive {
    try Archive(SourceFile(path: "a.docx", bytes: ZipWriter.archive(entries)))
  }

  private func refusal(_ entries: [ZipWriter.Entry]) -> String {
    errors { _ = try open(entries) }.joined()
  }

  @Test func anEntryIsReadByItsName() throws {
    let archive = try open([.init("a/b.xml", "<a/>"), .init("c", "")])
    #expect(try archive.read("a/b.xml") == Array("<a/>".utf8))
    #expect(try archive.read("c") == [])
    #expect(archive.contains("c") && !archive.contains("C"))
  }

  @Test func aMissingEntryIsNamed() throws {
    let archive = try open([.init("a", "x")])
    #expect(
      errors { _ = try archive.read("word/document.xml") } == [
        "a.docx: error: The part “word/document.xml” is missing.\n"
          + "  Open the file in the program it came from and save it again."
      ])
  }

  @Test(arguments: ["../evil", "a/../../evil", "/etc/passwd", "..\\evil"])
  func aNameThatLeadsOutIsRefused(_ name: String) {
    #expect(refusal([.init(name, "x")]).contains("leads out of the archive."))
  }

  @Test func aLinkIsRefused() {
    #expect(refusal([.init("link", "/etc/passwd", unixMode: 0o120777)]).contains("leads out of the archive."))
  }

  @Test func namesThatDifferInCaseOnlyAreRefused() {
    #expect(refusal([.init("Word/a", "x"), .init("word/a", "y")]).contains("two entries named “word/a”."))
  }

  @Test func aBombIsRefusedByItsDirectory() {
    #expect(
      refusal([.init("bomb", String(repeating: "x", count: 1000), claimedSize: 1 << 30)]).contains(
        "Unpacked, the entry “bomb” would have 1,073,741,824 bytes."))
  }

  @Test func manySmallBombsAreOneBomb() {
    let entries = (1...40).map { ZipWriter.Entry("bomb\($0)", "x", claimedSize: 15 << 20) }
    #expect(refusal(entries).contains("Unpacked, the archive would have 629,145,600 bytes."))
  }

  @Test func tooManyEntriesAreRefused() {
    let entries = (0...Limits.archiveEntries).map { ZipWriter.Entry("\($0)", "") }
    #expect(refusal(entries).contains("The archive has more than 10,000 entries."))
  }

  @Test func damagedBytesAreFoundByTheChecksum() throws {
    var bytes = ZipWriter.archive([.init("a", "interview")])
    bytes[32] ^= 1
    let archive = try Archive(SourceFile(path: "a.docx", bytes: bytes))
    #expect(errors { _ = try archive.read("a") }.joined().contains("The part “a” is damaged."))
  }

  @Test func everyTruncationIsRefused() {
    let bytes = ZipWriter.archive([.init("a", "interview"), .init("b", "words")])
    for count in 4..<bytes.count {
      let file = SourceFile(path: "a.docx", bytes: Array(bytes.prefix(count)))
      #expect(errors { _ = try Archive(file) }.joined().contains("a.docx: error: The file is a damaged zip"))
    }
  }
}
