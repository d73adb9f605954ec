import Interchange
import QualData
import Testing

@Suite struct MarkdownTableExporterTests {
  @Test func aTableBelowItsTitle() {
    #expect(
      MarkdownTableExporter().export(sampleTable) == """
        Number of codings by code and group.

        | code | patients | rate |
        | --- | ---: | ---: |
        | a, "b" | 12 | 0.10 |
        | two<br>lines | 0 | 66.67 |
        | 基因 gène | – | 3.00 |

        """)
  }

  @Test func markupIsEscaped() {
    let table = Table(
      name: "t", title: "", columns: [Table.Column("standard_deviation", .text, "")],
      rows: [[.text("a|b \\ *c* <d> _e_ [f]")]])
    #expect(
      MarkdownTableExporter().export(table)
        == "| standard_deviation |\n| --- |\n| a\\|b \\\\ \\*c\\* \\<d> \\_e\\_ \\[f\\] |\n")
  }
}
