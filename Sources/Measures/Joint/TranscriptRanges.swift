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
  private let marked: MarkerIntervals
  /// By indicator, in order of the text.
  private let hits: [[Hit]]

  /// - Parameter markers: how many bits the codes' bits use.
  init(
    _ framed: FramedTranscript, frame: CodeFrame, statuses: StatusFilter, codeBits: [UInt64], markers: Int
  ) {
    var codings: [Resolved] = []
    let source = framed.coded.codings
    for position in source.indices where statuses.admits(source[position].status) {
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
    var hits: [[Hit]] = Array(repeating: [], count: frame.indicators.count)
    for (position, resolved) in codings.enumerated() {
      if let last = groups.last, codings[last.lowerBound].range == resolved.range {
        groups[groups.count - 1] = last.lowerBound..<(position + 1)
      } else {
        groups.append(position..<(position + 1))
      }
      for link in frame.codes[resolved.code].links {
        for match in source[resolved.position].matches {
          hits[link.position].append(Hit(range: match.range, code: resolved.code, pattern: match.pattern))
        }
      }
    }
    for indicator in hits.indices { hits[indicator].sort { $0.range < $1.range } }
    self.codings = codings
    self.groups = groups
    self.hits = hits
    self.frame = frame
    self.codeBits = codeBits
    marked = MarkerIntervals(
      codings.map { ($0.range, codeBits[$0.code]) }, count: markers)
  }

  /// The markers of a range: of its own codes, and of every coding that overlaps it.
  func bits(of group: Range<Int>) -> UInt64 {
    group.reduce(marked.bits(overlapping: codings[group.lowerBound].range)) {
      $0 | codeBits[codings[$1].code]
    }
  }

  /// The indicators a range counts for, each with the first of its codings that is linked to it.
  func indicators(of group: Range<Int>) -> [(indicator: Int, coding: Int)] {
    var found: [(indicator: Int, coding: Int)] = []
    for position in group {
      for link in frame.codes[codings[position].code].links
      where !found.contains(where: { $0.indicator == link.position }) {
        found.append((link.position, position))
      }
    }
    return found
  }

  /// The number of distinct patterns of an indicator's codes with a match inside a range.
  func patternCount(of indicator: Int, in range: TextRange) -> Int {
    let hits = hits[indicator]
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].range.lower >= range.lower { high = middle } else { low = middle + 1 }
    }
    var seen: [(code: Int, pattern: Int)] = []
    while low < hits.count, hits[low].range.lower < range.upper {
      let hit = hits[low]
      if range.contains(hit.range), !seen.contains(where: { $0 == (hit.code, hit.pattern) }) {
        seen.append((hit.code, hit.pattern))
      }
      low += 1
    }
    return seen.count
  }
}
