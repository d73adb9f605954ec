/// What names a coding for good: 128 bits, written as 32 hexadecimal digits.
public struct CodingID: Sendable, Hashable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Whether the id is written with these digits at its start.
  public func begins(with digits: String) -> Bool { description.hasPrefix(digits.lowercased()) }
}

extension CodingID: LosslessStringConvertible {
  /// Always 32 lower-case digits.
  public var description: String {
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
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ CodingID(digits: $0) }) else { return nil }
    self = id
  }

  /// The same of bytes, because queues read ids by the hundred thousand.
  public init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 32 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    var isWrong: UInt8 = 0
    for place in 0..<16 {
      let (high, low) = (Self.values[Int(digits[place])], Self.values[Int(digits[place + 16])])
      isWrong |= high | low
      halves = (halves.0 << 4 | UInt64(high & 15), halves.1 << 4 | UInt64(low & 15))
    }
    guard isWrong < 16 else { return nil }
    self.init(high: halves.0, low: halves.1)
  }

  /// What a byte is worth as a digit; 16 and more for what is none.
  private static let values: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x30...0x39: UInt8(byte) - 0x30
    case 0x61...0x66: UInt8(byte) - 0x61 + 10
    case 0x41...0x46: UInt8(byte) - 0x41 + 10
    default: 16
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension CodingID: Comparable {
  public static func < (a: CodingID, b: CodingID) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
