import Interchange
import QualData
import Testing

@Suite struct HTMLTableExporterTests {
  @Test func cellsAreEscapedAndNumbersStandRight() {
    let table = Table(
      name: "t", title: "A < B",
      columns: [Table.Column("c", .text, "a \"c\""), Table.Column("n", .number, "n")],
      rows: [[.text("<i>&"), .number(1.5)], [.text("x"), .missing]])
    let page = HTMLTableExporter().export(table)
    #expect(page.contains("<title>A &lt; B</title>"))
    #expect(page.contains("<th scope=\"col\" title=\"a &quot;c&quot;\">c</th>"))
    #expect(
      page.contains(
        "<tr><td dir=\"auto\">&lt;i&gt;&amp;</td><td dir=\"auto\" class=\"number\">1.50</td></tr>"))
    #expect(page.contains("class=\"number\">–</td>"))
    #expect(page.hasSuffix("</html>\n"))
  }

  @Test func nothingIsLoadedFromAnywhere() {
    let page = HTMLTableExporter().export(sampleTable)
    #expect(!page.contains("src=") && !page.contains("href=") && !page.contains("http:"))
    #expect(!page.contains("https:") && !page.contains("url("))
  }
}
