import Interchange
import QualData
import Testing

@Suite struct CSVTableExporterTests {
  private func csv(_ rows: [[Table.Cell]], columns: Int = 1) -> String {
    let table = Table(
      name: "t", title: "T", columns: (1...columns).map { Table.Column("c\($0)", .text, "") }, rows: rows)
    return CSVTableExporter().export(table)
  }

  @Test func fieldsAreQuotedWhereTheyMustBe() {
    #expect(
      CSVTableExporter().export(sampleTable) == """
        code,patients,rate
        "a, ""b""\",12,0.1
        "two
        lines",0,66.66666666666667
        基因 gène,,3

        """)
  }

  @Test func linesEndInLF() {
    #expect(!CSVTableExporter().export(sampleTable).utf8.contains(0x0D))
  }

  @Test func carriageReturnsInTextAreQuoted() {
    #expect(csv([[.text("a\r\nb")]]) == "c1\n\"a\r\nb\"\n")
  }

  @Test func spacesAtTheEndsAreQuoted() {
    #expect(csv([[.text(" a")], [.text("a ")]]) == "c1\n\" a\"\n\"a \"\n")
  }

  @Test func aRowOfOneMissingFieldIsNoBlankLine() {
    #expect(csv([[.missing]]) == "c1\n\"\"\n")
    #expect(csv([[.missing, .missing]], columns: 2) == "c1,c2\n,\n")
  }

  @Test func numbersAreTheShortestThatReadBackTheSame() {
    let numbers = [0.1 + 0.2, 1.0 / 3, 100, -0.0, 1e-7, 1e21, .leastNonzeroMagnitude]
    for number in numbers {
      let line = csv([[.number(number)]]).split(separator: "\n")[1]
      #expect(Double(line) == number)
    }
    #expect(csv([[.number(100)], [.number(-0.0)], [.number(.nan)]]) == "c1\n100\n0\n\"\"\n")
  }

  @Test func formulasAreLeftAsTheyAre() {
    #expect(csv([[.text("=1+1")]]) == "c1\n=1+1\n")
  }
}
