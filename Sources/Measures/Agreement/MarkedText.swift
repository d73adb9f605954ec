/// Which units of a transcript some coders gave which codes.
///
/// Most units have no code, and are only counted: a table costs as much as there is coded.
struct MarkedText {
  /// Coders as bits, by their places in the comparison.
  private typealias Coders = UInt64
  /// How many coders can be compared.
  static let mostCoders = Coders.bitWidth

  /// A unit, and who gave it a code.
  private struct Mark {
    var unit: Int
    var coders: Coders
  }

  /// By place: whether the coder coded the transcript at all.
  private let isRead: [Bool]
  /// By code, in order of the text.
  private let marks: [Int: [Mark]]
  private let units: [AgreementText.Unit]
  /// By unit: the position of its cluster.
  private let clusters: [Int]
  /// Of all units, and of those with any code by any of the coders.
  private let all: Sizes
  private let coded: Sizes

  /// The sizes of clusters of units.
  private struct Sizes {
    /// By position of the cluster; 0 without a unit that counts.
    var byCluster: [Int]
    /// How many clusters have each size, the smallest first.
    var counts: [(size: Int, clusters: Int)] = []

    init(_ counted: some Sequence<Int>, _ units: [AgreementText.Unit], _ clusters: [Int]) {
      byCluster = Array(repeating: 0, count: (clusters.last ?? -1) + 1)
      for unit in counted { byCluster[clusters[unit]] += units[unit].size }
      for size in byCluster.sorted() where size > 0 {
        if counts.last?.size != size { counts.append((size, 0)) }
        counts[counts.count - 1].clusters += 1
      }
    }
  }

  init(_ text: AgreementText, coders: [Int]) {
    precondition(coders.count <= Self.mostCoders, "coders fit the bits of a word")
    units = text.units
    isRead = coders.map { text.codings[$0] != nil }
    var clusters: [Int] = []
    for (unit, next) in text.units.enumerated() {
      clusters.append(
        unit == 0 ? 0 : clusters[unit - 1] + (next.cluster == text.units[unit - 1].cluster ? 0 : 1))
    }
    var marks: [Int: [Mark]] = [:]
    for (place, coder) in coders.enumerated() {
      for coding in text.codings[coder] ?? [] {
        for unit in text.units(overlapping: coding.range) {
          marks[coding.code, default: []].append(Mark(unit: unit, coders: 1 << Coders(place)))
        }
      }
    }
    self.marks = marks.mapValues(Self.union)
    self.clusters = clusters
    all = Sizes(units.indices, units, clusters)
    coded = Sizes(Set(marks.values.joined().map(\.unit)), units, clusters)
  }

  /// Each unit once, with everybody who marked it.
  private static func union(_ marks: [Mark]) -> [Mark] {
    var union: [Mark] = []
    for mark in marks.sorted(by: { $0.unit < $1.unit }) {
      if let last = union.last, last.unit == mark.unit {
        union[union.count - 1].coders |= mark.coders
      } else {
        union.append(mark)
      }
    }
    return union
  }

  /// Codes that somebody gave.
  var codes: some Sequence<Int> { marks.keys }

  /// Adds the units to a table.
  /// - Parameters:
  ///   - scopes: by each, the codes that count as one; each unit counts once for each scope.
  ///   - onlyCoded: leaves out units to which none of the coders gave any code at all.
  func add(to table: inout AgreementTable, scopes: [[Int]], onlyCoded: Bool) {
    let sizes = onlyCoded ? coded : all
    var found: [(cluster: Int, coders: Coders, units: Int)] = []
    for codes in scopes {
      let given = codes.compactMap { marks[$0] }
      for mark in given.count == 1 ? given[0] : Self.union(given.flatMap { $0 }) {
        found.append((clusters[mark.unit], mark.coders, units[mark.unit].size))
      }
    }
    found.sort { ($0.cluster, $0.coders) < ($1.cluster, $1.coders) }
    var rows: [Coders: [Int?]] = [:]
    func row(_ coders: Coders) -> [Int?] {
      if let known = rows[coders] { return known }
      let row = isRead.enumerated().map { place, read in read ? Int(coders >> Coders(place) & 1) : nil }
      rows[coders] = row
      return row
    }
    var blank = sizes.counts
    var place = 0
    while place < found.count {
      let cluster = found[place].cluster
      let size = sizes.byCluster[cluster]
      blank[blank.firstIndex { $0.size == size }!].clusters -= 1
      var parts: [(row: [Int?], units: Int)] = []
      var rest = size * scopes.count
      while place < found.count, found[place].cluster == cluster {
        parts.append((row(found[place].coders), found[place].units))
        rest -= found[place].units
        place += 1
      }
      table.add(parts + [(row(0), rest)])
    }
    for (size, clusters) in blank { table.add([(row(0), size * scopes.count)], times: clusters) }
  }
}
