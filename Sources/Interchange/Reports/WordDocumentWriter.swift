/// Writes a document as a Word file (.docx; ECMA-376, part 1): real styles for title, headings, quotes and captions,
/// header rows that come again on each page, page numbers, and the document's language.
///
/// The same document always gives the same bytes: there are no times in it.
package struct WordDocumentWriter {
  package static let name = "docx"

  private let png: (String) -> [UInt8]?

  /// - Parameter png: makes a picture of points of an SVG drawing, for programs that know no SVG; `nil` where it cannot.
  ///   Its place is then taken by an empty one.
  package init(png: @escaping (String) -> [UInt8]? = { _ in nil }) { self.png = png }

  /// - Throws: `ArchiveError` when there is no memory for it.
  package func write(_ document: ReportDocument) throws -> [UInt8] {
    var body = WordBody()
    let main = body.render(document)
    let archive = ArchiveWriter()
    // The first entry tells programs what the archive is.
    try archive.add("[Content_Types].xml", WordParts.contentTypes)
    try archive.add("_rels/.rels", WordParts.relationships)
    try archive.add("docProps/core.xml", WordParts.properties(document))
    try archive.add("word/document.xml", main)
    try archive.add("word/_rels/document.xml.rels", WordParts.relationships(of: body))
    try archive.add("word/styles.xml", WordStyleSheet.xml(language: document.language))
    try archive.add("word/numbering.xml", WordParts.numbering(numberedLists: body.numberedLists))
    try archive.add("word/settings.xml", WordParts.settings)
    try archive.add("word/footer.xml", WordParts.footer)
    for (index, figure) in body.figures.enumerated() {
      try archive.add("word/media/figure\(index + 1).png", png(figure) ?? WordParts.blankPNG)
      try archive.add("word/media/figure\(index + 1).svg", figure)
    }
    return try archive.finish()
  }
}
