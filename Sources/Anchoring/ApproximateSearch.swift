/// Finds the stretch of a text that is nearest to a quote by edit distance (Levenshtein, in characters).
///
/// The bit-parallel algorithm of G. Myers, “A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming”, J. ACM 46 (1999), in blocks of 64 characters of the quote.
struct ApproximateSearch {
  struct Found: Equatable {
    /// Offsets in characters.
    var range: Range<Int>
    var distance: Int
  }

  /// The nearest stretch; of equally near ones the first to end, and of these the shortest. `nil` for an empty quote.
  static func nearest(to quote: [Character], in text: [Character]) -> Found? {
    guard !quote.isEmpty else { return nil }
    var end = 0
    var distance = quote.count
    for (index, here) in distances(quote, text, startsAnywhere: true).enumerated() where here < distance {
      (end, distance) = (index + 1, here)
    }
    // Backwards from that end: where the stretch starts.
    var length = 0
    var nearest = quote.count
    let backwards = distances(quote.reversed(), text[..<end].reversed(), startsAnywhere: false)
    for (index, here) in backwards.enumerated() where here < nearest { (length, nearest) = (index + 1, here) }
    return Found(range: (end - length)..<end, distance: distance)
  }

  /// The edit distance of two whole texts.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    a.isEmpty ? b.count : distances(a, b, startsAnywhere: false).last ?? a.count
  }

  /// By character of the text: the least distance of the quote to a stretch that ends there.
  ///
  /// - Parameter startsAnywhere: false for stretches from the start of the text only.
  private static func distances(_ quote: [Character], _ text: [Character], startsAnywhere: Bool) -> [Int] {
    let blockCount = (quote.count + 63) / 64
    let none = [UInt64](repeating: 0, count: blockCount)
    var places: [Character: [UInt64]] = [:]
    for (index, character) in quote.enumerated() {
      places[character, default: none][index / 64] |= 1 << (index % 64)
    }
    let last: UInt64 = 1 << ((quote.count - 1) % 64)
    var up = [UInt64](repeating: .max, count: blockCount)
    var down = none
    var distance = quote.count
    return text.map { character in
      let equal = places[character] ?? none
      var carry = startsAnywhere ? 0 : 1
      for block in 0..<blockCount {
        carry = advance(
          equal[block], &up[block], &down[block], carry, block == blockCount - 1 ? last : 1 << 63)
      }
      distance += carry
      return distance
    }
  }

  /// One block of one column. `up` and `down` say where the distance grows and falls from row to row.
  ///
  /// - Parameters:
  ///   - carry: By how much the row above the block differs from the column before: -1, 0 or 1.
  ///   - lastRow: The bit of the row whose difference is given back.
  private static func advance(
    _ equal: UInt64, _ up: inout UInt64, _ down: inout UInt64, _ carry: Int, _ lastRow: UInt64
  ) -> Int {
    let vertical = equal | down
    let equal = carry < 0 ? equal | 1 : equal
    let horizontal = (((equal & up) &+ up) ^ up) | equal
    var grows = down | ~(horizontal | up)
    var falls = up & horizontal
    let out = grows & lastRow != 0 ? 1 : falls & lastRow != 0 ? -1 : 0
    grows = grows << 1 | (carry > 0 ? 1 : 0)
    falls = falls << 1 | (carry < 0 ? 1 : 0)
    up = falls | ~(vertical | grows)
    down = grows & vertical
    return out
  }
}
