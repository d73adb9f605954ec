import QualData

@testable import Interchange

extension ReportDocument {
  /// One block of each kind.
  static let sample = ReportDocument(
    title: "Éxcerpts & <figures>", language: "nl",
    blocks: [
      .heading(level: 1, ["Financing"]),
      .paragraph([
        "Plain, ", .bold("bold"), ", ", .italic("italic"), ", ", .code("a1b2"), " and ",
        .link("a link", to: "https://example.org/?a=1&b=2"), ".",
      ]),
      .list([["one"], ["two"]]),
      .list([["first"], ["second"]], isNumbered: true),
      .heading(level: 2, ["Quotes"]),
      .quote(["There is ", .bold("no money"), "."], source: ["— P01, ", .code("a1b2")]),
      .quote(["אין כסף."], source: ["— P02"]),
      .table(
        Table(
          name: "counts", title: "Codings", columns: [.init("code", .text, ""), .init("share", .number, "")],
          rows: [[.text("cost"), .number(0.5)], [.text("line\nend"), .missing]])),
      .figure(
        Figure(
          title: "A circle", description: "It stands in a box.",
          // With its title and the paper around it 200 by 100.
          drawing: ChartDrawing(
            width: 168, height: 40.5,
            marks: [ChartMark(.circle(ChartPoint(60, 20), radius: 20), fill: .series(0))]),
          caption: ["Below"])),
      .pageBreak,
      .details(summary: "How it was counted", [.paragraph(["Once for each excerpt."])]),
    ])
}
