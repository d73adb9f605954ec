import Testing

@testable import Interchange

struct ArchiveWriterTests {
  private func archive(_ entries: [(String, String)]) throws -> [UInt8] {
    let writer = ArchiveWriter()
    for (name, text) in entries { try writer.add(name, text) }
    return try writer.finish()
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let text = String(repeating: "één ", count: 10_000)
    let bytes = try archive([("a.txt", text), ("folder/ü.txt", ""), ("b.bin", "b")])
    let read = try Archive(SourceFile(path: "x.zip", bytes: bytes))
    #expect(Set(read.names) == ["a.txt", "folder/ü.txt", "b.bin"])
    #expect(try String(decoding: read.read("a.txt"), as: UTF8.self) == text)
    #expect(try read.read("folder/ü.txt") == [])
    #expect(bytes.count < 2_000)
  }

  @Test func theSameEntriesMakeTheSameBytes() throws {
    let entries = [("a.txt", "one"), ("b.txt", "two")]
    #expect(try archive(entries) == archive(entries))
  }

  @Test func aNameCannotBeUsedTwice() {
    let error = ArchiveError.cannotAdd(name: "a", reason: "File already exists")
    #expect(throws: error) { try archive([("a", "1"), ("a", "2")]) }
    #expect(error.description == "“a” cannot be added to the archive: File already exists")
  }

  @Test func anUncompressedFirstEntryStandsWhereOpenDocumentWantsIt() throws {
    let writer = ArchiveWriter()
    try writer.add("mimetype", Array("text/plain".utf8), isCompressed: false)
    try writer.add("b", "b")
    let bytes = try writer.finish()
    #expect(bytes[30..<48].elementsEqual("mimetypetext/plain".utf8))
  }

  @Test func nothingCanBeAddedToAFinishedArchive() throws {
    let writer = ArchiveWriter()
    try writer.add("a", "1")
    _ = try writer.finish()
    #expect(throws: ArchiveError.cannotAdd(name: "b", reason: "it is packed already")) {
      try writer.add("b", "2")
    }
    #expect(throws: ArchiveError.cannotPack(reason: "it is packed already")) { try writer.finish() }
  }
}
