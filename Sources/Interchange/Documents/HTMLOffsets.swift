/// The text of HTML, and where each byte of what stands between its tags is in it.
///
/// Some tools count positions in bytes over the texts between the tags, without line ends between paragraphs. Here
/// paragraphs are parted by empty lines, and white space is as browsers show it but for its length.
package struct HTMLOffsets {
  package private(set) var text = ""
  /// By byte of the texts between the tags; the last is the end.
  package private(set) var places: [Int] = []

  private static let blocks: Set<String> = [
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote", "pre",
    "hr", "section",
    "article", "body", "html", "dl", "dt", "dd",
  ]

  package init(_ html: String) {
    let bytes = Array(html.utf8)
    var output: [UInt8] = []
    // Whether the next word begins a paragraph.
    var isAtBreak = true
    func add(_ part: some Collection<UInt8>, isSpace: Bool) {
      if isSpace {
        // Between paragraphs it is there for the tags' sake.
        for _ in part {
          places.append(output.count)
          if !isAtBreak { output.append(0x20) }
        }
        return
      }
      if isAtBreak, !output.isEmpty {
        while output.last == 0x20 { output.removeLast() }
        output += [0x0A, 0x0A]
      }
      isAtBreak = false
      for byte in part {
        places.append(output.count)
        output.append(byte)
      }
    }
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x3C, let tag = HTMLTag(bytes, at: index) {
        index = tag.next
        if Self.blocks.contains(tag.name) { isAtBreak = true }
        if tag.name == "br", !isAtBreak { output.append(0x0A) }
        if tag.name == "td" || tag.name == "th", tag.isClosing, !isAtBreak { output.append(0x09) }
      } else if bytes[index] == 0x26, let entity = HTMLReader.entity(bytes[index...]) {
        add(entity.text.utf8, isSpace: entity.text.allSatisfy { " \t\n".contains($0) })
        index = entity.next
      } else {
        add(CollectionOfOne(bytes[index]), isSpace: bytes[index] <= 0x20)
        index += 1
      }
    }
    while let last = output.last, last <= 0x20 { output.removeLast() }
    output.append(0x0A)
    places.append(output.count - 1)
    places = places.map { min($0, output.count - 1) }
    text = String(decoding: output, as: UTF8.self)
  }
}
