import QualData
import Testing

@testable import Interchange

@Suite struct HTMLDocumentWriterTests {
  private func page(_ blocks: [ReportDocument.Block], language: String = "en") -> String {
    HTMLDocumentWriter(.init(contents: "Contents", skip: "Skip", moreRows: "{n} more")).render(
      ReportDocument(title: "Trust & law", language: language, blocks: blocks))
  }

  @Test func thePageNamesItsLanguageAndLoadsNothing() {
    let page = page([.paragraph(["Text"])], language: "nl")
    #expect(page.contains("<html lang=\"nl\">"))
    #expect(page.contains("<title>Trust &amp; law</title>"))
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-"))
    #expect(!page.contains("http:") && !page.contains("https:"))
  }

  @Test func aHeadingOfTheFirstLevelBeginsASectionAndStandsInTheContents() {
    let page = page([
      .paragraph(["Before"]), .anchor("findings"), .heading(level: 1, ["Findings"]), .paragraph(["Much"]),
      .heading(level: 2, ["Part"]), .heading(level: 1, ["Methods"]),
    ])
    #expect(
      page.contains("<header>\n<h1 dir=\"auto\">Trust &amp; law</h1>\n<p dir=\"auto\">Before</p>\n</header>"))
    #expect(
      page.contains(
        "<ol>\n<li><a href=\"#findings\">Findings</a></li>\n<li><a href=\"#section-2\">Methods</a></li>\n</ol>"
      ))
    #expect(
      page.contains(
        "<section aria-labelledby=\"findings\">\n<h2 id=\"findings\" dir=\"auto\">Findings</h2>\n<p dir=\"auto\">Much</p>\n"
          + "<h3 dir=\"auto\">Part</h3>\n</section>\n"))
  }

  @Test func aTableHasACaptionScopesAndNumbersOfTheLanguage() {
    let table = Table(
      name: "t", title: "Levels", columns: [.init("Domain", .text, ""), .init("Mean", .number, "")],
      rows: [[.text("I"), .number(2.5)], [.text("II"), .missing]])
    let page = page([.table(table)], language: "de")
    #expect(
      page.contains(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"table-1\">\n<table class=\"ids\">\n"
          + "<caption id=\"table-1\" dir=\"auto\">Levels</caption>\n"
          + "<thead><tr><th scope=\"col\">Domain</th><th scope=\"col\" class=\"number\">Mean</th></tr></thead>\n"
          + "<tbody>\n<tr><th scope=\"row\" dir=\"auto\">I</th><td class=\"number\">2,50</td></tr>\n"
          + "<tr><th scope=\"row\" dir=\"auto\">II</th><td class=\"number\">–</td></tr>\n</tbody>"))
  }

  @Test func aLongTableShowsItsFirstRowsAndSaysHowManyAreLeft() {
    let table = Table(
      name: "t", title: "Long", columns: [.init("n", .integer, "")],
      rows: (0..<HTMLDocumentWriter.mostRows + 3).map { [.integer($0)] })
    let page = page([.table(table)])
    #expect(page.contains(">499<"))
    #expect(!page.contains(">500<"))
    #expect(page.contains("<p>3 more</p>"))
  }

  @Test func aQuoteInAnotherLanguageSaysSoAndLinksToItsPlace() {
    var quoted = ReportDocument.Run("Il n’y a <rien>.")
    quoted.language = "fr"
    let page = page([.quote([quoted], source: ["P01 · ", .link("there", to: "#turn-1")])])
    #expect(
      page.contains(
        "<figure class=\"quote\"><blockquote dir=\"auto\"><span lang=\"fr\">Il n’y a &lt;rien&gt;.</span></blockquote>"
          + "<figcaption>P01 · <a href=\"#turn-1\">there</a></figcaption></figure>"))
  }

  @Test func whatIsFoldedHasASummaryAndItsAnchorsInside() {
    let page = page([.details(summary: "More", [.anchor("turn-1"), .paragraph(["Text"])])])
    #expect(
      page.contains(
        "<details>\n<summary>More</summary>\n<p id=\"turn-1\" dir=\"auto\">Text</p>\n</details>"))
  }

  @Test func aDrawingStandsInThePageWithItsWordsAndIdsOfItsOwn() {
    let figure = ReportDocument.Figure(
      title: "Two \"lines\"", description: "One & another", drawing: ChartDrawing(width: 68.4, height: 50),
      caption: ["Below"])
    let page = page([.figure(figure), .figure(figure)])
    for number in 1...2 {
      #expect(
        page.contains(
          "<div class=\"chart\" role=\"group\" tabindex=\"0\" aria-labelledby=\"figure-\(number)-title\" "
            + "style=\"--width: 101px\">\n<svg "))
      #expect(page.contains("<title id=\"figure-\(number)-title\">Two \"lines\"</title>"))
      #expect(page.contains("<desc id=\"figure-\(number)-desc\">One &amp; another</desc>"))
    }
    #expect(page.contains("</svg>\n</div><figcaption>Below</figcaption></figure>"))
    #expect(page.contains("--chart-ink: #1a1a1a;"))
  }
}
