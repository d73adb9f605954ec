import QualData
import Testing

@testable import Interchange

/// CSV and TSV for spreadsheets.
@Suite struct SpreadsheetTextTests {
  private func csv(_ cells: [Table.Cell]) -> String {
    let columns = cells.indices.map { Table.Column("c\($0)", .text, "") }
    let text = CSVTableExporter(isForSpreadsheets: true).export(
      Table(name: "t", title: "", columns: columns, rows: [cells]))
    return String(text.split(separator: "\r\n")[1])
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)"]) func aTextIsNoFormula(text: String) {
    #expect(csv([.text(text), .text("x\(text)")]) == "'\(text),x\(text)")
  }

  @Test func neitherWithATabNorACarriageReturnBefore() {
    #expect(csv([.text("\t=1")]) == "'\t=1")
    #expect(csv([.text("\r=1")]) == "\"'\r=1\"")
  }

  @Test func numbersStayNumbers() {
    #expect(csv([.integer(-1), .number(-0.5), .missing]) == "-1,-0.5,")
  }

  @Test func linesEndAsRFC4180HasIt() {
    let text = TSVTableExporter(isForSpreadsheets: true).export(sampleTable)
    #expect(text.hasPrefix("code\tpatients\trate\r\n\"a, \"\"b\"\"\"\t12\t0.1\r\n"))
    #expect(text.contains("\"two\nlines\""))
  }

  @Test func otherwiseNothingIsChanged() {
    let table = Table(name: "t", title: "", columns: [.init("=c", .text, "")], rows: [[.text("=1")]])
    #expect(CSVTableExporter().export(table) == "=c\n=1\n")
  }
}
