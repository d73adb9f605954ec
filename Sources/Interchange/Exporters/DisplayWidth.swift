import CICU

/// How wide text is in a terminal, in columns.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(cicu_columns(Int32($1.value))) }
  }

  /// The text, cut with `…` where it is wider than `width`.
  package static func truncated(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    var kept = ""
    var used = 0
    for character in text {
      let columns = of(String(character))
      if used + columns > width - 1 { break }
      kept.append(character)
      used += columns
    }
    return kept + "…"
  }
}
