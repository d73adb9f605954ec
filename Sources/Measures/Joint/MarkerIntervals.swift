import QualData

/// Which bytes of one transcript are coded with a polarity or a level cue.
///
/// A marker is a bit: 0 barrier, 1 enabler, 2… the levels of the scale from the lowest on, then the kinds of evidence that
/// ask for codes (`EvidenceTest`).
struct MarkerIntervals {
  static func bits(of code: CodeFrame.CodeEntry, levels: ClosedRange<Int>) -> UInt64 {
    var bits: UInt64 = 0
    if let polarity = code.polarity { bits |= polarity == .barrier ? 1 : 2 }
    if let level = code.level, levels.contains(level) { bits |= 4 << UInt64(level - levels.lowerBound) }
    return bits
  }

  /// By marker, merged and in order of the text.
  private var intervals: [[TextRange]]
  /// By marker: the first interval that ends after the start of the range asked for last.
  private var cursors: [Int]

  /// - Parameter marked: ranges with the bits of their codes, in order of their starts.
  init(_ marked: [(range: TextRange, bits: UInt64)], count: Int) {
    intervals = Array(repeating: [], count: count)
    cursors = Array(repeating: 0, count: count)
    for (range, bits) in marked where !range.isEmpty {
      var left = bits
      while left != 0 {
        let marker = left.trailingZeroBitCount
        left &= left - 1
        if let last = intervals[marker].last, range.lower <= last.upper {
          intervals[marker][intervals[marker].count - 1].upper = max(last.upper, range.upper)
        } else {
          intervals[marker].append(range)
        }
      }
    }
  }

  /// The bits of every marker with a coding that shares at least one byte with the range.
  ///
  /// Ranges are asked for in order of their starts: each marker's intervals are gone through once.
  mutating func bits(overlapping range: TextRange) -> UInt64 {
    var bits: UInt64 = 0
    for marker in intervals.indices {
      var next = cursors[marker]
      while next < intervals[marker].count, intervals[marker][next].upper <= range.lower { next += 1 }
      cursors[marker] = next
      if next < intervals[marker].count, intervals[marker][next].overlaps(range) {
        bits |= 1 << UInt64(marker)
      }
    }
    return bits
  }
}
