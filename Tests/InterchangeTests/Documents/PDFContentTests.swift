import QualData
import TestSupport
import Testing

@testable import Interchange

/// How much a PDF holds for `pdftotext` to work through.
@Suite struct PDFContentTests {
  private func pdf(_ dictionary: String, _ stream: [UInt8]) -> SourceFile {
    SourceFile(
      path: "a.pdf",
      bytes: Array("%PDF-1.4\n1 0 obj\n<<\(dictionary)>>\nstream\n".utf8) + stream
        + Array("endstream\nendobj\n%%EOF".utf8))
  }

  /// Of a file with one stream, without what stands around it.
  private func size(_ dictionary: String, _ stream: [UInt8]) throws -> Int {
    try PDFContent(pdf(dictionary, stream)).size - (pdf(dictionary, stream).bytes.count - stream.count)
  }

  private let spaces = [UInt8](repeating: 0x20, count: 5_000)

  @Test func whatIsPackedCountsUnpacked() throws {
    #expect(try size("/Filter /FlateDecode", Zlib.pack(spaces)) == 5_000)
    #expect(try PDFContent(SourceFile(path: "a.pdf", bytes: Array("%PDF-1.4".utf8))).size == 8)
  }

  @Test func whatIsPackedTwiceCountsBothTimes() throws {
    let packed = Zlib.pack(spaces)
    #expect(try size("/Filter [/FlateDecode /FlateDecode]", Zlib.pack(packed)) == packed.count + 5_000)
  }

  @Test func whatIsPackedAndWrittenAsCharactersCountsUnpacked() throws {
    // Python 3.11: `base64.a85encode(zlib.compress(b" " * 5000)) + b"~>"`
    let text = ##"Gb"0;0`_7S!5bBYl^uT>IR!o6!!!";"#\AD*r~>"##
    #expect(ASCII85.decode(text.utf8).prefix(2) == [0x78, 0x9C])
    #expect(try size("/Filter [/ASCII85Decode /FlateDecode]", Array(text.utf8)) == 5_000)
  }

  @Test func whatIsPackedOtherwiseCountsEightTimes() throws {
    #expect(try size("/Filter /LZWDecode", Array("abc".utf8)) == 3 * 8)
  }

  @Test(arguments: ["/Subtype /Image", "/Subtype/Image/Width 9", "/Length1 9", "/Subtype /Type1C"])
  func picturesAndFontsDoNotCount(_ dictionary: String) throws {
    #expect(try size(dictionary, Zlib.pack(spaces)) == 0)
  }

  @Test func aFormWithPicturesCounts() throws {
    #expect(try size("/Subtype /Form /Resources <</ProcSet [/Text /ImageC]>>", Zlib.pack(spaces)) == 5_000)
  }

  @Test func theWordStreamInATextIsNoStream() throws {
    let text = "%PDF-1.4\n(upstream endstream stream)\nendobj"
    #expect(try PDFContent(SourceFile(path: "a.pdf", bytes: Array(text.utf8))).size == text.utf8.count)
  }

  @Test func aPackedStreamThatBreaksOffCountsUpToThere() throws {
    let whole = pdf("", Zlib.pack(spaces)).bytes
    let size = try PDFContent(SourceFile(path: "a.pdf", bytes: whole.dropLast(40))).size
    #expect((1...5_100).contains(size))
  }

  @Test func aStreamThatUnpacksToTooManyTimesItsSizeIsRefused() {
    let once = Zlib.pack([UInt8](repeating: 0x20, count: Limits.archiveFree + 200_000))
    for stream in [once, Zlib.pack(once)] {
      let file = pdf("/Filter /FlateDecode", stream)
      let said = errors { _ = try Importers.read(file) }
      #expect(said.count == 1)
      #expect(
        said.first?.hasPrefix(
          "a.pdf: error: Unpacked, this PDF of \(file.bytes.count.grouped) bytes would have 16,") == true)
    }
  }
}
