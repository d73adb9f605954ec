/// Lines that a program broke at a fixed width.
///
/// ICU ends sentences at line ends, so these are joined: the LF becomes a space, which keeps every offset. Lines
/// count as broken when at least ten lines are followed by another line of their turn, and four of five of them
/// have 50 to 100 characters and would not have held the next line's first word.
enum HardWrap {
  /// The number of lines joined.
  static func undo(_ lines: inout TextLines, in drafts: [TurnDraft]) -> Int {
    let bytes = lines.bytes
    var ends: [(offset: Int, length: Int, next: Int)] = []
    for draft in drafts { collect(bytes, draft, into: &ends) }
    guard ends.count >= 10 else { return 0 }
    let lengths = ends.map(\.length).sorted()
    let width = lengths[(lengths.count - 1) * 98 / 100]
    guard 50...100 ~= width else { return 0 }
    let full = ends.filter { 50...100 ~= $0.length && $0.length + 1 + $0.next > width }
    guard full.count * 5 >= ends.count * 4 else { return 0 }
    for end in full { lines.bytes[end.offset] = 0x20 }
    return full.count
  }

  /// The line ends between two lines with words: where, the line's length and that of the next word, in characters.
  private static func collect(
    _ bytes: [UInt8], _ draft: TurnDraft, into ends: inout [(offset: Int, length: Int, next: Int)]
  ) {
    var lineStart = draft.range.lowerBound
    var i = lineStart
    while i < draft.content.upperBound, let end = bytes[i..<draft.content.upperBound].firstIndex(of: 0x0A) {
      let nextWord = bytes[(end + 1)..<draft.content.upperBound].prefix { $0 > 0x20 }
      let isInside = end > draft.content.lowerBound && end > lineStart && !nextWord.isEmpty
      if isInside { ends.append((end, characters(bytes[lineStart..<end]), characters(nextWord))) }
      lineStart = end + 1
      i = lineStart
    }
  }

  /// Code points: exact enough for a width.
  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    if bytes.count > 600 { return bytes.count }
    return bytes.count { $0 & 0xC0 != 0x80 }
  }
}
