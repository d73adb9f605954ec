/// Bytes from a terminal → keys: UTF-8, the escape sequences of xterm and its kin, bracketed paste.
package struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []
  /// Whether the last key was a lone escape, taken for the Esc key because nothing followed it.
  private var hasGuessed = false

  package init() {}

  /// - Parameter isSoon: that the bytes came within a second of those before. What goes on as a sequence does then belongs to
  ///   an escape that was taken for the Esc key: a slow connection may cut sequences up, and what is left of an arrow
  ///   must not be taken for letters.
  package mutating func append(_ new: some Collection<UInt8>, isSoon: Bool = false) {
    if hasGuessed, isSoon, let first = new.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "O") {
      bytes.append(Self.escape)
    }
    hasGuessed = false
    bytes.append(contentsOf: new)
  }

  /// How many milliseconds to wait for the rest of what has come; `nil` when nothing waits. A lone escape most likely is the
  /// Esc key, and whoever pressed it waits for the answer. Everything else is surely cut off, and its rest under way.
  package var patience: Int32? {
    bytes.isEmpty ? nil : bytes == [Self.escape] ? 25 : 1000
  }

  /// The next key; `nil` when there is none, or when more bytes may belong to it.
  /// - Parameter isComplete: that no more bytes come soon, so that a lone escape is the Esc key.
  package mutating func next(isComplete: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    switch first {
    case Self.escape: return escape(isComplete: isComplete)
    case 0x0D, 0x0A: return take(1, .enter)
    case 0x09: return take(1, .tab)
    case 0x08, 0x7F: return take(1, .backspace)
    case 0x01...0x1A: return take(1, .control(Character(UnicodeScalar(first + 0x60))))
    case 0x00...0x1F: return take(1, .unknown)
    case 0x20..<0x7F: return take(1, .character(Character(UnicodeScalar(first))))
    default: return character(isComplete: isComplete)
    }
  }

  private mutating func take(_ count: Int, _ key: Key) -> Key {
    bytes.removeFirst(count)
    return key
  }

  private mutating func character(isComplete: Bool) -> Key? {
    let length =
      switch bytes[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard bytes.count >= length else { return isComplete ? take(bytes.count, .unknown) : nil }
    guard length > 1, let text = String(validating: bytes[..<length], as: UTF8.self),
      let character = text.first
    else { return take(1, .unknown) }
    return take(length, .character(character))
  }

  private static let escape: UInt8 = 0x1B

  private mutating func escape(isComplete: Bool) -> Key? {
    guard bytes.count > 1 else {
      guard isComplete else { return nil }
      hasGuessed = true
      return take(1, .escape)
    }
    switch bytes[1] {
    case UInt8(ascii: "["): return controlSequence(isComplete: isComplete)
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return isComplete ? take(2, .unknown) : nil }
      return take(3, Self.finals[bytes[2]] ?? .unknown)
    // Esc and then another key, pressed quickly; not Alt, which no key of ours needs.
    default: return take(1, .escape)
    }
  }

  /// `ESC [ parameters final`
  private mutating func controlSequence(isComplete: Bool) -> Key? {
    guard let end = bytes.dropFirst(2).firstIndex(where: { 0x40...0x7E ~= $0 }) else {
      // Longer than any sequence of a key: rubbish.
      return isComplete || bytes.count > 32 ? take(bytes.count, .unknown) : nil
    }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    guard bytes[end] == UInt8(ascii: "~") else {
      return take(end + 1, Self.finals[bytes[end]] ?? .unknown)
    }
    if parameters == "200" { return paste(after: end + 1) }
    let number = parameters.prefix { $0 != ";" }
    return take(end + 1, Self.numbered[String(number)] ?? .unknown)
  }

  /// Everything up to the end of the paste, however long it takes to arrive.
  private mutating func paste(after start: Int) -> Key? {
    let mark = Array("\u{1B}[201~".utf8)
    guard bytes.count >= start + mark.count else { return nil }
    for end in start...(bytes.count - mark.count) where bytes[end] == Self.escape {
      if bytes[end..<(end + mark.count)].elementsEqual(mark) {
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return take(end + mark.count, .paste(text))
      }
    }
    return nil
  }

  private static let finals: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "M"): .enter,
  ]

  private static let numbered: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]
}
