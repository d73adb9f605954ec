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
    let digits = Array(text.utf8)
    guard digits.count == 32, !digits.contains(0x2B), !digits.contains(0x2D),
      let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension CodingID: Comparable {
  package static func < (a: CodingID, b: CodingID) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
