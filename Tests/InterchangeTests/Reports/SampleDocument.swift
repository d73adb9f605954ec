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
          svg: """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">\
            <rect width="200" height="100" fill="#eee"/><circle cx="60" cy="50" r="40" fill="teal"/></svg>
            """, width: 200, height: 100, alternative: "A circle in a box.", caption: ["A circle"])),
      .pageBreak,
      .details(summary: "How it was counted", [.paragraph(["Once for each excerpt."])]),
    ])
}
