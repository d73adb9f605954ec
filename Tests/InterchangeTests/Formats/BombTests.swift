import FuzzTargets
import QualData
import TestSupport
import Testing

@testable import Interchange

/// Small files that would become huge, or take for ever, were it not for `Limits`.
@Suite struct BombTests {
  private func refusal(_ text: String, _ path: String) -> [String] {
    errors { _ = try Importers.read(SourceFile(path: path, bytes: Array(text.utf8))) }
  }

  /// A file for each format that is XML: entities of entities, a billion of them.
  @Test(arguments: ["ANNOTATION_DOCUMENT", "Trans"]) func entitiesAreRefused(_ root: String) {
    let laughs = "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>"
    let text = "<!DOCTYPE \(root) [\(laughs)]>\n<\(root)>&c;</\(root)>"
    #expect(
      refusal(text, "a.xml").first?.contains("A document type declaration is not allowed here.") == true)
  }

  @Test func elementsInsideEachOther() {
    let text = "<ANNOTATION_DOCUMENT>" + String(repeating: "<a>", count: 100_000)
    #expect(refusal(text, "a.eaf").first?.hasPrefix("a.eaf:1:") == true)
  }

  /// libxml2 would compare each of them with all others: minutes for a file of a megabyte.
  @Test(.timeLimit(.minutes(1))) func attributesOfOneElement() {
    let text = "<ANNOTATION_DOCUMENT " + (0..<200_000).map { "a\($0)='' " }.joined() + "/>"
    #expect(
      refusal(text, "a.eaf").first?.hasPrefix(
        "a.eaf:1:1: error: An element has more than 256 attributes.") == true)
  }

  @Test func elementsOfAPageInsideEachOtherAreNoText() {
    let text = "<html>" + String(repeating: "<div>", count: 100_000)
    #expect(refusal(text, "a.html").contains { $0.contains("The page ends without </html>") })
  }

  @Test func bracketsOfJSONInsideEachOther() {
    let text = "{\"segments\": " + String(repeating: "[", count: 200_000)
    #expect(refusal(text, "a.json").count == 1)
  }

  @Test func bracketsOfYAMLInsideEachOther() {
    for text in [String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000)] {
      #expect(throws: InputErrors.self) { try CodebookFile.read(text: "codes: " + text, file: "a.yaml") }
    }
  }

  @Test func parenthesesOfAQueryInsideEachOther() throws {
    let query = String(repeating: "(", count: 100_000) + "a"
    try #require(FuzzTarget.named("query")).run(Array(query.utf8))
  }

  @Test func groupsOfRTFInsideEachOther() {
    let text = "{\\rtf1 " + String(repeating: "{", count: 100_000)
    #expect(
      refusal(text, "a.rtf").first?.contains("The groups are nested deeper than \(Limits.rtfDepth).") == true)
  }

  @Test func tablesOfHTMLInsideEachOtherAreText() throws {
    let text = "<!DOCTYPE html><p>start</p>" + String(repeating: "<table><tr><td>word ", count: 20_000)
    let imported = try read(text, as: "a.html")
    #expect(imported.transcript.turns.count == 20_001)
  }

  @Test func aCellWithoutAnEnd() {
    let text = "speaker,text\nP01,\"" + String(repeating: "a", count: Limits.csvCell + 1)
    #expect(
      refusal(text, "a.csv") == [
        "a.csv:2:5: error: A cell is longer than 16,777,216 bytes.\n  Is a closing quote missing?"
      ])
  }

  @Test func aCellFarAway() {
    #expect(
      refusalOfSheet(#"<row r="1"><c r="ZZZ1"><v>1</v></c></row>"#).first?.contains(
        "The cell “ZZZ1” is not in its place.") == true)
  }

  @Test func aTextThatAllCellsName() {
    let row = #"<row>"# + String(repeating: #"<c t="s"><v>0</v></c>"#, count: 300) + "</row>"
    let text = String(repeating: "a", count: 1 << 20)
    #expect(
      refusalOfSheet(row, text).first?.contains("The worksheet has more than 268,435,456 bytes of text.")
        == true)
  }

  private func refusalOfSheet(_ rows: String, _ text: String = "") -> [String] {
    let relationships =
      #"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/>"#
      + #"<Relationship Id="r2" Type="x/sharedStrings" Target="t.xml"/></Relationships>"#
    let bytes = ZipWriter.archive([
      .init("[Content_Types].xml", ""), .init("xl/_rels/workbook.xml.rels", relationships),
      .init("xl/workbook.xml", #"<workbook><sheet name="a" id="r1"/></workbook>"#),
      .init("xl/s.xml", "<worksheet>\(rows)</worksheet>"),
      .init("xl/t.xml", "<sst><si><t>\(text)</t></si></sst>"),
    ])
    return errors { _ = try Importers.read(SourceFile(path: "a.xlsx", bytes: bytes)) }
  }
}
