import QualData
import Yams

/// YAML between two `---` lines at the start of a file. Lists become one value with semicolons; other nested values
/// are not read. What is not valid YAML, such as a title with a colon and no quotes, is read line by line.
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
    var simple: [(key: String, value: String)] = []
    for line in 1..<close where !lines.isBlank(line) {
      let text = lines.text(lines.range(line))
      if text.first?.isWhitespace == true || text.hasPrefix("-") || text.hasPrefix("#") { continue }
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let key = text[..<colon].trimmed
      if SpeakerWords.isTelling(key) { return nil }
      simple.append((key, Self.unquoted(text[text.index(after: colon)...].trimmed)))
    }
    let yaml = lines.text(lines.start(1)..<lines.start(close))
    for (key, value) in Self.scalars(yaml) ?? simple { add(key, value) }
  }

  /// `nil` when the text is not a valid mapping.
  private static func scalars(_ yaml: String) -> [(key: String, value: String)]? {
    guard let mapping = try? Yams.compose(yaml: yaml)?.mapping else { return nil }
    return mapping.compactMap { key, value in
      guard let key = key.scalar?.string else { return nil }
      let values = value.scalar.map { [$0.string] } ?? value.sequence?.compactMap { $0.scalar?.string } ?? []
      return (key, values.joined(separator: "; ").trimmed)
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
