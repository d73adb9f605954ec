/// `key: value` lines between two `---` lines at the start of a file. Nested values are not read.
struct FrontMatter {
  var title: String?
  var language: String?
  /// Everything else.
  var attributes: [String: String] = [:]
  /// The line after the front matter.
  var end: Int

  /// `nil` when a text has none. Words between two rules are no front matter: every line is a key with a colon,
  /// indented, an item or a comment, and no key is the label of a speaker.
  init?(_ lines: TextLines) {
    guard lines.text(lines.trimmed(0)) == "---" else { return nil }
    let limit = max(1, min(lines.count, 200))
    guard let close = (1..<limit).first(where: { ["---", "..."].contains(lines.text(lines.trimmed($0))) })
    else {
      return nil
    }
    end = close + 1
    for line in 1..<close where !lines.isBlank(line) {
      let text = lines.text(lines.range(line))
      if text.first?.isWhitespace == true || text.hasPrefix("-") || text.hasPrefix("#") { continue }
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let key = text[..<colon].trimmed
      if SpeakerWords.isTelling(key) { return nil }
      add(key, Self.unquoted(text[text.index(after: colon)...].trimmed))
    }
  }

  private mutating func add(_ key: String, _ value: String) {
    // The signs of values that go on in the next lines.
    if ["", "|", ">", "|-", ">-"].contains(value) { return }
    switch key.lowercased() {
    case "title": title = value
    case "language", "lang": language = value
    default: attributes[key] = value
    }
  }

  private static func unquoted(_ value: String) -> String {
    guard value.count >= 2, let quote = value.first, quote == value.last, "\"'".contains(quote) else {
      return value
    }
    let inside = String(value.dropFirst().dropLast())
    return quote == "'" ? inside.replacing("''", with: "'") : inside.replacing("\\\"", with: "\"")
  }
}
