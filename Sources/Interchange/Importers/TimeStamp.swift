/// Times as transcripts write them, in seconds: `0:01`, `00:12`, `1:02:03`, `00:00:01.500`, `00:00:01,500`.
enum TimeStamp {
  /// The time that starts at an offset, and the offset after it; `nil` where none does.
  /// - Parameter isLenient: whether minutes and seconds behind hours may have one digit, or be more than 59.
  static func time(
    _ bytes: [UInt8], _ start: Int, to end: Int, isLenient: Bool = false
  ) -> (seconds: Double, next: Int)? {
    var i = start
    var parts: [Int] = []
    var arePlain = true
    while parts.count < 3 {
      guard let part = number(bytes, i, to: end, digits: 3) else { return nil }
      if !parts.isEmpty && (part.next - i != 2 || part.value > 59) {
        if !isLenient || part.next - i > 2 { return nil }
        arePlain = false
      }
      parts.append(part.value)
      i = part.next
      if i < end, bytes[i] == 0x3A, i + 1 < end, isDigit(bytes[i + 1]) { i += 1 } else { break }
    }
    guard parts.count >= (arePlain ? 2 : 3), i == end || !isDigit(bytes[i]) else { return nil }
    let seconds = parts.reduce(0) { $0 * 60 + $1 }
    guard i + 1 < end, [0x2E, 0x2C, 0x2D].contains(bytes[i]), isDigit(bytes[i + 1]),
      let fraction = number(bytes, i + 1, to: end, digits: 3),
      // A dash is f4's sign for tenths; between two times it is a span.
      bytes[i] != 0x2D || (fraction.next < end && bytes[fraction.next] == 0x23)
    else { return (Double(seconds), i) }
    let scale = [1, 10, 100, 1000][fraction.next - i - 1]
    return (Double(seconds * scale + fraction.value) / Double(scale), fraction.next)
  }

  /// A time or a span of times in brackets: `[00:00:12]`, `(0:01 - 0:11)`, `#00:00:12-5#`, `<00:12>`.
  static func bracketed(
    _ bytes: [UInt8], _ start: Int, to end: Int
  ) -> (start: Double, end: Double?, next: Int)? {
    let closing: [UInt8: UInt8] = [0x5B: 0x5D, 0x28: 0x29, 0x23: 0x23, 0x3C: 0x3E, 0x7B: 0x7D]
    // Markdown writers put a backslash before square brackets.
    let start = start < end && bytes[start] == 0x5C ? start + 1 : start
    guard start < end, let close = closing[bytes[start]] else { return nil }
    guard let first = time(bytes, skipSpaces(bytes, start + 1, to: end), to: end) else { return nil }
    var i = skipSpaces(bytes, first.next, to: end)
    var last: Double?
    if let dash = dash(bytes, i, to: end) {
      guard let second = time(bytes, skipSpaces(bytes, dash, to: end), to: end) else { return nil }
      last = second.seconds
      i = skipSpaces(bytes, second.next, to: end)
    }
    if i < end, bytes[i] == 0x5C { i += 1 }
    guard i < end, bytes[i] == close else { return nil }
    return (first.seconds, last, i + 1)
  }

  /// The offset after `-`, `–`, `—` or `-->`; `nil` where none stands.
  static func dash(_ bytes: [UInt8], _ i: Int, to end: Int) -> Int? {
    if i < end, bytes[i] == 0x2D { return bytes[i..<end].starts(with: [0x2D, 0x2D, 0x3E]) ? i + 3 : i + 1 }
    if i + 2 < end, bytes[i] == 0xE2, bytes[i + 1] == 0x80, [0x93, 0x94].contains(bytes[i + 2]) {
      return i + 3
    }
    return nil
  }

  static func skipSpaces(_ bytes: [UInt8], _ start: Int, to end: Int) -> Int {
    var i = start
    while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    return i
  }

  static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func number(
    _ bytes: [UInt8], _ start: Int, to end: Int, digits: Int
  ) -> (value: Int, next: Int)? {
    var i = start
    var value = 0
    while i < end, i - start < digits, isDigit(bytes[i]) {
      value = value * 10 + Int(bytes[i] - 0x30)
      i += 1
    }
    return i == start ? nil : (value, i)
  }
}
