import QualData

/// Pages and fragments of HTML, also in files named .txt.
package enum HTMLImporter: TextImporter {
  package static let format = "HTML"

  private static let roots: Set<String> = [
    "meta", "title", "style", "p", "div", "span", "table", "ul", "ol", "dl", "h1",
    "h2",
    "h3", "section", "article", "main", "blockquote",
  ]

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    guard let root = XMLRoot.name(head.bytes)?.lowercased() else { return false }
    // Whole pages show at once; of a piece an end tag does.
    return ["html", "head", "body"].contains(root)
      || roots.contains(root) && HTMLTag.find("</", in: head.bytes, from: 0) != nil
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    var page = HTMLReader(text.bytes)
    let breakOff = breakOff(text.bytes, source.path)
    var reading: Reading
    do {
      reading = try page.read().reading(source)
    } catch let errors as InputErrors {
      guard var end = breakOff else { throw errors }
      end.severity = .error
      throw InputErrors([end] + errors.diagnostics)
    }
    if let breakOff { reading.warnings.append(breakOff) }
    reading.title = page.title.isEmpty ? nil : page.title
    reading.statedLanguage = page.language
    return [reading]
  }

  /// A warning where a page that begins as a whole one has no end.
  private static func breakOff(_ bytes: [UInt8], _ path: String) -> Diagnostic? {
    guard HTMLTag.find("<html", in: bytes, from: 0) != nil,
      HTMLTag.find("</html", in: bytes, from: 0) == nil
    else { return nil }
    let lines = bytes.count { $0 == 0x0A } + (bytes.last == 0x0A ? 0 : 1)
    return Diagnostic(
      .warning, file: path, place: SourcePlace(line: lines, column: 1),
      message: "The page ends without </html>, so part of it may be missing.",
      remedy: "Compare its end with the original.")
  }
}
