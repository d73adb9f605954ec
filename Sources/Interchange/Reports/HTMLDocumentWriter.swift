import QualData

/// Writes a document as one page of HTML that needs nothing but itself: no network, at most one small script, which
/// opens what is folded where a link leads. It reads well on screens, light and dark, on paper and aloud.
///
/// The same document always gives the same bytes.
package struct HTMLDocumentWriter {
  package static let name = "html"

  /// What the page says by itself, in the document's language.
  package struct Words: Sendable {
    package var contents: String
    package var skip: String
    /// With `{n}`: so many more rows stand in the workbook.
    package var moreRows: String

    package init(contents: String, skip: String, moreRows: String) {
      self.contents = contents
      self.skip = skip
      self.moreRows = moreRows
    }
  }

  /// A table of more rows shows the first ones, so that the page stays usable.
  package static let mostRows = 500

  private let words: Words
  private let screenSections: Set<String>

  /// - Parameter screenSections: anchors of headings of level 1 whose sections are left out on paper.
  package init(_ words: Words, screenSections: Set<String> = []) {
    self.words = words
    self.screenSections = screenSections
  }

  package func render(_ document: ReportDocument) -> String {
    var body = HTMLDocumentBody(words, language: document.language, screenSections: screenSections)
    body.add(document.blocks)
    let title = HTMLPage.escaped(document.title)
    let contents = body.contents.map { entry in
      "<li><a href=\"#\(entry.id)\">\(HTMLPage.escaped(entry.title))</a></li>\n"
    }.joined()
    let navigation =
      contents.isEmpty
      ? ""
      : "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">\(HTMLPage.escaped(words.contents))</h2>\n<ol>\n\(contents)</ol>\n</nav>\n"
    return """
      <!DOCTYPE html>
      <html\(document.language.map { " lang=\"\(HTMLPage.escaped($0))\"" } ?? "")>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src '\(HTMLDocumentScript.digest)'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="Qualm">
      <meta name="color-scheme" content="light dark">
      <title>\(title)</title>
      <style>
      \(HTMLDocumentStyle.css)\(body.figures > 0 ? ChartStyle.css : "")</style>
      </head>
      <body>
      <a class="skip" href="#main">\(HTMLPage.escaped(words.skip))</a>
      <header>
      <h1 dir="auto">\(title)</h1>
      \(body.introduction)</header>
      \(navigation)<main id="main" tabindex="-1">
      \(body.main)</main>
      <script>\(HTMLDocumentScript.text)</script>
      </body>
      </html>

      """
  }
}
