import CProcessor

/// Finds the chunks of stretches of a text, one stretch after the other: what stands between white space, without the
/// comma or full stop that it ends with, which is no part of a word, whatever comes before.
///
/// White space is looked for in 64 bytes at a time, so that one chunk need not be over for the next to be found.
struct ChunkScan {
  /// A range of the text, never empty; or the end of a stretch.
  struct Chunk {
    var start: UInt32
    var end: UInt32

    static let endOfStretch = Chunk(start: 1, end: 0)

    var isEndOfStretch: Bool { start > end }
  }

  /// Room for what `next` gives at most.
  static let mostChunks = enough + 64
  private static let enough = 32

  private let text: UnsafeBufferPointer<UInt8>
  private let stretches: [Range<Int>]
  /// The stretch at hand, and where the next chunk of it begins.
  private var number = 0
  private var start: Int

  init(_ text: UnsafeBufferPointer<UInt8>, _ stretches: [Range<Int>]) {
    self.text = text
    self.stretches = stretches
    start = stretches.first?.lowerBound ?? 0
  }

  /// There is no stretch any more.
  var isAtEnd: Bool { number == stretches.count }

  /// Writes the next chunks and ends of stretches, some dozen of them where there are as many.
  /// - Returns: how many.
  mutating func next(_ chunks: UnsafeMutablePointer<Chunk>) -> Int {
    var count = 0
    while number < stretches.count {
      count = Self.append(text, &start, stretches[number].upperBound, chunks, count)
      if start <= stretches[number].upperBound { return count }
      chunks[count] = .endOfStretch
      count += 1
      number += 1
      if number < stretches.count { start = stretches[number].lowerBound }
      if count > Self.enough { return count }
    }
    return count
  }

  /// Writes chunks from `count` on.
  /// - Parameter start: goes to where the next one begins: behind `end` when there is none.
  /// - Returns: how many there are then.
  @inline(never)
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    _ chunks: UnsafeMutablePointer<Chunk>, _ before: Int
  ) -> Int {
    let base = text.baseAddress!
    let finalPunctuation = finalPunctuation
    var count = before
    var start = position
    var block = position
    while start <= end, count <= enough {
      var stops = stops(text, block, end)
      while stops != 0 {
        let stop = block &+ stops.trailingZeroBitCount
        stops &= stops &- 1
        let last = stop > 0 ? finalPunctuation[Int(base[stop &- 1])] : 0
        let end = stop &- Int(last)
        chunks[count] = Chunk(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end))
        count &+= end > start ? 1 : 0
        start = stop &+ 1
      }
      block &+= 64
    }
    position = start
    return count
  }

  /// A bit for each of 64 bytes from a place on that is white space or the end.
  @inline(__always)
  private static func stops(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    guard start &+ 64 <= end else { return lastStops(text, start, end) }
    return cprocessor_white_space(text.baseAddress! + start)
  }

  /// Of fewer than 64 bytes.
  @inline(never)
  private static func lastStops(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let spaces =
      start &+ 64 <= text.count
      ? cprocessor_white_space(text.baseAddress! + start)
      : withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { bytes in
        bytes.initialize(repeating: 0)
        _ = bytes.update(fromContentsOf: text[start..<end])
        return cprocessor_white_space(bytes.baseAddress!)
      }
    let stop = UInt64(1) << UInt64(end - start)
    return spaces & (stop - 1) | stop
  }

  /// 1 for each byte that is one of ! " ) , . : ; ?
  nonisolated(unsafe) private static let finalPunctuation: UnsafePointer<UInt8> = {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    bytes.initialize(repeating: 0, count: 256)
    for byte in "!\"),.:;?".utf8 { bytes[Int(byte)] = 1 }
    return UnsafePointer(bytes)
  }()
}
