/// Lines → what a terminal must be sent, only for those that changed.
package struct Painter {
  private let hasColour: Bool
  private var shown: [StyledLine]?

  package init(hasColour: Bool) { self.hasColour = hasColour }

  /// Everything is sent again: after a change of size, or when something else wrote to the terminal.
  package mutating func forget() { shown = nil }

  package mutating func paint(_ lines: [StyledLine]) -> String {
    var text = shown?.count == lines.count ? "" : "\u{1B}[0m\u{1B}[2J"
    for (row, line) in lines.enumerated() {
      if let shown, shown.count == lines.count, shown[row] == line { continue }
      // Cleared first: after a line that fills its row the cursor's place is uncertain.
      text += "\u{1B}[\(row + 1);1H\u{1B}[K"
      for span in line.spans where !span.text.isEmpty {
        let code = code(span.role)
        text += code.isEmpty ? span.text : "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
      }
    }
    shown = lines
    return text
  }

  /// The parameters of SGR. Without colour, bold, faint, underlined and reversed text tell roles apart.
  private func code(_ role: TextRole) -> String {
    switch role {
    case .plain: ""
    case .strong: "1"
    case .faint: "2"
    case .bar, .selected: "7"
    case .match: hasColour ? "1;30;43" : "1;4"
    case .failure: hasColour ? "1;31" : "1"
    case .suggested: hasColour ? "33" : ""
    case .accepted: hasColour ? "32" : ""
    case .rejected: hasColour ? "31" : ""
    case .flag: hasColour ? "1;35" : "1"
    }
  }
}
