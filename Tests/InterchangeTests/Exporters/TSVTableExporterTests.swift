import Interchange
import QualData
import Testing

@Suite struct TSVTableExporterTests {
  @Test func tabsSeparateAndTabsInTextAreQuoted() {
    let table = Table(
      name: "t", title: "", columns: [Table.Column("a", .text, ""), Table.Column("b", .integer, "")],
      rows: [[.text("x, y"), .integer(1)], [.text("x\ty"), .missing]])
    #expect(TSVTableExporter().export(table) == "a\tb\nx, y\t1\n\"x\ty\"\t\n")
  }
}
