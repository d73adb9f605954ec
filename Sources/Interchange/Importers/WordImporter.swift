import QualData

/// Word documents (.docx, .docm, .dotx; ECMA-376 transitional and strict).
package enum WordImporter: DocumentImporter {
  package static let format = "Word"

  package static func recognises(_ content: FileContent) -> Bool {
    guard let archive = content.archive, archive.contains("[Content_Types].xml") else { return false }
    return archive.names.contains { $0.hasPrefix("word/") }
  }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    guard let archive = content.archive else { return [] }
    // Office on the web calls the part document2.xml.
    let main =
      try OfficeRelationships(of: "", in: archive).part(ofType: "officeDocument") ?? "word/document.xml"
    let stylesPart = try OfficeRelationships(of: main, in: archive).part(ofType: "styles")
    var styles = WordStyles()
    if let stylesPart, archive.contains(stylesPart) { styles = try WordStyles(archive, part: stylesPart) }
    let xml = try XMLReader(archive.read(main), path: source.path, part: main)
    var document = WordDocumentReader(xml, styles)
    var reading = try document.read().reading(source)
    reading.encoding = xml.encoding
    reading.title = try title(archive)
    return [reading]
  }

  private static func title(_ archive: Archive) throws -> String? {
    let part = "docProps/core.xml"
    guard archive.contains(part) else { return nil }
    let reader = try XMLReader(archive.read(part), path: archive.path, part: part)
    while let event = try reader.next() {
      guard case .start("title") = event else { continue }
      let title = try reader.text().trimmed
      return title.isEmpty ? nil : title
    }
    return nil
  }
}
