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
        let words = withoutBareTime(part)
        text += Self.words(words)
      }
    }
    text = text.trimmed
  }

  /// Some programs write the time at the end without the control characters around it.
  private mutating func withoutBareTime(_ text: Substring) -> Substring {
    guard let end = text.lastIndex(where: { $0 != " " && $0 != "\t" }), text[end].isNumber else {
      return text
    }
    let time = text[...end].reversed().prefix { $0.isNumber || $0 == "_" }.count
    let start = text.index(end, offsetBy: 1 - time)
    guard start == text.startIndex || text[text.index(before: start)].isWhitespace,
      let found = Self.time(text[start...end])
    else { return text }
    (self.start, self.end) = (self.start ?? found.start, found.end)
    return text[..<start]
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
    let plain = withoutCodes(text)
    var result: [UInt8] = []
    var i = WhiteSpace.skip(plain, 0, to: plain.count)
    while i < plain.count {
      var end = i
      var isPlain = true
      while end < plain.count, WhiteSpace.length(plain, end, to: plain.count) == 0 {
        isPlain = isPlain && isLetter(plain[end])
        end += 1
      }
      // Nearly all words have letters only, and mean themselves.
      let shown =
        isPlain
        ? Array(plain[i..<end]) : Array(word(Substring(decoding: plain[i..<end], as: UTF8.self)).utf8)
      if !shown.isEmpty {
        let isSign = signs.contains(shown)
        if !result.isEmpty, !isSign { result.append(0x20) }
        result += shown
      }
      i = WhiteSpace.skip(plain, end, to: plain.count)
    }
    return result.isEmpty ? "" : " " + String(decoding: result, as: UTF8.self)
  }

  /// Of ASCII, an apostrophe, or beyond but where marks of intonation are (U+02C8 …, U+2191 …).
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x27 || byte >= 0x80 && byte != 0xCB && byte != 0xE2
  }

  /// Signs that follow a word without a space.
  private static let signs = Set([".", "?", "!", ",", "…"].map { Array($0.utf8) })

  private static func withoutCodes(_ text: Substring) -> [UInt8] {
    let bytes = Array(text.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var isInCode = false
    var i = 0
    while i < bytes.count {
      let rest = bytes[i...]
      switch bytes[i] {
      case 0x5B: isInCode = true
      case 0x5D: isInCode = false
      case 0x3C, 0x3E: break
      // ‡ and „
      case 0xE2 where rest.starts(with: [0xE2, 0x80, 0xA1]) || rest.starts(with: [0xE2, 0x80, 0x9E]): i += 2
      default: if !isInCode { plain.append(bytes[i]) }
      }
      i += 1
    }
    return plain
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
