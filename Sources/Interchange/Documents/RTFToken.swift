/// The tokens of RTF (specification 1.9.1).
enum RTFToken: Equatable {
  case open
  case close
  /// `\word` or `\word12`. A control symbol such as `\~` is a word of one character.
  case word(String, Int?)
  /// A byte of text in the code page in force: as it is, or written `\'e9`.
  case byte(UInt8)
}

/// Cuts RTF into tokens. Line ends mean nothing, and the bytes after `\bin` are passed over.
struct RTFLexer {
  let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// `nil` at the end.
  mutating func next() -> RTFToken? {
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case 0x7B: return .open
      case 0x7D: return .close
      case 0x5C: return control()
      case 0x0A, 0x0D, 0: continue
      default: return .byte(byte)
      }
    }
    return nil
  }

  private mutating func control() -> RTFToken? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    guard Self.isLetter(first) else {
      offset += 1
      if first == 0x27 { return hexadecimal() }
      if first == 0x0A || first == 0x0D { return .word("par", nil) }
      return .word(String(UnicodeScalar(first)), nil)
    }
    let start = offset
    while offset < bytes.count, Self.isLetter(bytes[offset]), offset - start < 32 { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    let number = parameter()
    if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
    if word == "bin", let number, number > 0 { offset = min(bytes.count, offset + number) }
    return .word(word, number)
  }

  private mutating func parameter() -> Int? {
    let start = offset
    if offset < bytes.count, bytes[offset] == 0x2D { offset += 1 }
    while offset < bytes.count, TimeStamp.isDigit(bytes[offset]), offset - start < 11 { offset += 1 }
    let number = Int(String(decoding: bytes[start..<offset], as: UTF8.self))
    if number == nil { offset = start }
    return number
  }

  private mutating func hexadecimal() -> RTFToken? {
    guard offset + 1 < bytes.count,
      let value = UInt8(String(decoding: bytes[offset...offset + 1], as: UTF8.self), radix: 16)
    else { return .word("'", nil) }
    offset += 2
    return .byte(value)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
