import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct OpenDocumentTests {
  private func file(_ body: String, styles: String = "", manifest: String = "<m/>") -> [UInt8] {
    let names = ["office", "text", "table", "style", "draw"].map {
      "xmlns:\($0)='urn:oasis:names:tc:opendocument:xmlns:\($0):1.0'"
    }
    let spaces = names.joined(separator: " ") + " xmlns:fo='urn:fo'"
    return ZipWriter.archive([
      .init("mimetype", "application/vnd.oasis.opendocument.text"),
      .init(
        "content.xml",
        "<office:document-content \(spaces)><office:automatic-styles>\(styles)</office:automatic-styles><office:body>"
          + "<office:text>\(body)</office:text></office:body></office:document-content>"),
      .init("META-INF/manifest.xml", manifest),
    ])
  }

  private func read(_ body: String, styles: String = "") throws -> ImportedTranscript {
    try InterchangeTests.read(file(body, styles: styles), as: "interview.odt")
  }

  @Test func paragraphsAndHeadingsAreRead() throws {
    let imported = try read(
      "<text:h text:outline-level='2'>Money</text:h><text:p>INT: Well?</text:p><text:p>P01: Yes.</text:p>")
    #expect(imported.transcript.text == "## Money\n\nINT: Well?\n\nP01: Yes.\n")
    #expect(imported.format == "OpenDocument")
  }

  @Test func whiteSpaceCountsOnceAndItsElementsCount() throws {
    let imported = try read(
      "<text:p>\n INT:  a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d </text:p>")
    #expect(turns(imported) == ["INT: a  b\tc\nd"])
  }

  @Test func deletionsNotesCommentsAndIndexesAreOut() throws {
    let imported = try read(
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        + "</text:changed-region></text:tracked-changes><text:table-of-content><text:p>index</text:p>"
        + "</text:table-of-content><text:p>INT: said<text:note text:note-class='footnote'><text:p>note</text:p></text:note>"
        + "<office:annotation><text:p>comment</text:p></office:annotation>.</text:p>")
    #expect(turns(imported) == ["INT: said."])
    #expect(
      imported.notes == [
        "1 tracked deletion was left out.", "1 index was left out.", "1 footnote was left out.",
        "1 comment was left out.",
      ])
  }

  @Test func namesInBoldAreLabels() throws {
    let styles =
      "<style:style style:name='B' style:family='text'><style:text-properties fo:font-weight='bold'/></style:style>"
    let lines = ["Anna", "Bob", "Anna", "Bob"].map {
      "<text:p><text:span text:style-name='B'>\($0)</text:span> Yes.</text:p>"
    }
    #expect(turns(try read(lines.joined(), styles: styles)).first == "Anna: Yes.")
  }

  @Test func rowsOfATableAreTurns() throws {
    func row(_ cells: String...) -> String {
      "<table:table-row>"
        + cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
        + "</table:table-row>"
    }
    let imported = try read(
      "<table:table>\(row("INT", "How is it going?"))\(row("P01", "It goes well."))</table:table>")
    #expect(turns(imported) == ["INT: How is it going?", "P01: It goes well."])
  }

  @Test func aProtectedFileIsRefused() {
    let bytes = file("<text:p>x</text:p>", manifest: "<m><encryption-data/></m>")
    #expect(
      errors { _ = try InterchangeTests.read(bytes, as: "a.odt") } == [
        "a.odt: error: The file is protected with a password.\n  Save it without one."
      ])
  }
}
