import Foundation
import QualData
import Testing

@testable import Interchange

struct WordDocumentWriterTests {
  private func archive(_ document: ReportDocument) throws -> Archive {
    try Archive(SourceFile(path: "page.docx", bytes: try WordDocumentWriter().write(document)))
  }

  private func part(_ name: String, _ document: ReportDocument = .sample) throws -> String {
    String(decoding: try archive(document).read(name), as: UTF8.self)
  }

  private func main(_ blocks: [ReportDocument.Block]) throws -> String {
    try part("word/document.xml", ReportDocument(title: "T", blocks: blocks))
  }

  @Test func whatIsWrittenIsReadBackByTheImporter() throws {
    let imported = try read(WordDocumentWriter().write(.sample), as: "page.docx")
    #expect(imported.format == "Word")
    #expect(
      imported.transcript.text == """
        # Éxcerpts & <figures>

        # Financing

        Plain, bold, italic, a1b2 and a link.

        one

        two

        first

        second

        ## Quotes

        There is no money.

        — P01, a1b2

        אין כסף.

        — P02

        Codings

        code\tshare

        cost\t0,50

        line
        end\t–

        Below

        How it was counted

        Once for each excerpt.

        """)
  }

  @Test func theSameDocumentMakesTheSameBytes() throws {
    #expect(try WordDocumentWriter().write(.sample) == WordDocumentWriter().write(.sample))
  }

  @Test func everyPartIsWellFormedAndHasItsPlaceInTheContentTypes() throws {
    let archive = try archive(.sample)
    let types = try part("[Content_Types].xml")
    for name in archive.names {
      let ending = String(name.split(separator: ".").last!)
      #expect(types.contains("Extension=\"\(ending)\"") || types.contains("PartName=\"/\(name)\""))
      guard ["xml", "rels", "svg"].contains(ending) else { continue }
      let reader = try XMLReader(archive.read(name), path: "page.docx", part: name)
      while try reader.next() != nil {}
    }
  }

  @Test func everyPartThatIsPointedToIsThere() throws {
    let archive = try archive(.sample)
    let links = try part("word/_rels/document.xml.rels")
    let targets = links.matches(of: /Target="([^"]+)"\/>/).map { "word/\($0.1)" }
    #expect(Set(targets).isSubset(of: archive.names))
    let ids = Set(links.matches(of: /Id="([^"]+)"/).map { String($0.1) })
    let used = try part("word/document.xml").matches(of: /r:(id|embed)="([^"]+)"/).map { String($0.2) }
    #expect(Set(used).isSubset(of: ids))
    #expect(links.contains(#"Target="https://example.org/?a=1&amp;b=2" TargetMode="External""#))
  }

  @Test func everyStyleThatIsUsedIsDefined() throws {
    let defined = try Set(part("word/styles.xml").matches(of: /w:styleId="([^"]+)"/).map { String($0.1) })
    let used = try part("word/document.xml").matches(of: /w:(pStyle|rStyle|tblStyle) w:val="([^"]+)"/)
    #expect(Set(used.map { String($0.2) }) == defined.subtracting(["Normal", "Heading3"]))
  }

  @Test func aTablesFirstRowComesAgainOnEachPage() throws {
    let table = Table(
      name: "t", title: "", columns: [.init("n", .integer, "")], rows: [[.integer(1)], [.integer(2)]])
    let xml = try main([.table(table)])
    #expect(xml.matches(of: /<w:tblHeader\/>/).count == 1)
    #expect(xml.contains(#"<w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">2</w:t>"#))
  }

  @Test func aTableTooWideForThePageLiesAcrossOneOfItsOwn() throws {
    func table(_ columns: Int) -> Table {
      Table(name: "t", title: "", columns: (1...columns).map { .init("column_\($0)", .integer, "") })
    }
    #expect(try main([.table(table(5))]).matches(of: /landscape/).isEmpty)
    let wide = try main([.paragraph(["before"]), .table(table(12)), .table(table(12)), .paragraph(["after"])])
    let orders = wide.matches(of: /before|<w:pgSz[^>]*>|<w:tbl>|after/).map { String($0.0) }
    let upright = #"<w:pgSz w:w="11906" w:h="16838"/>"#
    #expect(
      orders == [
        "before", upright, "<w:tbl>", "<w:tbl>", #"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#,
        "after",
        upright,
      ])
  }

  @Test func aTitleAboveATableThatLiesAcrossHasNoPageOfItsOwn() throws {
    let columns = (1...12).map { Table.Column("column_\($0)", .integer, "") }
    let xml = try main([.table(Table(name: "t", title: "", columns: columns))])
    #expect(xml.matches(of: /<w:sectPr>/).count == 1)
  }

  @Test func listsWithNumbersBeginAtOneAgain() throws {
    let list = ReportDocument.Block.list([["a"]], isNumbered: true)
    let document = ReportDocument(title: "T", blocks: [list, list])
    let xml = try part("word/document.xml", document)
    #expect(xml.matches(of: /<w:numId w:val="(\d)"\/>/).map { String($0.1) } == ["2", "3"])
    #expect(try part("word/numbering.xml", document).matches(of: /<w:startOverride w:val="1"\/>/).count == 2)
  }

  @Test func textThatRunsFromRightToLeftIsLaidOutSo() throws {
    let xml = try main([.paragraph(["אין כסף"]), .paragraph(["no money"])])
    #expect(xml.matches(of: /<w:bidi\/>/).count == 1)
    #expect(xml.matches(of: /<w:rtl\/>/).count == 1)
  }

  @Test func lineEndsTabsAndControlCharactersStayInTheirPlaces() throws {
    let xml = try main([.paragraph(["a\r\nb\tc\u{1}"])])
    let runs = #"<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/>"#
    #expect(xml.contains(runs + "<w:t xml:space=\"preserve\">c\u{FFFD}</w:t>"))
  }

  @Test func aFigureIsItsDrawingWithWordsForIt() throws {
    #expect(try part("word/media/figure1.svg").contains("<title id=\"figure-title\">A circle</title>"))
    let xml = try part("word/document.xml")
    #expect(xml.contains(#"<wp:docPr id="1" name="Figure 1" descr="A circle. It stands in a box."/>"#))
    #expect(xml.contains(#"<wp:extent cx="1905000" cy="952500"/>"#))
  }

  @Test func aFigureWiderThanThePageIsMadeSmaller() throws {
    func extent(_ width: Double, _ height: Double) throws -> Substring? {
      // With its title and the paper around it larger by 32 and 59.5.
      let figure = ReportDocument.Figure(
        title: "T", description: "", drawing: ChartDrawing(width: width - 32, height: height - 59.5))
      return try main([.figure(figure)]).firstMatch(of: /<wp:extent (.*?)\/>/)?.1
    }
    #expect(try extent(1_000, 500) == #"cx="5759450" cy="2879725""#)
    #expect(try extent(500, 1_000) == #"cx="4127500" cy="8255000""#)
  }

  @Test func programsThatKnowNoSVGGetAPictureOfPoints() throws {
    let made = try ArchiveParts.read("a.docx", WordDocumentWriter { Array($0.utf8.prefix(5)) }.write(.sample))
    #expect(made["word/media/figure1.png"] == Array("<?xml".utf8))
    let blank = try ArchiveParts.read("a.docx", WordDocumentWriter().write(.sample))
    #expect(blank["word/media/figure1.png"] == WordParts.blankPNG)
    #expect(made["word/document.xml"] == blank["word/document.xml"])
  }

  @Test func thePropertiesNameTitleAndLanguageAndNoTime() throws {
    let properties = try part("docProps/core.xml")
    #expect(properties.contains("<dc:title>Éxcerpts &amp; &lt;figures&gt;</dc:title>"))
    #expect(properties.contains("<dc:language>nl</dc:language>"))
    #expect(!properties.contains("dcterms"))
    #expect(try part("word/styles.xml").contains(#"<w:lang w:val="nl-NL"/>"#))
  }
}
