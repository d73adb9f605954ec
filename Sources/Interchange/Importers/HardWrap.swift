import QualData

/// Lines that a program broke at a fixed width.
///
/// ICU ends sentences at line ends, so these are joined: the LF becomes a space, which keeps every offset. Lines
/// count as broken when at least ten lines are followed by another line of their turn, and four of five of them
/// have 50 to 100 characters and would not have held the next line's first word.
enum HardWrap {
  /// A line end between two lines with words. Small, as a long text has many.
  private struct LineEnd {
    let offset: UInt32
    /// The line's length and that of the next word, in characters.
    let length: UInt16
    let next: UInt16
  }

  /// The number of lines joined.
  static func undo(_ lines: inout TextLines, in turns: [Turn]) -> Int {
    let full = brokenEnds(lines.bytes, turns)
    for end in full { lines.bytes[Int(end.offset)] = 0x20 }
    return full.count
  }

  private static func brokenEnds(_ bytes: [UInt8], _ turns: [Turn]) -> [LineEnd] {
    var ends: [LineEnd] = []
    for turn in turns { collect(bytes, turn, into: &ends) }
    guard ends.count >= 10 else { return [] }
    let lengths = ends.map(\.length).sorted()
    let width = lengths[(lengths.count - 1) * 98 / 100]
    guard 50...100 ~= width else { return [] }
    let full = ends.filter { 50...100 ~= $0.length && Int($0.length) + 1 + Int($0.next) > width }
    return full.count * 5 >= ends.count * 4 ? full : []
  }

  private static func collect(_ bytes: [UInt8], _ turn: Turn, into ends: inout [LineEnd]) {
    let last = turn.contentRange.upper
    var lineStart = turn.range.lower
    var i = lineStart
    while i < last, let end = bytes[i..<last].firstIndex(of: 0x0A) {
      let nextWord = bytes[(end + 1)..<last].prefix { $0 > 0x20 }
      let isInside = end > turn.contentRange.lower && end > lineStart && !nextWord.isEmpty
      if isInside {
        ends.append(
          LineEnd(
            offset: UInt32(end), length: characters(bytes[lineStart..<end]), next: characters(nextWord)))
      }
      lineStart = end + 1
      i = lineStart
    }
  }

  /// Code points: exact enough for a width.
  private static func characters(_ bytes: ArraySlice<UInt8>) -> UInt16 {
    if bytes.count > 600 { return UInt16(clamping: bytes.count) }
    return UInt16(bytes.count { $0 & 0xC0 != 0x80 })
  }
}
