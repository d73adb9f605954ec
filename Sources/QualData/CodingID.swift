/// What names a coding for good: 128 bits, written as 32 hexadecimal digits.
package struct CodingID: Sendable, Hashable {
  package var high: UInt64
  package var low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Whether the id is written with these digits at its start.
  package func begins(with digits: String) -> Bool { description.hasPrefix(digits.lowercased()) }
}

extension CodingID: LosslessStringConvertible {
  /// Always 32 lower-case digits.
  package var description: String {
    String(unsafeUninitializedCapacity: 32) { buffer in
      for place in 0..<16 {
        let shift = UInt64(60 - 4 * place)
        buffer[place] = Self.digits[Int(high >> shift & 15)]
        buffer[16 + place] = Self.digits[Int(low >> shift & 15)]
      }
      return 32
    }
  }

  /// `nil` unless the text is 32 hexadecimal digits.
  package init?(_ text: String) {
    var (high, low): (UInt64, UInt64) = (0, 0)
    var count = 0
    // By hand, because queues read ids by the hundred thousand.
    for byte in text.utf8 {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x61...0x66: digit = byte - 0x61 + 10
      case 0x41...0x46: digit = byte - 0x41 + 10
      default: return nil
      }
      if count < 16 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
      count += 1
    }
    guard count == 32 else { return nil }
    self.init(high: high, low: low)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension CodingID: Comparable {
  package static func < (a: CodingID, b: CodingID) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
