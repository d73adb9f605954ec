/// Files that are no transcripts in plain text, told by their first bytes.
enum FileSignature {
  struct Kind {
    /// With its article: “a PDF document”.
    var noun: String
    var remedy: String
  }

  static let asText = "Save the transcript as plain text in UTF-8."

  /// The kinds with fixed first bytes.
  private static let signatures: [(bytes: [UInt8], kind: Kind)] = [
    (Array("%PDF".utf8), Kind(noun: "a PDF document", remedy: asText)),
    (Array("{\\rtf".utf8), Kind(noun: "an RTF document", remedy: asText)),
    ([0x89, 0x50, 0x4E, 0x47], Kind(noun: "a PNG picture", remedy: asText)),
    ([0xFF, 0xD8, 0xFF], Kind(noun: "a JPEG picture", remedy: asText)),
    (Array("GIF8".utf8), Kind(noun: "a GIF picture", remedy: asText)),
    (Array("RIFF".utf8), Kind(noun: "a sound or video file", remedy: "Transcribe it first.")),
    (Array("ID3".utf8), Kind(noun: "a sound file", remedy: "Transcribe it first.")),
    (Array("OggS".utf8), Kind(noun: "a sound file", remedy: "Transcribe it first.")),
    ([0x7F, 0x45, 0x4C, 0x46], Kind(noun: "a program", remedy: asText)),
    ([0x1F, 0x8B], Kind(noun: "a gzip archive", remedy: "Unpack it first.")),
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      Kind(
        noun: "an old Word or Excel file, or one protected with a password",
        remedy: "Save it as .docx, .odt or .xlsx, without a password.")
    ),
    (Array("SQLite format 3".utf8), Kind(noun: "an SQLite database", remedy: asText)),
  ]

  static func binary(_ bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return archive(bytes) }
    if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) {
      return Kind(noun: "a sound or video file", remedy: "Transcribe it first.")
    }
    return signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  /// A zip archive names its entries near its start.
  private static func archive(_ bytes: [UInt8]) -> Kind {
    let head = String(decoding: bytes.prefix(4000), as: UTF8.self)
    let tail = String(decoding: bytes.suffix(4000), as: UTF8.self)
    func names(_ entry: String) -> Bool { head.contains(entry) || tail.contains(entry) }
    // First: it may hold Word documents.
    if names(".qde") {
      return Kind(noun: "a REFI-QDA project", remedy: "Make a project of it with `qualm init --from FILE`.")
    }
    if names("word/") { return Kind(noun: "a Word document", remedy: asText) }
    if names("xl/") { return Kind(noun: "an Excel workbook", remedy: "Save the sheet as CSV in UTF-8.") }
    if names("opendocument.spreadsheet") {
      return Kind(noun: "an OpenDocument spreadsheet", remedy: "Save the sheet as CSV in UTF-8.")
    }
    if names("opendocument.text") {
      return Kind(noun: "an OpenDocument text", remedy: asText)
    }
    if names("ppt/") { return Kind(noun: "a PowerPoint presentation", remedy: asText) }
    if names("[Content_Types].xml") { return Kind(noun: "an Office document without a text", remedy: asText) }
    return Kind(noun: "a zip archive", remedy: "Unpack it first.")
  }

  /// Text that is no transcript: marked-up pages and data files. Told by the first characters that are no space.
  static func markup(_ text: DecodedText) -> Kind? {
    let head = text.bytes.drop { $0 <= 0x20 }.prefix(600)
    let start = String(decoding: head, as: UTF8.self).lowercased()
    if start.hasPrefix("<?xml") {
      return Kind(noun: "an XML file", remedy: "Export it as plain text, WebVTT or CSV.")
    }
    if (start.hasPrefix("{") || start.hasPrefix("[")) && isJSON(start) {
      return Kind(noun: "a JSON file", remedy: "Export it as plain text, WebVTT or CSV.")
    }
    return nil
  }

  private static func isJSON(_ start: String) -> Bool {
    let compact = start.filter { !$0.isWhitespace }
    return compact.hasPrefix("{\"") || compact.hasPrefix("[{\"")
  }
}
