/// Texts as YAML scalars: without quotation marks where that is safe, so that a file stays pleasant to read.
enum YAMLText {
  /// A text on one line: plain, in quotation marks, or with escapes.
  static func scalar(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    if scalars.contains(where: needsEscape) || looksLikeAnchor(scalars) { return escaped(scalars) }
    if isPlain(text, scalars) { return text }
    if !text.contains("\""), !text.contains("\\") { return "\"\(text)\"" }
    return "'" + text.replacing("'", with: "''") + "'"
  }

  /// The lines of a `|-` block; `nil` when the text is one line or would not come back from a block as it is.
  static func blockLines(_ text: String) -> [String]? {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, scalars.contains("\n"),
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      !scalars.contains(where: { $0 != "\n" && needsEscape($0) }), !looksLikeAnchor(scalars)
    else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.contains { !$0.isEmpty && $0.allSatisfy(\.isWhitespace) } ? nil : lines
  }

  /// What may not stand in a YAML file as it is, breaks lines, or is dropped by a reader.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0x10_FFFF:
      false
    default: true
    }
  }

  /// `&name` where YAML would put an anchor: readers that look at shapes only, as `YAMLGuard` does, must not
  /// take it for one.
  private static func looksLikeAnchor(_ scalars: [Unicode.Scalar]) -> Bool {
    for (index, scalar) in scalars.enumerated() where scalar == "&" && index + 1 < scalars.count {
      let before: Unicode.Scalar = index == 0 ? " " : scalars[index - 1]
      let after = scalars[index + 1]
      if " \t\n[{,:-?".unicodeScalars.contains(before), isNameCharacter(after) { return true }
    }
    return false
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  private static func escaped(_ scalars: [Unicode.Scalar]) -> String {
    var result = "\""
    for scalar in scalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "&": result += "\\x26"
      case _ where needsEscape(scalar):
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isPlain(_ text: String, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace,
      !last.properties.isWhitespace, !"-?:,[]{}#&*!|>'\"%@`~".unicodeScalars.contains(first), last != ":",
      !text.hasPrefix("...")
    else { return false }
    for (index, scalar) in scalars.enumerated().dropFirst() {
      if scalar == "#", scalars[index - 1].properties.isWhitespace { return false }
      if scalar == ":", scalars[index + 1].properties.isWhitespace { return false }
    }
    return !isOtherKind(text)
  }

  /// Words that YAML readers of other programs take for something that is no text. Whole numbers too: R drops
  /// zeros at their start.
  private static func isOtherKind(_ text: String) -> Bool {
    let words: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", ".nan"]
    if words.contains(text.lowercased()) { return true }
    guard let first = text.first, first.isNumber || "+.".contains(first) else { return false }
    return text.wholeMatch(of: /[0-9+.][0-9_.,:eExXoOa-fA-F+\-]*/) != nil
  }
}
