import QualData

/// Rich Text Format, as WordPad, TextEdit, older Word and f4 write it.
package enum RTFImporter: DocumentImporter {
  package static let format = "RTF"

  package static func recognises(_ content: FileContent) -> Bool { content.starts(with: "{\\rtf") }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    var reader = RTFReader(content.file)
    var reading = try reader.read().reading(source)
    reading.encoding = CodePage.name(reader.documentPage)
    let title = reader.title.trimmed
    reading.title = title.isEmpty ? nil : title
    return [reading]
  }
}
