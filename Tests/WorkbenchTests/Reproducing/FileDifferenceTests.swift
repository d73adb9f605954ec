import Foundation
import Interchange
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct FileDifferenceTests {
  private func first(_ path: String, _ expected: String, _ found: String) -> FileDifference? {
    FileDifference.first(path, expected: Array(expected.utf8), found: Array(found.utf8))
  }

  @Test func ofAChartTheDrawingCountsAndNotThePictureMadeOfIt() throws {
    func file(_ svg: String, _ png: String) throws -> [UInt8] {
      let archive = ArchiveWriter()
      try archive.add("word/media/figure1.png", png)
      try archive.add("word/media/figure1.svg", svg)
      return try archive.finish()
    }
    let expected = try file("<svg/>", "points")
    #expect(try FileDifference.first("a.docx", expected: expected, found: file("<svg/>", "others")) == nil)
    #expect(
      try FileDifference.first("a.docx", expected: expected, found: file("<g/>", "others"))?.place
        == "part “word/media/figure1.svg”, line 1")
  }

  @Test func equalFilesDoNotDiffer() {
    #expect(first("a.csv", "a,b\n1,2\n", "a,b\n1,2\n") == nil)
  }

  @Test func aTableDiffersInARowAndANamedColumn() {
    #expect(
      first("a.csv", "code,total\nfunding,3\nstaff,4\n", "code,total\nfunding,3\nstaff,5\n")
        == FileDifference(place: "row 3, column “total”", expected: "4", found: "5"))
  }

  @Test func aRowMoreIsNamed() {
    #expect(
      first("a.csv", "code,total\nfunding,3\n", "code,total\nfunding,3\nstaff,5\n")
        == FileDifference(place: "row 3", expected: "no such row", found: "staff,5"))
    #expect(
      first("a.csv", "code,total\nfunding,3\nstaff,5\n", "code,total\nfunding,3\n")
        == FileDifference(place: "row 3", expected: "staff,5", found: "no such row"))
  }

  @Test func aHeaderIsRowOne() {
    #expect(
      first("a.csv", "code,a\nx,1\n", "code,b\nx,1\n")
        == FileDifference(place: "row 1, column 2", expected: "a", found: "b"))
  }

  @Test func aTextDiffersInALine() {
    #expect(
      first("a.md", "one\ntwo\n", "one\ntoo\n")
        == FileDifference(place: "line 2", expected: "two", found: "too"))
  }

  @Test func ofALongLineTheDifferentPartIsShown() {
    let same = String(repeating: "é ", count: 100)
    let difference = first("a.html", same + "old", same + "new")
    #expect(difference?.place == "line 1")
    #expect(difference?.expected.hasPrefix("…") == true)
    #expect(difference?.expected.hasSuffix("old") == true)
    #expect(difference?.found.hasSuffix("new") == true)
  }

  @Test func aWorkbookDiffersInACell() throws {
    func workbook(_ total: Int, sheet: String = "counts") throws -> [UInt8] {
      let folder = try TemporaryFolder()
      let file = folder.url.appendingPathComponent("a.xlsx")
      let columns = [Table.Column("code", .text, ""), Table.Column("total", .integer, "")]
      try WorkbookExporter().write(
        [
          Table(
            name: sheet, title: "", columns: columns,
            rows: [[.text("funding"), .integer(3)], [.text("staff"), .integer(total)]])
        ], to: file.path)
      return [UInt8](try Data(contentsOf: file))
    }
    #expect(
      FileDifference.first("a.xlsx", expected: try workbook(4), found: try workbook(5))
        == FileDifference(place: "sheet “counts”, row 3, column “total”", expected: "4", found: "5"))
    #expect(
      FileDifference.first("a.xlsx", expected: try workbook(4), found: try workbook(4, sheet: "sums"))?
        .expected
        == "counts")
  }

  @Test func anArchiveDiffersInAPart() throws {
    func archive(_ text: String) throws -> [UInt8] {
      let writer = ArchiveWriter()
      try writer.add("same.xml", "<a/>\n")
      try writer.add("word/document.xml", text)
      return try writer.finish()
    }
    #expect(
      FileDifference.first(
        "a.docx", expected: try archive("<a>\n1\n</a>"), found: try archive("<a>\n2\n</a>"))
        == FileDifference(place: "part “word/document.xml”, line 2", expected: "1", found: "2"))
  }
}
