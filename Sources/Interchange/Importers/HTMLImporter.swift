import QualData

/// Pages and fragments of HTML, also in files named .txt.
package enum HTMLImporter: TextImporter {
  package static let format = "HTML"

  private static let roots: Set<String> = [
    "html", "head", "body", "meta", "title", "style", "p", "div", "span", "table", "ul", "ol", "dl", "h1",
    "h2",
    "h3", "section", "article", "main", "blockquote",
  ]

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    guard let root = XMLRoot.name(head.bytes) else { return false }
    return roots.contains(root.lowercased()) && HTMLTag.find("</", in: head.bytes, from: 0) != nil
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    var page = HTMLReader(text.bytes)
    var reading = try page.read().reading(source)
    reading.title = page.title.isEmpty ? nil : page.title
    reading.statedLanguage = page.language
    return [reading]
  }
}
