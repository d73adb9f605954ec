/// What strict decoding as UTF-8 meets in bytes (Unicode, table 3-7: no overlong forms, no surrogates).
struct UTF8Scan {
  /// The offset of the first byte that is not part of valid UTF-8.
  var firstInvalid: Int?
  /// How many bytes are not; after the first, scanning goes on at the next byte.
  var invalidBytes = 0
  /// How many characters of two bytes or more are valid.
  var validSequences = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var i = 0
    while i < count {
      if i + 8 <= count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        i += 8
        continue
      }
      let first = bytes[i]
      if first < 0x80 {
        i += 1
        continue
      }
      let length = Self.length(first)
      if length > 0, i + length <= count, Self.isValidSecond(bytes[i + 1], after: first),
        (i + 2..<max(i + 2, i + length)).allSatisfy({ bytes[$0] & 0xC0 == 0x80 })
      {
        validSequences += 1
        i += length
      } else {
        if firstInvalid == nil { firstInvalid = i }
        invalidBytes += 1
        i += 1
      }
    }
  }

  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  private static func isValidSecond(_ second: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: 0xA0...0xBF ~= second
    case 0xED: 0x80...0x9F ~= second
    case 0xF0: 0x90...0xBF ~= second
    case 0xF4: 0x80...0x8F ~= second
    default: 0x80...0xBF ~= second
    }
  }
}
