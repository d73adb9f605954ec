/// A text of a worksheet: runs joined, phonetic readings left out.
enum SheetText {
  /// Of the element just started, to its end.
  static func read(_ reader: XMLReader) throws -> String {
    var text = ""
    var depth = 1
    var isInText = false
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start("rPh"): try reader.skip()
      case .start(let name):
        depth += 1
        if name == "t" { isInText = true }
      case .end(let name):
        depth -= 1
        if name == "t" { isInText = false }
      case .text(let more): if isInText { text += more }
      }
    }
    return clean(text)
  }

  /// Excel writes control characters as `_x000D_`; line ends become LF, others spaces; and `_` as `_x005F_` where that
  /// would seem one of these.
  static func clean(_ text: String) -> String {
    let text =
      text.contains("_x")
      ? text.replacing(/_x(0D|00[01][0-9A-Fa-f]|005F)_/) { $0.output.1 == "005F" ? "_" : " " } : text
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else { return text }
    return String(
      text.map { $0.isNewline ? "\n" : $0.asciiValue.map { $0 < 0x20 && $0 != 9 } == true ? " " : $0 })
  }
}
