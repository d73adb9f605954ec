import QualData
import Testing

@testable import Interchange

@Suite struct MarkdownDocumentWriterTests {
  @Test func everyBlockHasItsForm() {
    let table = Table(
      name: "t", title: "Levels", columns: [.init("Domain", .text, ""), .init("Mean", .number, "")],
      rows: [[.text("I"), .number(2.5)]])
    let document = ReportDocument(
      title: "A*b", language: "fr",
      blocks: [
        .heading(level: 1, ["Findings"]), .paragraph([.bold("Much"), " and ", .code("a`b")]),
        .list([["one"], ["two"]]), .list([["one"]], isNumbered: true), .table(table),
        .quote(["Il n’y a rien."], source: ["P01 · ", .link("there", to: "#turn-1")]),
        .figure(
          .init(
            title: "Two lines", description: "One is *long*.", drawing: .init(width: 1, height: 1),
            caption: ["Below"])),
        .details(summary: "More", [.anchor("turn-1"), .paragraph(["Text"])]), .pageBreak,
      ])
    #expect(
      MarkdownDocumentWriter().render(document) == """
        # A\\*b

        ## Findings

        **Much** and `a'b`

        - one
        - two

        1. one

        Levels

        | Domain | Mean |
        | --- | ---: |
        | I | 2,50 |

        > Il n’y a rien.
        >
        > — P01 · [there](#turn-1)

        *Two lines*

        One is \\*long\\*.

        Below

        **More**

        <a id="turn-1"></a>

        Text

        ---

        """)
  }
}
