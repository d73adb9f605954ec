/// Offsets in bytes of a text as offsets in Unicode code points, which other tools count in.
package struct CodePointOffsets {
  /// By byte: the code points that begin before it.
  private let counts: [UInt32]

  package init(_ text: String) {
    var counts: [UInt32] = []
    counts.reserveCapacity(text.utf8.count + 1)
    var count: UInt32 = 0
    for byte in text.utf8 {
      counts.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
    self.counts = counts
  }

  /// - Parameter byte: where a code point begins, or the text's length.
  package func codePoints(_ byte: Int) -> Int { Int(counts[byte]) }
}
