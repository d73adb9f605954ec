import QualData

/// The codings of one transcript that count, sorted and grouped by the range they cover.
struct TranscriptRanges {
  /// A coding by its place in the transcript: small, as it is sorted.
  struct Resolved {
    var range: TextRange
    var code: Int
    var position: Int
  }
  private struct Hit {
    var range: TextRange
    var code: Int
    var pattern: Int
  }

  /// By range, then in order of the codebook, then by id.
  let codings: [Resolved]
  /// Positions in `codings` that share one range.
  let groups: [Range<Int>]
  private let frame: CodeFrame
  private let codeBits: [UInt64]
  private var marked: MarkerIntervals
  /// Indicator by indicator, each in order of the text.
  private let hits: [Hit]
  /// By indicator: which of them are its own.
  private let hitsOfIndicator: [Range<Int>]

  /// - Parameter markers: how many bits the codes' bits use.
  init(
    _ framed: FramedTranscript, frame: CodeFrame, codeBits: [UInt64], markers: Int
  ) {
    var codings: [Resolved] = []
    let source = framed.coded.codings
    codings.reserveCapacity(source.count)
    for position in source.indices {
      if let code = framed.codes[position] {
        codings.append(Resolved(range: source[position].range, code: code, position: position))
      }
    }
    codings.sort { a, b in
      if a.range.lower != b.range.lower { return a.range.lower < b.range.lower }
      if a.range.upper != b.range.upper { return a.range.upper > b.range.upper }
      return a.code != b.code ? a.code < b.code : source[a.position].id < source[b.position].id
    }
    var groups: [Range<Int>] = []
    var hitCounts = Array(repeating: 0, count: frame.indicators.count)
    for (position, resolved) in codings.enumerated() {
      if let last = groups.last, codings[last.lowerBound].range == resolved.range {
        groups[groups.count - 1] = last.lowerBound..<(position + 1)
      } else {
        groups.append(position..<(position + 1))
      }
      for link in frame.codes[resolved.code].links {
        hitCounts[link.position] += source[resolved.position].matches.count
      }
    }
    self.codings = codings
    self.groups = groups
    (hits, hitsOfIndicator) = Self.hits(of: codings, source, frame, counts: hitCounts)
    self.frame = frame
    self.codeBits = codeBits
    marked = MarkerIntervals(
      codings.map { ($0.range, codeBits[$0.code]) }, count: markers)
  }

  /// - Parameter counts: of hits, by indicator.
  private static func hits(
    of codings: [Resolved], _ source: [Coding], _ frame: CodeFrame, counts: [Int]
  )
    -> ([Hit], [Range<Int>])
  {
    var ends: [Int] = []
    ends.reserveCapacity(counts.count)
    var total = 0
    for count in counts {
      ends.append(total)
      total += count
    }
    var hits = Array(repeating: Hit(range: TextRange(0, 0), code: 0, pattern: 0), count: total)
    for resolved in codings {
      for link in frame.codes[resolved.code].links {
        for match in source[resolved.position].matches {
          hits[ends[link.position]] = Hit(range: match.range, code: resolved.code, pattern: match.pattern)
          ends[link.position] += 1
        }
      }
    }
    let spans = zip(ends, counts).map { $0 - $1..<$0 }
    for span in spans where span.count > 1 { hits[span].sort { $0.range < $1.range } }
    return (hits, spans)
  }

  /// The markers of a range: of its own codes, and of every coding that overlaps it.
  ///
  /// Groups are asked for in their order.
  mutating func bits(of group: Range<Int>) -> UInt64 {
    group.reduce(marked.bits(overlapping: codings[group.lowerBound].range)) {
      $0 | codeBits[codings[$1].code]
    }
  }

  /// Finds the indicators a range counts for, each with the first of its codings that is linked to it.
  /// - Parameter found: what it held is let go, its room is used again.
  func findIndicators(of group: Range<Int>, _ found: inout [(indicator: Int, coding: Int)]) {
    found.removeAll(keepingCapacity: true)
    for position in group {
      for link in frame.codes[codings[position].code].links
      where !found.contains(where: { $0.indicator == link.position }) {
        found.append((link.position, position))
      }
    }
  }

  /// The number of distinct patterns of an indicator's codes with a match inside a range.
  func patternCount(of indicator: Int, in range: TextRange) -> Int {
    let own = hitsOfIndicator[indicator]
    var low = own.lowerBound
    var high = own.upperBound
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].range.lower >= range.lower { high = middle } else { low = middle + 1 }
    }
    var count = 0
    var next = low
    while next < own.upperBound, hits[next].range.lower < range.upper {
      let hit = hits[next]
      if range.contains(hit.range), !(low..<next).contains(where: { isAnother(hits[$0], hit, in: range) }) {
        count += 1
      }
      next += 1
    }
    return count
  }

  /// Whether an earlier hit inside the range is of the same pattern.
  private func isAnother(_ earlier: Hit, _ hit: Hit, in range: TextRange) -> Bool {
    earlier.pattern == hit.pattern && earlier.code == hit.code && range.contains(earlier.range)
  }
}
