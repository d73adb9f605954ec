/// The chunk at a place, when it is shorter than 16 bytes, found without a step for each of them.
struct ShortChunk {
  /// 16: the chunk is longer than it looks here.
  let length: Int
  private let low: UInt64
  private let high: UInt64

  /// - Parameters:
  ///   - bytes: 16 or more can be read.
  ///   - atMost: where the text ends.
  /// The chunk ends before the first byte up to 0x20; the caller sees whether that is white space.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, atMost: Int) {
    let raw = UnsafeRawPointer(bytes)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    let second = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    let inFirst = Self.lengthBeforeGap(first)
    let inSecond = Self.lengthBeforeGap(second)
    length = min(inFirst &+ (inFirst == 8 ? inSecond : 0), atMost)
    low = first & Self.mask(length)
    high = second & Self.mask(length &- 8)
  }

  /// Only of a chunk shorter than 16 bytes.
  @inline(__always)
  var key: ChunkTable.Key { ChunkTable.Key(low: low, high: high, length: length) }

  /// How many bytes come before the first one up to 0x20; 8: there is none.
  @inline(__always)
  private static func lengthBeforeGap(_ bytes: UInt64) -> Int {
    let sevenBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    // The high bit of each byte: 1 for 0x21…0x7F by the sum, for 0x80…0xFF by itself.
    let letters = (bytes & sevenBits) &+ 0x5F5F_5F5F_5F5F_5F5F | bytes
    return (~letters & ~sevenBits).trailingZeroBitCount &>> 3
  }

  /// Keeps so many bytes of a little-endian word: none for less than 1, all from 8 on.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 {
    if bytes >= 8 { return .max }
    return bytes <= 0 ? 0 : (1 &<< UInt64(truncatingIfNeeded: 8 &* bytes)) &- 1
  }
}
