/// The words of a main line of CHAT, without its codes, and its time.
///
/// - `[…]`, `<…>` and `(.)` are codes; what they are about stays, corrections and repetitions included.
/// - `&=laughs` is an event and becomes `[laughs]`; `&-uh` and `&+fr` are words.
/// - `(be)cause` is completed; `word@s` is the word; `0word` was not said; `+...` becomes `…`.
struct CHATWords {
  private(set) var text = ""
  private(set) var start: Double?
  private(set) var end: Double?

  init(_ line: String) {
    let parts = line.split(separator: "\u{15}", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index % 2 == 1, let time = Self.time(part) {
        start = start ?? time.start
        end = time.end
      } else {
        text += Self.words(part)
      }
    }
    text = text.trimmed
  }

  /// `1250_3480`, in milliseconds.
  private static func time(_ bullet: Substring) -> (start: Double, end: Double)? {
    let numbers = bullet.trimmed.split(separator: "_").map { Double($0) }
    guard numbers.count == 2, let start = numbers[0], let end = numbers[1], start >= 0, end.isFinite else {
      return nil
    }
    return (start / 1000, end / 1000)
  }

  private static func words(_ text: Substring) -> String {
    var plain = ""
    var isInCode = false
    for character in text {
      switch character {
      case "[": isInCode = true
      case "]": isInCode = false
      case "<", ">", "‡", "„": break
      default: if !isInCode { plain.append(character) }
      }
    }
    var result = ""
    for word in plain.split(whereSeparator: \.isWhitespace) {
      let shown = Self.word(word)
      if shown.isEmpty { continue }
      if !result.isEmpty, !".?!,…".contains(shown) { result += " " }
      result += shown
    }
    return result.isEmpty ? "" : " " + result
  }

  private static func word(_ word: Substring) -> String {
    if word.hasPrefix("&=") { return "[\(word.dropFirst(2).replacing(":", with: " "))]" }
    if word.hasPrefix("&-") || word.hasPrefix("&+") || word.hasPrefix("&~") {
      return String(word.dropFirst(2))
    }
    if word.hasPrefix("+...") || word.hasPrefix("+..") { return "…" }
    if word.hasPrefix("+") {
      // Interruptions, quotations and completions end with the sentence's sign, if they have one.
      return word.last.map { "?!.".contains($0) ? String($0) : "" } ?? ""
    }
    if word.hasPrefix("(") && word.allSatisfy({ "(.)0123456789:".contains($0) }) { return "" }
    if word.hasPrefix("0"), word.dropFirst().first?.isLetter == true { return "" }
    let kept = word.prefix { $0 != "@" }.filter { !"()ˈˌ↑↓⌈⌉⌊⌋".contains($0) }
    return kept.replacing("_", with: " ")
  }
}
