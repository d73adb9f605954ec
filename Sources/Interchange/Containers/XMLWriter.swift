/// XML 1.0 as text, element by element. What XML cannot hold becomes U+FFFD, so that positions stay.
package struct XMLWriter {
  /// With line ends and indentation between elements; without, white space is only what was written.
  private let isIndented: Bool
  private var output = ""
  private var open: [(name: String, hasChildren: Bool, hasText: Bool)] = []
  private var startIsOpen = false

  package init(declaration: Bool = true, indented: Bool = false) {
    isIndented = indented
    if declaration { output = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n" }
  }

  /// Attributes without a value are left out.
  package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    start(name, attributes.map { ($0.key, $0.value) })
  }

  package mutating func start(_ name: String, _ attributes: [(key: String, value: String?)]) {
    closeStart()
    if isIndented, open.last?.hasText != true, !open.isEmpty { newLine() }
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    output += "<\(name)"
    for (key, value) in attributes {
      if let value { output += " \(key)=\"\(Self.escaped(value, inAttribute: true))\"" }
    }
    open.append((name, false, false))
    startIsOpen = true
  }

  /// Ends the element that was started last.
  package mutating func end() {
    guard let element = open.popLast() else { return }
    if startIsOpen {
      output += "/>"
      startIsOpen = false
    } else {
      if isIndented, element.hasChildren, !element.hasText { newLine() }
      output += "</\(element.name)>"
    }
    if open.isEmpty { output += "\n" }
  }

  package mutating func text(_ text: String) {
    guard !text.isEmpty else { return }
    closeStart()
    if !open.isEmpty { open[open.count - 1].hasText = true }
    output += Self.escaped(text, inAttribute: false)
  }

  /// An element with text only.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String = ""
  ) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// An element with others inside.
  package mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ body: (inout XMLWriter) throws -> Void
  ) rethrows {
    start(name, attributes)
    try body(&self)
    end()
  }

  /// The document, with all that is open ended.
  package consuming func finish() -> String {
    while !open.isEmpty { end() }
    return output
  }

  private mutating func closeStart() {
    if startIsOpen { output += ">" }
    startIsOpen = false
  }

  private mutating func newLine() { output += "\n" + String(repeating: "  ", count: open.count) }

  /// Carriage returns, and in attributes line ends and tabs, are written as references: a reader would change them.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var output = ""
    output.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: output += "&amp;"
      case 0x3C: output += "&lt;"
      case 0x3E: output += "&gt;"
      case 0x22 where inAttribute: output += "&quot;"
      case 0x0D: output += "&#13;"
      case 0x09 where inAttribute: output += "&#9;"
      case 0x0A where inAttribute: output += "&#10;"
      case 0x09, 0x0A: output.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
