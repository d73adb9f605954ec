import QualData
import TestSupport
import Testing

@testable import Interchange

/// A workbook with these worksheets, given as the contents of their `sheetData`.
func workbook(
  _ sheets: [String], strings: [String] = [], styles: String = "", is1904: Bool = false
) -> [UInt8] {
  let main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let numbers = sheets.indices.map { $0 + 1 }
  let names = numbers.map { "<sheet name='S\($0)' sheetId='\($0)' r:id='s\($0)'/>" }.joined()
  let targets =
    numbers.map {
      "<Relationship Id='s\($0)' Type='\(office)/worksheet' Target='worksheets/sheet\($0).xml'/>"
    }
    + [
      "<Relationship Id='t' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/>",
      "<Relationship Id='u' Type='\(office)/styles' Target='styles.xml'/>",
    ]
  return ZipWriter.archive(
    [
      .init("[Content_Types].xml", "<Types/>"),
      .init(
        "xl/workbook.xml",
        "<workbook \(main) xmlns:r='\(office)'><workbookPr date1904='\(is1904 ? 1 : 0)'/><sheets>\(names)</sheets></workbook>"
      ),
      .init("xl/_rels/workbook.xml.rels", "<Relationships>\(targets.joined())</Relationships>"),
      .init("xl/sharedStrings.xml", "<sst \(main)>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      .init("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>"),
    ]
      + zip(numbers, sheets).map {
        .init("xl/worksheets/sheet\($0).xml", "<worksheet \(main)><sheetData>\($1)</sheetData></worksheet>")
      })
}

@Suite struct ExcelTests {
  /// A row of inline strings.
  private func row(_ number: Int, _ cells: String...) -> String {
    let letters = ["A", "B", "C", "D", "E"]
    return "<row r='\(number)'>"
      + zip(letters, cells).map { "<c r='\($0)\(number)' t='inlineStr'><is><t>\($1)</t></is></c>" }.joined()
      + "</row>"
  }

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let file = SourceFile(path: "a.xlsx", bytes: bytes)
    return try TableRows(file).rows.map { $0.map(\.text) }
  }

  @Test func aTurnARowIsATranscript() throws {
    let bytes = workbook([row(1, "speaker", "text") + row(2, "INT", "Well?") + row(3, "P01", "Yes.")])
    let imported = try read(bytes, as: "a.xlsx")
    #expect(turns(imported) == ["INT: Well?", "P01: Yes."])
    #expect(imported.format == "Excel")
  }

  @Test func sharedStringsAreJoinedWithoutPhoneticReadings() throws {
    let bytes = workbook(
      ["<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c></row>"],
      strings: ["<t>zero</t>", "<r><t>on</t></r><r><t>e</t></r><rPh><t>x</t></rPh>"])
    #expect(try rows(bytes) == [["one", "zero"]])
  }

  @Test func cellsStandInTheirColumnsAndBlankEndsGo() throws {
    let bytes = workbook(["<row r='2'><c r='C2'><v>1</v></c><c r='D2'/></row>"])
    #expect(try rows(bytes) == [["", "", "1"]])
  }

  @Test func numbersDatesTimesAndTruthValuesAreAsShown() throws {
    let styles =
      "<numFmts><numFmt numFmtId='164' formatCode='[$-F800]dddd\\, mmmm dd\\, yyyy'/>"
      + "<numFmt numFmtId='165' formatCode='0.0&quot; days&quot;'/></numFmts>"
      + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='21'/><xf numFmtId='165'/></cellXfs>"
    func cells(_ values: [(style: Int, value: String)]) -> String {
      "<row>" + values.map { "<c s='\($0.style)'><v>\($0.value)</v></c>" }.joined()
        + "<c t='b'><v>1</v></c></row>"
    }
    // Excel's own: 1 January 1900 is 1, 1 March 1900 is 61, 12 March 2026 is 46093.
    let sheet = cells([
      (0, "3"), (0, "0.30000000000000004"), (1, "1"), (1, "61"), (2, "46093"), (1, "46093.5"),
      (3, "0.0008680555555555555"), (4, "2.5"),
    ])
    #expect(
      try rows(workbook([sheet], styles: styles)) == [
        [
          "3", "0.3", "1900-01-01", "1900-03-01", "2026-03-12", "2026-03-12 12:00:00", "0:01:15", "2.5",
          "TRUE",
        ]
      ])
    let old = workbook(["<row><c s='1'><v>44631</v></c></row>"], styles: styles, is1904: true)
    #expect(try rows(old) == [["2026-03-12"]])
  }

  @Test func theWorksheetWithTurnsIsTakenAndTheOthersAreCounted() throws {
    let bytes = workbook([row(1, "about", "this"), row(1, "speaker", "text") + row(2, "P01", "Yes.")])
    let imported = try read(bytes, as: "a.xlsx")
    #expect(turns(imported) == ["P01: Yes."])
    #expect(imported.notes == ["1 worksheet was left out."])
  }

  @Test func participantsMayBeAWorksheet() throws {
    let bytes = workbook([row(1, "participant", "region") + row(2, "P01", "Gent") + row(4, "P01", "Brugge")])
    #expect(
      errors { _ = try ParticipantsFile.read(SourceFile(path: "p.xlsx", bytes: bytes)) } == [
        "p.xlsx:4:1: error: The participant “P01” is already in line 2.\n  Keep one row for each."
      ])
  }

  @Test func aCellThatNamesNoTextIsAnError() {
    let bytes = workbook(["<row><c t='s'><v>7</v></c></row>"])
    #expect(
      errors { _ = try rows(bytes) }.joined().contains(
        "A cell names a text that the workbook does not have."))
  }

  @Test func aCellFarOutIsAnError() {
    #expect(!errors { _ = try rows(workbook(["<row><c r='ZZZ1'><v>7</v></c></row>"])) }.isEmpty)
  }
}
