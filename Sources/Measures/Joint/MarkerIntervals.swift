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

  /// - Parameter marked: ranges with the bits of their codes, in order of their starts.
  init(_ marked: [(range: TextRange, bits: UInt64)], count: Int) {
    intervals = Array(repeating: [], count: count)
    for (range, bits) in marked where bits != 0 && !range.isEmpty {
      for marker in 0..<count where bits & (1 << UInt64(marker)) != 0 {
        if let last = intervals[marker].last, range.lower <= last.upper {
          intervals[marker][intervals[marker].count - 1].upper = max(last.upper, range.upper)
        } else {
          intervals[marker].append(range)
        }
      }
    }
  }

  /// The bits of every marker with a coding that shares at least one byte with the range.
  func bits(overlapping range: TextRange) -> UInt64 {
    var bits: UInt64 = 0
    for marker in intervals.indices where !intervals[marker].isEmpty {
      // The first interval that ends after the range starts.
      var low = 0
      var high = intervals[marker].count
      while low < high {
        let middle = (low + high) / 2
        if intervals[marker][middle].upper > range.lower { high = middle } else { low = middle + 1 }
      }
      if low < intervals[marker].count, intervals[marker][low].overlaps(range) { bits |= 1 << UInt64(marker) }
    }
    return bits
  }
}
