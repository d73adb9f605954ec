import Foundation
import TestSupport
import Testing

/// Tables as Excel workbooks. What is in them is tested with the exporter.
@Suite struct WorkbookTests {
  private func bytes(_ study: Study, _ path: String) throws -> Data {
    try Data(contentsOf: study.folder.appendingPathComponent(path))
  }

  @Test(arguments: [
    ["code"], ["excerpts"], ["matrix", "code", "transcript"], ["score"], ["kwic", "fund*"], ["joint"],
    ["agreement", "codings.csv", "second.csv"], ["codebook", "test", "--against", "codings.csv", "--errors"],
  ])
  func aTableMayBeAWorkbook(command: [String]) throws {
    let study = try Study()
    let outcome = try study.qualm(command + ["--format", "xlsx", "--output", "table.xlsx"])
    #expect(outcome.code == 0)
    #expect(outcome.output.isEmpty)
    #expect(try bytes(study, "table.xlsx").starts(with: Array("PK".utf8)))
    let file = study.folder.appendingPathComponent("table.xlsx")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func theNameOfTheFileIsEnough() throws {
    let study = try Study()
    _ = try study.qualm("score", "--output", "a.XLSX")
    _ = try study.qualm("score", "--output", "b.xlsx", "--format", "xlsx")
    #expect(try bytes(study, "a.XLSX") == bytes(study, "b.xlsx"))
    _ = try study.qualm("score", "--output", "c.xlsx", "--format", "csv")
    #expect(try study.text("c.xlsx").hasPrefix("scope,id,"))
  }

  @Test func standardOutputIsNoPlaceForAWorkbook() throws {
    let outcome = try Study().qualm("score", "--format", "xlsx")
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: --format xlsx needs a file. Name it with --output.\n"))
  }

  @Test func aTextTooLongForExcelLeavesNoFile() throws {
    let study = try Study()
    let turn = "P01: The funding " + String(repeating: "of all that we do here ", count: 1500) + "ends."
    try study.files.write("Interviewer: Who pays?\n\n\(turn)\n", to: "transcripts/a.txt")
    let outcome = try study.qualm("code", "--output", "codings.xlsx")
    #expect(outcome.code == 74)
    #expect(
      outcome.errors.contains("codings.xlsx could not be written: the text in row 2, column “excerpt” of "))
    #expect(outcome.errors.contains(" and Excel allows 32,767; write it as csv.\n"))
    #expect(!study.exists("codings.xlsx"))
  }

  @Test func aRunWritesAWorkbookWhereItIsWanted() throws {
    let study = try Study()
    #expect(try study.qualm("run").code == 0)
    #expect(!study.exists("qualm-output/workbook.xlsx"))
    #expect(
      try study.qualm("run", "--xlsx", "--threads", "1").output.contains("qualm-output/workbook.xlsx\n"))
    let first = try bytes(study, "qualm-output/workbook.xlsx")
    #expect(
      try study.text("qualm-output/README.md").contains(
        "- `workbook.xlsx`: All tables as one Excel workbook.\n"))
    #expect(try study.qualm("run", "--xlsx", "--threads", "4").code == 0)
    #expect(try bytes(study, "qualm-output/workbook.xlsx") == first)
    #expect(try study.qualm("run").code == 0)
    #expect(!study.exists("qualm-output/workbook.xlsx"))
  }
}
