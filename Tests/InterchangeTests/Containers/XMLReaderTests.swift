import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct XMLReaderTests {
  private func events(_ text: String, part: String? = nil) throws -> [XMLReader.Event] {
    let reader = try XMLReader(Array(text.utf8), path: "a.xml", part: part)
    var events: [XMLReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private func refusal(_ text: String, part: String? = nil) -> String {
    errors { _ = try events(text, part: part) }.joined()
  }

  @Test func elementsAndTextsComeInOrderWithoutPrefixes() throws {
    #expect(
      try events("<a><w:b xmlns:w='u'>x</w:b><!-- no --><c/></a>") == [
        .start("a"), .start("b"), .text("x"), .end("b"), .start("c"), .end("c"), .end("a"),
      ])
  }

  @Test func attributesAreFoundWhateverTheirPrefix() throws {
    let reader = try XMLReader(Array("<a xmlns:w='u' w:val='1' x='&amp;'/>".utf8), path: "a.xml")
    #expect(try reader.next() == .start("a"))
    #expect(reader.attribute("val") == "1")
    #expect(reader.attribute("x") == "&")
    #expect(reader.attribute("w") == nil)
  }

  @Test func theDeclaredEncodingCounts() throws {
    let bytes = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
    let reader = try XMLReader(bytes, path: "a.xml")
    #expect(try reader.next() == .start("a"))
    #expect(try reader.text() == "é")
  }

  @Test func aDocumentTypeIsRefused() {
    let bomb = "<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z SYSTEM 'file:///etc/passwd'>]><a>&x;&z;</a>"
    #expect(refusal(bomb).contains("A document type declaration is not allowed here."))
  }

  @Test func theErrorNamesLineAndColumn() {
    #expect(refusal("<a>\n<b></a>").hasPrefix("a.xml:2:8: error: The XML is damaged: "))
  }

  @Test func theErrorNamesThePartOfAnArchive() {
    #expect(
      refusal("<a>", part: "word/document.xml").hasPrefix(
        "a.xml: error: In the part “word/document.xml”, line 1, column "))
  }

  @Test func everyTruncationIsAnError() {
    let text = "<?xml version='1.0'?><a b='c'><d>e</d><f/></a>"
    for count in 0..<text.utf8.count {
      #expect(!refusal(String(text.prefix(count))).isEmpty, "\(text.prefix(count))")
    }
  }

  @Test func twoRootsAreAnError() { #expect(!refusal("<a/><b/>").isEmpty) }

  @Test func deepNestingIsAnError() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(refusal(deep).contains("The elements are nested deeper than 256."))
  }

  @Test func tooManyAttributesAreAnError() {
    let many = (0...Limits.xmlAttributes).map { "a\($0)=''" }.joined(separator: " ")
    #expect(
      refusal("<a>\n <b \(many)/></a>")
        == "a.xml:2:2: error: An element has more than 256 attributes.\n"
        + "  Open the file in the program it came from and save it again.")
    let wide = Array("<a \(many)/>".utf16.flatMap { [UInt8($0 & 255), 0] })
    #expect(
      errors { _ = try XMLReader(wide, path: "a.xml") }.joined().hasPrefix(
        "a.xml:1:1: error: An element has more than 256 attributes."))
  }

  @Test func signsInCommentsAndTextsAreNoAttributes() throws {
    let quotes = String(repeating: "'", count: 700)
    #expect(
      try events("<!-- <b \(quotes) --><?p <b \(quotes)?><a x='>'>\(quotes)<![CDATA[<b \(quotes)]]></a>") == [
        .start("a"), .text(quotes), .text("<b " + quotes), .end("a"),
      ])
  }

  @Test func aTextThatIsTooLongIsAnError() {
    let long = String(repeating: "x", count: Limits.xmlText + 1)
    for text in ["<a>\(long)</a>", "<a><![CDATA[\(long)]]></a>", "<a x='\(long)'/>"] {
      #expect(refusal(text).contains("A text is longer than 10,000,000 bytes."))
    }
  }

  @Test func namespacesOfOpenElementsAreCounted() throws {
    func names(_ depth: Int) -> String {
      (0..<200).map { "xmlns:n\(depth)_\($0)='u'" }.joined(separator: " ")
    }
    let open = (0..<6).map { "<a \(names($0))>" }.joined()
    #expect(
      refusal(open + String(repeating: "</a>", count: 6)).contains(
        "More than 1,000 namespaces are declared inside each other."))
    // Beside each other they may be many.
    #expect(try events("<a>" + (0..<20).map { "<b \(names($0))/>" }.joined() + "</a>").count == 42)
  }

  @Test func theRootIsFoundBehindCommentsAndDeclarations() {
    #expect(
      XMLRoot.name(Array("\u{FEFF}<?xml version='1.0'?>\n<!-- <x> --><!DOCTYPE Trans><Trans a='b'>".utf8))
        == "Trans")
    #expect(XMLRoot.name(Array("<?xml?><w:document>".utf16.flatMap { [UInt8($0 & 255), 0] })) == "document")
    #expect(XMLRoot.name(Array("P01: <laughs>".utf8)) == nil)
  }
}
