import CProcessor

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
    return cprocessor_white_space(text.baseAddress! + start)
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

/// The chunks of stretches of a text, one stretch after the other.
struct StretchScan {
  private let text: UnsafeBufferPointer<UInt8>
  private let stretches: [Range<Int>]
  private var number = 0
  /// Those of the stretch at hand.
  var chunks: ChunkScan

  init(_ text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>]) {
    self.text = text
    self.stretches = stretches
    chunks = ChunkScan(text, stretches.first ?? 0..<0)
  }

  /// There is no stretch any more.
  var isAtEnd: Bool { number == stretches.count }

  /// To the next stretch.
  mutating func next() {
    number += 1
    chunks = ChunkScan(text, isAtEnd ? 0..<0 : stretches[number])
  }
}
