import Testing

@testable import Interchange

struct XMLWriterTests {
  @Test func elementsAttributesAndText() {
    var xml = XMLWriter()
    xml.element("a", ["x": "1", "none": nil]) {
      $0.element("b", [:], "text")
      $0.element("c")
    }
    #expect(xml.finish() == #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<a x=\"1\"><b>text</b><c/></a>\n")
  }

  @Test func indentationStaysOutOfText() {
    var xml = XMLWriter(declaration: false, indented: true)
    xml.element("a") {
      $0.element("b", [:], "text")
      $0.element("p") {
        $0.text("one ")
        $0.element("i", [:], "two")
      }
    }
    #expect(xml.finish() == "<a>\n  <b>text</b>\n  <p>one <i>two</i></p>\n</a>\n")
  }

  @Test func specialCharactersAreEscaped() {
    var xml = XMLWriter(declaration: false)
    xml.element("a", ["x": "<\"&'\n\t>"], "<\"&'\r\n\t>")
    #expect(xml.finish() == "<a x=\"&lt;&quot;&amp;'&#10;&#9;&gt;\">&lt;\"&amp;'&#13;\n\t&gt;</a>\n")
  }

  @Test func whatXMLCannotHoldBecomesAReplacementCharacter() {
    var xml = XMLWriter(declaration: false)
    xml.element("a", [:], "\u{0}\u{1F}\u{FFFE}x")
    #expect(xml.finish() == "<a>\u{FFFD}\u{FFFD}\u{FFFD}x</a>\n")
  }

  @Test func whatIsOpenIsEnded() {
    var xml = XMLWriter(declaration: false)
    xml.start("a")
    xml.start("b")
    xml.text("t")
    #expect(xml.finish() == "<a><b>t</b></a>\n")
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let hard = " a\r\nb\tc <&>\"' \u{1F600} "
    var xml = XMLWriter()
    xml.element("a", ["x": hard], hard)
    let reader = try XMLReader(Array(xml.finish().utf8), path: "x.xml")
    #expect(try reader.next() == .start("a"))
    #expect(reader.attribute("x") == hard)
    #expect(try reader.text() == hard)
  }
}
