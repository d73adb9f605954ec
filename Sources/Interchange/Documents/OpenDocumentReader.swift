import QualData

/// The content of an OpenDocument text (OpenDocument 1.2, part 1) → paragraphs and tables.
///
/// Insertions are kept; deletions stand apart, and are left out with footnotes, comments and indexes.
struct OpenDocumentReader {
  private let reader: XMLReader
  private var builder = DocumentBuilder()
  /// Names of the styles of bold words.
  private var boldStyles: Set<String> = []
  /// For each open span, whether its words are bold.
  private var spans: [Bool] = []
  private var isInBody = false
  private var paragraphs = 0

  init(_ reader: XMLReader) { self.reader = reader }

  /// Throws `InputErrors` when the document is no text document.
  mutating func read() throws -> DocumentText {
    var isText = false
    while let event = try reader.next() {
      switch event {
      case .start("text") where reader.namespace.hasSuffix("office:1.0"):
        isInBody = true
        isText = true
      case .start(let name): if isInBody { try start(name) } else { try style(name) }
      case .end(let name): if isInBody { end(name) }
      case .text(let text): if isInBody && paragraphs > 0 { add(text) }
      }
    }
    if !isText { throw reader.error("The document holds no text.") }
    return builder.finish()
  }

  private mutating func style(_ name: String) throws {
    guard name == "style", reader.attribute("family") == "text", let style = reader.attribute("name") else {
      return
    }
    var isBold = false
    try reader.inside { name in
      if name == "text-properties", reader.attribute("font-weight") == "bold" { isBold = true }
    }
    if isBold { boldStyles.insert(style) }
  }

  /// White space counts once, and not at the start of a paragraph.
  private mutating func add(_ text: String) {
    var collapsed: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        let isAfterSpace = collapsed.isEmpty ? builder.endsWithSpace : collapsed.last == 0x20
        if !isAfterSpace { collapsed.append(0x20) }
      } else {
        collapsed.append(byte)
      }
    }
    builder.add(String(decoding: collapsed, as: UTF8.self), isBold: spans.contains(true))
  }

  private mutating func start(_ name: String) throws {
    let isOfText = reader.namespace.hasSuffix("text:1.0")
    switch name {
    case "p", "h":
      guard isOfText else { return }
      paragraphs += 1
      builder.startParagraph(heading: name == "h" ? Int(reader.attribute("outline-level") ?? "1") ?? 1 : nil)
    case "span":
      spans.append(reader.attribute("style-name").map(boldStyles.contains) ?? false)
    case "s":
      let count = min(max(Int(reader.attribute("c") ?? "1") ?? 1, 1), Limits.repeatedSpaces)
      builder.add(String(repeating: " ", count: count))
    case "tab": builder.add("\t")
    case "line-break": builder.add("\n")
    case "tracked-changes":
      var deletions = 0
      try reader.inside { if $0 == "deletion" { deletions += 1 } }
      builder.leftOut.add("tracked deletion", count: deletions)
    case "note":
      builder.leftOut.add(reader.attribute("note-class") == "endnote" ? "endnote" : "footnote")
      try reader.skip()
    case "annotation":
      builder.leftOut.add("comment")
      try reader.skip()
    case "table-of-content", "alphabetical-index", "illustration-index", "table-index", "bibliography":
      builder.leftOut.add("index")
      try reader.skip()
    case "hidden-text", "hidden-paragraph", "forms", "sequence-decls", "ruby-text": try reader.skip()
    case "text-box": builder.startBox()
    case "table": if !isOfText { builder.startTable() }
    case "table-row": builder.startRow()
    case "table-cell", "covered-table-cell": builder.startCell()
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "p", "h":
      paragraphs = max(0, paragraphs - 1)
      builder.endParagraph()
    case "span": _ = spans.popLast()
    case "text-box": builder.endBox()
    case "table": builder.endTable()
    case "table-cell", "covered-table-cell": builder.endCell()
    default: break
    }
  }
}
