/// Finds the chunks of a text: what stands between white space.
///
/// White space is looked for in 64 bytes at a time, so that one chunk need not be over for the next to be found.
struct ChunkScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let end: Int
  /// Where the next chunk begins, or the white space before it.
  private(set) var position: Int
  /// Where the 64 bytes begin, and a bit for each of them that is white space and was not passed yet.
  private var block: Int
  private var spaces: UInt64

  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    end = range.upperBound
    position = range.lowerBound
    block = range.lowerBound
    spaces = Self.spaces(text, range.lowerBound)
  }

  @inline(__always)
  var isAtEnd: Bool { position >= end }

  /// To behind the next white space or the end; what was passed before it is a chunk, or nothing.
  @inline(__always)
  mutating func next() -> Range<Int> {
    let start = position
    while spaces == 0, block &+ 64 < end {
      block &+= 64
      spaces = Self.spaces(text, block)
    }
    let stop = spaces == 0 ? end : min(block &+ spaces.trailingZeroBitCount, end)
    spaces &= spaces &- 1
    position = stop &+ 1
    return Range(uncheckedBounds: (start, stop))
  }

  @inline(__always)
  private static func spaces(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    guard start &+ 64 <= text.count else { return lastSpaces(text, start) }
    let bytes = UnsafeRawPointer(text.baseAddress! + start)
    var spaces: UInt64 = 0
    for eighth in 0..<8 {
      let eight = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 &* eighth, as: UInt64.self))
      spaces |= spacesOfEight(eight) &<< UInt64(truncatingIfNeeded: 8 &* eighth)
    }
    return spaces
  }

  /// A bit for each byte.
  @inline(__always)
  private static func spacesOfEight(_ bytes: UInt64) -> UInt64 {
    let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
    // The high bit of each byte: set where its seven lower bits are 9 or more, 14 or more, anything but 32.
    let from9 = low &+ 0x7777_7777_7777_7777
    let from14 = low &+ 0x7272_7272_7272_7272
    let other = (low ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F
    let found = (from9 & ~from14 | ~other) & ~bytes & 0x8080_8080_8080_8080
    // Gathers the eight high bits in the top byte.
    return ((found &>> 7) &* 0x0102_0408_1020_4080) &>> 56
  }

  @inline(never)
  private static func lastSpaces(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var spaces: UInt64 = 0
    for offset in 0..<max(0, min(64, text.count - start)) {
      let byte = text[start + offset]
      // ASCII's only: other white space is left to ICU, inside the chunk.
      if byte == 0x20 || byte &- 9 < 5 { spaces |= 1 << UInt64(offset) }
    }
    return spaces
  }
}
