import QualData

/// OpenDocument texts (.odt), as LibreOffice and Google Docs write them.
package enum OpenDocumentImporter: DocumentImporter {
  package static let format = "OpenDocument"

  package static func recognises(_ content: FileContent) -> Bool {
    guard let archive = content.archive, archive.contains("content.xml") else { return false }
    guard let kind = try? archive.read("mimetype") else { return archive.contains("META-INF/manifest.xml") }
    return String(decoding: kind, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument.text")
  }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    guard let archive = content.archive else { return [] }
    try refuseEncrypted(archive)
    let part = "content.xml"
    let xml = try XMLReader(archive.read(part), path: source.path, part: part)
    var reader = OpenDocumentReader(xml)
    var reading = try reader.read().reading(source)
    reading.encoding = xml.encoding
    if archive.contains("meta.xml") {
      let meta = try XMLReader(archive.read("meta.xml"), path: source.path, part: "meta.xml")
      while let event = try meta.next() {
        guard case .start("title") = event else { continue }
        let title = try meta.text().trimmed
        reading.title = title.isEmpty ? nil : title
      }
    }
    return [reading]
  }

  private static func refuseEncrypted(_ archive: Archive) throws {
    let part = "META-INF/manifest.xml"
    guard archive.contains(part) else { return }
    let reader = try XMLReader(
      archive.read(part), path: archive.path, part: part)
    while let event = try reader.next() {
      if case .start("encryption-data") = event {
        throw InputErrors(archive.path, "The file is protected with a password.", "Save it without one.")
      }
    }
  }
}
