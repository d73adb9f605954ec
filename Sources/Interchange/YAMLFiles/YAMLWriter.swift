import QualData

/// Writes block style YAML line by line.
struct YAMLWriter {
  private(set) var text = ""
  private var level = 0
  /// The next line begins a list item.
  private var beginsItem = false

  /// `key: value`; a text of several lines becomes a block.
  mutating func pair(_ key: String, _ value: String) {
    if let lines = YAMLText.blockLines(value) {
      line("\(YAMLText.scalar(key)): |-")
      level += 1
      for part in lines { part.isEmpty ? text.append("\n") : line(part) }
      level -= 1
    } else {
      line("\(YAMLText.scalar(key)): \(YAMLText.scalar(value))")
    }
  }

  /// A value that is YAML already.
  mutating func pair(_ key: String, raw value: String) { line("\(YAMLText.scalar(key)): \(value)") }

  mutating func mapping(_ key: String, _ body: (inout YAMLWriter) -> Void) {
    line("\(YAMLText.scalar(key)):")
    level += 1
    body(&self)
    level -= 1
  }

  mutating func list(_ key: String, _ texts: [String]) {
    mapping(key) { writer in for text in texts { writer.item(text) } }
  }

  mutating func item(_ value: String) {
    if let lines = YAMLText.blockLines(value) {
      line("- |-")
      level += 1
      for part in lines { part.isEmpty ? text.append("\n") : line(part) }
      level -= 1
    } else {
      line("- \(YAMLText.scalar(value))")
    }
  }

  /// A list item that is a mapping.
  mutating func item(_ body: (inout YAMLWriter) -> Void) {
    beginsItem = true
    level += 1
    body(&self)
    level -= 1
    beginsItem = false
  }

  /// A plain text, or a mapping by language; nothing where there is no text.
  mutating func localized(_ key: String, _ value: LocalizedText) {
    if value.isEmpty { return }
    if value.texts.count == 1, let text = value.texts["und"] { return pair(key, text) }
    mapping(key) { writer in
      for (language, text) in value.texts.sorted(by: { $0.key < $1.key }) { writer.pair(language, text) }
    }
  }

  private mutating func line(_ content: String) {
    let indent = String(repeating: "  ", count: beginsItem ? level - 1 : level)
    text += indent + (beginsItem ? "- " : "") + content + "\n"
    beginsItem = false
  }
}
