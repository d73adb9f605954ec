/// The words of a main line of CHAT, without its codes, and its time.
///
/// - `[…]`, `<…>` and `(.)` are codes; what they are about stays, corrections and repetitions included.
/// - `&=laughs` is an event and becomes `[laughs]`; `&-uh` and `&+fr` are words.
/// - `(be)cause` is completed; `word@s` is the word; `0word` was not said; `+...` becomes `…`.
struct CHATWords {
  private(set) var text = ""
  private(set) var start: Double?
  private(set) var end: Double?

  init(_ line: String) { self.init(bytes: Array(line.utf8)[...]) }

  /// - Parameter line: after the colon of the label.
  init(bytes line: ArraySlice<UInt8>) {
    var words: [UInt8] = []
    var isTime = false
    var rest = line
    while true {
      let end = rest.firstIndex(of: 0x15) ?? rest.endIndex
      let part = rest[..<end]
      if isTime, let time = Self.time(part) {
        start = start ?? time.start
        self.end = time.end
      } else {
        Self.add(withoutBareTime(part), to: &words)
      }
      if end == rest.endIndex { break }
      rest = rest[(end + 1)...]
      isTime.toggle()
    }
    text = String(decoding: words, as: UTF8.self)
  }

  /// Some programs write the time at the end without the control characters around it.
  private mutating func withoutBareTime(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = text.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }), Self.isDigit(text[last]) else {
      return text
    }
    var first = last
    while first > text.startIndex, Self.isDigit(text[first - 1]) || text[first - 1] == 0x5F { first -= 1 }
    guard first == text.startIndex || [0x20, 0x09].contains(text[first - 1]),
      let found = Self.time(text[first...last])
    else { return text }
    (self.start, self.end) = (self.start ?? found.start, found.end)
    return text[..<first]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `1250_3480`, in milliseconds.
  private static func time(_ bullet: ArraySlice<UInt8>) -> (start: Double, end: Double)? {
    let numbers = bullet.split(separator: 0x5F).map {
      Double(String(decoding: $0, as: UTF8.self).trimmed)
    }
    guard numbers.count == 2, let start = numbers[0], let end = numbers[1], start >= 0, end.isFinite else {
      return nil
    }
    return (start / 1000, end / 1000)
  }

  /// Adds the words of a line, a space before each but the first.
  private static func add(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let plain = withoutCodes(text)
    var i = WhiteSpace.skip(plain, 0, to: plain.count)
    while i < plain.count {
      var end = i
      // Nearly all words have no codes, and mean themselves.
      var isPlain = !startsCode(plain[i])
      while end < plain.count, WhiteSpace.length(plain, end, to: plain.count) == 0 {
        isPlain = isPlain && !mayBeCode(plain, end)
        end += 1
      }
      if isPlain {
        if !result.isEmpty, end - i > 3 || !signs.contains(plain[i..<end]) { result.append(0x20) }
        result += plain[i..<end]
      } else {
        let shown = Array(word(Substring(decoding: plain[i..<end], as: UTF8.self)).utf8)
        if !shown.isEmpty {
          if !result.isEmpty, !signs.contains(shown[...]) { result.append(0x20) }
          result += shown
        }
      }
      i = WhiteSpace.skip(plain, end, to: plain.count)
    }
  }

  /// Of events, fillers, interruptions and what was not said.
  private static func startsCode(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x2B || byte == 0x30 }

  /// What `word` takes out: brackets, `@`, `_`, and marks of intonation (ˈ ˌ ↑ ↓ ⌈ ⌉ ⌊ ⌋).
  private static func mayBeCode(_ bytes: [UInt8], _ i: Int) -> Bool {
    switch bytes[i] {
    case 0x28, 0x29, 0x40, 0x5F, 0xCB: true
    case 0xE2: i + 1 < bytes.count && (bytes[i + 1] == 0x86 || bytes[i + 1] == 0x8C)
    default: false
    }
  }

  /// Signs that follow a word without a space.
  private static let signs = Set([".", "?", "!", ",", "…"].map { Array($0.utf8)[...] })

  private static func withoutCodes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.count)
    var isInCode = false
    var i = text.startIndex
    while i < text.endIndex {
      switch text[i] {
      case 0x5B: isInCode = true
      case 0x5D: isInCode = false
      case 0x3C, 0x3E: break
      // ‡ and „
      case 0xE2
      where text[i...].starts(with: [0xE2, 0x80, 0xA1]) || text[i...].starts(with: [0xE2, 0x80, 0x9E]):
        i += 2
      default: if !isInCode { plain.append(text[i]) }
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
