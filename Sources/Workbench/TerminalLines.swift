import Interchange
import QualData

/// Lays text out in columns of a terminal.
package enum TerminalLines {
  /// The end of a text, cut at its front with `…` where it is wider than `width`.
  static func tail(_ text: String, _ width: Int) -> String {
    if DisplayWidth.of(text) <= width { return text }
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
      let columns = DisplayWidth.of(String(character))
      if used + columns > width - 1 { break }
      kept.append(character)
      used += columns
    }
    return "…" + String(kept.reversed())
  }

  static func left(_ text: String, _ width: Int) -> String {
    let cut = DisplayWidth.truncated(text, to: width)
    return cut + space(cut, width)
  }

  static func right(_ text: String, _ width: Int) -> String {
    let cut = tail(text, width)
    return space(cut, width) + cut
  }

  private static func space(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// Words in lines of at most `width` columns, each after `indent`; without what could steer a terminal.
  package static func wrapped(_ text: String, width: Int, indent: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in text.harmlessInTerminal.split(separator: " ") {
      if !line.isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width {
        lines.append(indent + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(indent + line) }
    return lines.joined(separator: "\n")
  }
}
