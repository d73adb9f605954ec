import Interchange
import QualData
import Testing

@Suite struct TextTableExporterTests {
  @Test func columnsAlignByTheirWidthInATerminal() {
    #expect(
      TextTableExporter().export(sampleTable) == """
        Number of codings by code and group.

        code       patients   rate
        a, "b"           12   0.10
        two lines         0  66.67
        基因 gène         –   3.00

        """)
  }

  @Test func textIsCutToFitAWidth() {
    let table = Table(
      name: "t", title: "", columns: [Table.Column("words", .text, ""), Table.Column("n", .integer, "")],
      rows: [[.text("genomic medicine in Belgium"), .integer(7)]])
    #expect(TextTableExporter(width: 19).export(table) == "words             n\ngenomic medicin…  7\n")
  }

  @Test func longNamesOfNumbersAreBrokenIntoLinesBeforeTextIsCut() {
    let table = Table(
      name: "t", title: "",
      columns: [
        Table.Column("code", .text, ""), Table.Column("patient organisation", .integer, ""),
        Table.Column("en-01-geneticist", .integer, ""),
      ],
      rows: [[.text("funding"), .integer(12), .integer(3)]])
    #expect(
      TextTableExporter(width: 34).export(table) == """
                      patient      en-01-
        code     organisation  geneticist
        funding            12           3

        """)
  }

  @Test func zeroAndOneAreSaidOnlyOfZeroAndOne() {
    let values = [0, 0.004, 0.006, 0.994, 0.9963, 0.99996, 1, -0.9963, 1.001]
    let table = Table(
      name: "t", title: "", columns: [Table.Column("x", .number, "")], rows: values.map { [.number($0)] })
    let texts = TextTableExporter().export(table).split(separator: "\n").map { $0.replacing(" ", with: "") }
    #expect(
      texts.dropFirst() == [
        "0.00", "0.004", "0.01", "0.99", "0.996", "0.99996", "1.00", "-0.996", "1.00",
      ])
  }

  @Test func numbersAreNeverCut() {
    #expect(TextTableExporter(width: 5).export(sampleTable).contains("66.67"))
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    let table = Table(
      name: "t", title: "", columns: [Table.Column("c", .text, "")], rows: [[.text("a\u{1B}[31mb\tc")]])
    #expect(TextTableExporter().export(table) == "c\na [31mb c\n")
  }

  @Test func colourIsForThoseWhoAskForIt() {
    let table = Table(
      name: "t", title: "", columns: [Table.Column("c", .integer, "")], rows: [[.missing], [.integer(10)]])
    #expect(TextTableExporter().export(table) == " c\n –\n10\n")
    #expect(
      TextTableExporter(width: nil, colour: true).export(table)
        == " \u{1B}[1mc\u{1B}[0m\n \u{1B}[2m–\u{1B}[0m\n10\n")
  }
}
