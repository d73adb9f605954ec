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
  private let positions: [String: Int]
  private let unit: CoOccurrenceUnit
  private let statuses: StatusFilter
  /// By code: units that it belongs to; by pair, row by row: units that both belong to.
  private var single: [Int]
  private var pairs: [Int]

  package init(codes: [String], unit: CoOccurrenceUnit, statuses: StatusFilter = .suggestedAndAccepted) {
    self.codes = codes
    self.unit = unit
    self.statuses = statuses
    positions = Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
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
    let codings = transcript.codings.filter { statuses.admits($0.status) && positions[$0.code] != nil }
    let items = codings.map { (range: $0.range, code: positions[$0.code]!) }
    switch unit {
    case .coding: add(items, units: Array(Set(items.map(\.range))), distance: 0)
    case .sentence: add(items, units: sentences, distance: 0)
    case .turn:
      for (_, codings) in Dictionary(grouping: codings, by: \.turn) {
        add(codings.map { positions[$0.code]! })
      }
    case .words(let distance):
      for (_, codings) in Dictionary(grouping: codings, by: \.turn) {
        let places = codings.flatMap { coding in
          // A person's coding has no matches: its own words count.
          (coding.matches.isEmpty ? [coding.words] : coding.matches.map(\.words)).map {
            (range: TextRange($0.lowerBound, $0.upperBound), code: positions[coding.code]!)
          }
        }
        add(places, units: Array(Set(places.map(\.range))), distance: distance)
      }
    }
  }

  /// - Parameter distance: how far an item may lie from a unit: 0 for sharing a place, 1 for the next.
  private mutating func add(_ items: [(range: TextRange, code: Int)], units: [TextRange], distance: Int) {
    let items = items.sorted { $0.range < $1.range }
    let longest = items.map(\.range.count).max() ?? 0
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
      var found: [Int] = []
      while low < items.count, items[low].range.lower < unit.upper + distance {
        if items[low].range.upper + distance > unit.lower { found.append(items[low].code) }
        low += 1
      }
      add(found)
    }
  }

  private mutating func add(_ found: [Int]) {
    let distinct = Set(found).sorted()
    for (position, a) in distinct.enumerated() {
      single[a] += 1
      for b in distinct[(position + 1)...] {
        pairs[a * codes.count + b] += 1
        pairs[b * codes.count + a] += 1
      }
    }
  }
}
