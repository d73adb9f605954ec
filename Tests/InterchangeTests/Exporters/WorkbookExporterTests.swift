import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// Written with libxlsxwriter, read back with the reader of Excel files.
@Suite struct WorkbookExporterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func bytes(_ tables: [Table]) throws -> [UInt8] {
    let file = folder.url.appendingPathComponent("a.xlsx")
    try WorkbookExporter().write(tables, to: file.path)
    return try [UInt8](Data(contentsOf: file))
  }

  private func written(_ tables: [Table]) throws -> (archive: Archive, book: Workbook) {
    let content = try FileContent(SourceFile(path: "a.xlsx", bytes: bytes(tables)))
    let archive = try #require(content.archive)
    return (archive, try Workbook(archive))
  }

  /// The texts of the sheet after the guide.
  private func rows(_ table: Table) throws -> [[String]] {
    let book = try written([table]).book
    return try book.rows(of: book.sheets[1]).rows.map { $0.map(\.text) }
  }

  private func column(_ cells: Table.Cell...) -> Table {
    Table(name: "t", title: "", columns: [.init("c", .text, "")], rows: cells.map { [$0] })
  }

  private func error(_ table: Table) -> WorkbookError? {
    do {
      _ = try bytes([table])
      return nil
    } catch { return error as? WorkbookError }
  }

  @Test func cellsAreReadBackAsTheyWere() throws {
    #expect(
      try rows(sampleTable) == [
        ["code", "patients", "rate"], ["a, \"b\"", "12", "0.1"], ["two\nlines", "0", "66.6666666666667"],
        ["基因 gène", "", "3"],
      ])
  }

  @Test func numbersAreNumbersAndTextsAreTexts() throws {
    let table = Table(
      name: "t", title: "",
      columns: [.init("a", .text, ""), .init("b", .integer, ""), .init("c", .number, "")],
      rows: [[.text("12"), .integer(12), .number(0.5)]])
    let sheet = String(decoding: try written([table]).archive.read("xl/worksheets/sheet2.xml"), as: UTF8.self)
    #expect(sheet.contains("<c r=\"A2\" t=\"s\">"))
    #expect(sheet.contains("<c r=\"B2\"><v>12</v></c><c r=\"C2\"><v>0.5</v></c>"))
  }

  @Test func theHeaderStaysInViewAndHasFilters() throws {
    let archive = try written([sampleTable]).archive
    let sheet = String(decoding: try archive.read("xl/worksheets/sheet2.xml"), as: UTF8.self)
    #expect(
      sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
    #expect(sheet.contains("<autoFilter ref=\"A1:C4\"/>"))
  }

  @Test func theFirstSheetExplainsTheOthers() throws {
    let book = try written([sampleTable, column()]).book
    #expect(book.sheets.map(\.name) == ["about", "code-by-group", "t"])
    #expect(
      try book.rows(of: book.sheets[0]).rows.map { $0.map(\.text) } == [
        ["sheet", "column", "kind", "description"],
        ["code-by-group", "", "sheet", "Number of codings by code and group."],
        ["code-by-group", "code", "text", "Code id"], ["code-by-group", "patients", "integer", "Patients"],
        ["code-by-group", "rate", "number", "Per 1,000 words"], ["t", "", "sheet"], ["t", "c", "text"],
      ])
  }

  @Test func aTableReadFromAWorkbookIsNotItsGuide() throws {
    let file = SourceFile(path: "a.xlsx", bytes: try bytes([sampleTable]))
    #expect(try TableRows(file).rows[0].map(\.text) == ["code", "patients", "rate"])
  }

  @Test func theSameTablesGiveTheSameBytes() throws {
    let first = try bytes([sampleTable])
    #expect(try bytes([sampleTable]) == first)
    let core = try written([sampleTable]).archive.read("docProps/core.xml")
    #expect(String(decoding: core, as: UTF8.self).contains(">2000-01-01T00:00:00Z</dcterms:created>"))
  }

  @Test func whatLooksLikeAFormulaStaysText() throws {
    #expect(try rows(column(.text("=1+1"), .text("@x"), .text("-3"))) == [["c"], ["=1+1"], ["@x"], ["-3"]])
    let archive = try written([column(.text("=1+1"))]).archive
    #expect(!String(decoding: try archive.read("xl/worksheets/sheet2.xml"), as: UTF8.self).contains("<f>"))
  }

  @Test func lineEndsAndControlCharactersAreMadeHarmless() throws {
    let texts = ["a\r\nb\rc", "a\u{0}b\u{B}c\td", "\u{FFFE}", " a "]
    #expect(
      try rows(column(.text(texts[0]), .text(texts[1]), .text(texts[2]), .text(texts[3])))
        == [["c"], ["a\nb\nc"], ["a b c\td"], ["\u{FFFD}"], [" a "]])
  }

  @Test func whatExcelWouldTakeForAnEscapedCharacterIsReadBack() throws {
    #expect(try rows(column(.text("_x000D_ _x0041_"))) == [["c"], ["_x000D_ _x0041_"]])
  }

  @Test func whatIsNoNumberIsAnEmptyCell() throws {
    let table = column(.number(.nan), .number(.infinity), .missing, .number(-0.0), .text("end"))
    #expect(try rows(table) == [["c"], ["0"], ["end"]])
  }

  @Test func integersBeyondExcelsDigitsAreTexts() throws {
    #expect(
      try rows(column(.integer(999_999_999_999_999), .integer(1_234_567_890_123_456_789)))
        == [["c"], ["999999999999999"], ["1234567890123456789"]])
  }

  @Test func aTextThatExcelCannotHoldIsAnErrorWithItsPlace() throws {
    #expect(error(column(.text(String(repeating: "é", count: 32_767)))) == nil)
    let found = error(column(.text("a"), .text(String(repeating: "😀", count: 16_384))))
    #expect(
      found?.description
        == "the text in row 3, column “c” of the sheet “t” has 32,768 characters, and Excel allows 32,767; write it as csv"
    )
  }

  @Test func aTableThatExcelCannotHoldIsAnError() {
    let wide = Table(
      name: "wide", title: "", columns: (0...16_384).map { .init("c\($0)", .integer, "") })
    #expect(error(wide) == .tooManyColumns(sheet: "wide", columns: 16_385))
    #expect(
      WorkbookError.tooManyRows(sheet: "t", rows: 1_048_577).description
        == "the sheet “t” would have 1,048,577 rows, and Excel allows 1,048,576; write it as csv")
  }

  @Test func tablesWithoutRowsOrColumnsAreSheetsToo() throws {
    let book = try written([column(), Table(name: "empty", title: "", columns: [])]).book
    #expect(book.sheets.map(\.name) == ["about", "t", "empty"])
  }

  @Test func aFileThatCannotBeMadeIsAnError() {
    #expect(throws: WorkbookError.failed("no such file or directory")) {
      try WorkbookExporter().write([sampleTable], to: folder.url.path + "/none/a.xlsx")
    }
  }
}
