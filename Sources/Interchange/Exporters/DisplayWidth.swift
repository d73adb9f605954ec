import CICU

/// How wide text is in a terminal, in columns.
package enum DisplayWidth {
  /// An emoji of several code points (joined, with skin colour, a flag, a keycap) takes two.
  package static func of(_ text: some StringProtocol) -> Int {
    guard text.unicodeScalars.contains(where: joinsEmoji) else { return columns(text.unicodeScalars) }
    return text.reduce(0) { width, character in
      let scalars = character.unicodeScalars
      let isEmoji = scalars.first!.properties.isEmoji && scalars.dropFirst().contains(where: joinsEmoji)
      return width + (isEmoji ? 2 : columns(scalars))
    }
  }

  private static func columns(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + Int(cicu_columns(Int32($1.value))) }
  }

  /// Zero width joiner, emoji style, skin colours and the letters of flags.
  private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
    default: false
    }
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
