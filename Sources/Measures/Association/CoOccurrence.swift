import QualData

/// How near two codes must be to occur together.
package enum CoOccurrenceUnit: Sendable, Equatable {
  /// Their codings share at least one byte.
  case coding
  /// Both have a coding in the sentence.
  case sentence
  /// Both have a coding that starts in the turn.
  case turn
  /// Their matches lie in one turn, at most so many words apart: 1 is the next word.
  case words(Int)

  package var label: String {
    switch self {
    case .coding: "coded ranges"
    case .sentence: "sentences"
    case .turn: "turns"
    case .words(let count): "matches, at most \(count) words away"
    }
  }
}

/// In how many units two codes occur together.
///
/// A unit is a distinct coded range (`coding`), a sentence, a turn, or a distinct range of matched words (`words`). Every
/// code that is on it, or near enough, belongs to it once. Codes count for themselves, without the codes below them:
/// a parent would occur with every child.
package struct CoOccurrence: Sendable {
  /// In the order of the codebook.
  package let codes: [String]
  private let positions: CodePositions
  private let unit: CoOccurrenceUnit
  private let statuses: StatusFilter
  /// By code: units that it belongs to; by pair, row by row: units that both belong to.
  private var single: [Int]
  private var pairs: [Int]

  package init(codes: [String], unit: CoOccurrenceUnit, statuses: StatusFilter = .suggestedAndAccepted) {
    self.codes = codes
    self.unit = unit
    self.statuses = statuses
    positions = CodePositions(codes)
    single = Array(repeating: 0, count: codes.count)
    pairs = Array(repeating: 0, count: codes.count * codes.count)
  }

  /// Units with the code.
  package func count(_ code: Int) -> Int { single[code] }
  /// Units with both.
  package func count(_ a: Int, _ b: Int) -> Int { a == b ? single[a] : pairs[a * codes.count + b] }

  /// Units with both, of units with one; undefined when there is none.
  package func jaccard(_ a: Int, _ b: Int) -> Double? {
    let both = count(a, b)
    return ContingencyTable(both, single[a] - both, single[b] - both, 0).jaccard
  }

  /// - Parameter sentences: of the whole transcript, in order; looked at for `sentence` only.
  package mutating func add(_ transcript: CodedTranscript, sentences: [TextRange] = []) {
    let codings = transcript.codings
    // By index: a coding is not copied for one of its parts.
    let counted = codings.indices.compactMap { index -> (place: Int, code: Int)? in
      guard statuses.admits(codings[index].status) else { return nil }
      return positions[codings[index].code].map { (index, $0) }
    }
    switch unit {
    case .coding, .sentence:
      let items = counted.map { Item(range: codings[$0.place].range, code: $0.code) }.sorted()
      add(items, units: unit == .sentence ? sentences : Item.distinctRanges(items), distance: 0)
    case .turn:
      for (_, counted) in Dictionary(grouping: counted, by: { codings[$0.place].turn }) {
        add(counted.map(\.code))
      }
    case .words(let distance):
      for (_, counted) in Dictionary(grouping: counted, by: { codings[$0.place].turn }) {
        let items = counted.flatMap { counted in
          let coding = codings[counted.place]
          // A person's coding has no matches: its own words count.
          return (coding.matches.isEmpty ? [coding.words] : coding.matches.map(\.words)).map {
            Item(range: TextRange($0.lowerBound, $0.upperBound), code: counted.code)
          }
        }.sorted()
        add(items, units: Item.distinctRanges(items), distance: distance)
      }
    }
  }

  /// A code on a range of bytes or words.
  private struct Item: Comparable {
    var range: TextRange
    var code: Int

    static func < (a: Item, b: Item) -> Bool { a.range < b.range }

    /// - Parameter sorted: by range.
    static func distinctRanges(_ sorted: [Item]) -> [TextRange] {
      var ranges: [TextRange] = []
      for item in sorted where item.range != ranges.last { ranges.append(item.range) }
      return ranges
    }
  }

  /// - Parameters:
  ///   - items: sorted.
  ///   - distance: how far an item may lie from a unit: 0 for sharing a place, 1 for the next.
  private mutating func add(_ items: [Item], units: [TextRange], distance: Int) {
    let longest = items.map(\.range.count).max() ?? 0
    var found: [Int] = []
    for unit in units {
      // The first item that may reach the unit.
      var low = 0
      var high = items.count
      while low < high {
        let middle = (low + high) / 2
        if items[middle].range.lower + longest + distance > unit.lower {
          high = middle
        } else {
          low = middle + 1
        }
      }
      found.removeAll(keepingCapacity: true)
      while low < items.count, items[low].range.lower < unit.upper + distance {
        if items[low].range.upper + distance > unit.lower { found.append(items[low].code) }
        low += 1
      }
      add(found)
    }
  }

  /// - Parameter found: the codes of a unit, some perhaps several times.
  private mutating func add(_ found: [Int]) {
    let sorted = found.sorted()
    for place in sorted.indices where place == 0 || sorted[place] != sorted[place - 1] {
      let a = sorted[place]
      single[a] += 1
      for next in (place + 1)..<sorted.count where sorted[next] != sorted[next - 1] {
        pairs[a * codes.count + sorted[next]] += 1
        pairs[sorted[next] * codes.count + a] += 1
      }
    }
  }
}
