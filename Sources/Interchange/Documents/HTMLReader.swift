import CXML

/// HTML → paragraphs and tables. Lenient as browsers are: what is not closed is closed, and nothing is an error.
///
/// Scripts, styles and forms are out. A time that a transcription tool keeps in `data-timestamp` stands in brackets.
struct HTMLReader {
  private let bytes: [UInt8]
  private var i = 0
  private var builder = DocumentBuilder()
  private var bold = 0
  private var preformatted = 0
  private(set) var title = ""
  private(set) var language: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let leftOut: Set<String> = [
    "script", "style", "select", "textarea", "button", "svg", "noscript", "template", "iframe", "object",
  ]
  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "section", "article", "header", "footer", "main", "nav", "aside", "figure",
    "figcaption", "blockquote", "pre", "hr", "dl", "dt", "body", "html", "form", "fieldset", "head",
    "address",
    "caption", "summary", "details",
  ]

  mutating func read() -> DocumentText {
    var text: [UInt8] = []
    while i < bytes.count {
      if bytes[i] == 0x3C, let tag = HTMLTag(bytes, at: i) {
        add(&text)
        i = tag.next
        read(tag)
      } else if bytes[i] == 0x26, let entity = Self.entity(bytes[i...]) {
        text += Array(entity.text.utf8)
        i = entity.next
      } else {
        // To the next of the two signs that mean something.
        let next = bytes[(i + 1)...].firstIndex { $0 == 0x3C || $0 == 0x26 } ?? bytes.count
        text += bytes[i..<next]
        i = next
      }
    }
    add(&text)
    return builder.finish()
  }

  private mutating func read(_ tag: HTMLTag) {
    switch tag.name {
    case "title" where !tag.isClosing: title = rawText(until: "title").trimmed
    case "html": language = tag.attribute("lang") ?? language
    case let name where Self.leftOut.contains(name): if !tag.isClosing { _ = rawText(until: name) }
    case "span" where !tag.isClosing && tag.attribute("data-timestamp") != nil: timeStamp(tag)
    case "br": builder.add("\n")
    case "b", "strong": bold = max(0, bold + (tag.isClosing ? -1 : 1))
    case "h1", "h2", "h3", "h4", "h5", "h6":
      if tag.isClosing {
        builder.endParagraph()
      } else {
        builder.startParagraph(heading: Int(tag.name.suffix(1)))
      }
    case "table": if tag.isClosing { builder.endTable() } else { builder.startTable() }
    case "tr": if !tag.isClosing { builder.startRow() }
    case "td", "th": if tag.isClosing { builder.endCell() } else { builder.startCell() }
    // A term is the speaker of its description.
    case "dt":
      bold = tag.isClosing ? 0 : 1
      if !tag.isClosing { builder.endParagraph() }
    case "dd":
      if tag.isClosing { builder.endParagraph() } else { builder.add(" ") }
    case let name where Self.blocks.contains(name):
      builder.endParagraph()
      if name == "pre" { preformatted = max(0, preformatted + (tag.isClosing ? -1 : 1)) }
    default: break
    }
  }

  private mutating func timeStamp(_ tag: HTMLTag) {
    let shown = rawText(until: "span").trimmed
    let seconds = tag.attribute("data-timestamp").flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
    builder.add("[\(seconds.map(Clock.text) ?? shown)] ")
  }

  /// What stands before the closing tag, which is passed over; all of the rest without one.
  private mutating func rawText(until name: String) -> String {
    let start = i
    let end = HTMLTag.find("</" + name, in: bytes, from: i)
    i = end.map { HTMLTag(bytes, at: $0 - name.utf8.count - 2)?.next ?? $0 } ?? bytes.count
    let text = bytes[start..<(end.map { $0 - name.utf8.count - 2 } ?? bytes.count)]
    return String(decoding: text, as: UTF8.self)
  }

  /// White space counts once, and not at the start of a paragraph; no-break spaces stay.
  private mutating func add(_ text: inout [UInt8]) {
    defer { text = [] }
    if text.isEmpty { return }
    if preformatted > 0 { return builder.add(String(decoding: text, as: UTF8.self), isBold: bold > 0) }
    var isAfterSpace = builder.endsWithSpace
    var end = 0
    for byte in text {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isSpace || !isAfterSpace {
        text[end] = isSpace ? 0x20 : byte
        end += 1
      }
      isAfterSpace = isSpace
    }
    builder.add(String(decoding: text[..<end], as: UTF8.self), isBold: bold > 0)
  }

  /// `&name;`, `&#233;` or `&#xE9;`; others stay as they are.
  static func entity(_ text: ArraySlice<UInt8>) -> (text: String, next: Int)? {
    guard let close = text.prefix(12).firstIndex(of: 0x3B) else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<close], as: UTF8.self)
    var value = UInt32(bitPattern: cxml_html_entity(name))
    if name == "apos" { value = 0x27 }
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      value =
        (digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)) ?? 0
    }
    guard value >= 0x20 || value == 0x09 || value == 0x0A, let scalar = Unicode.Scalar(value) else {
      return nil
    }
    return (String(scalar), close + 1)
  }
}
