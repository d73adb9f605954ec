/// Which units of a transcript some coders gave which codes.
///
/// Most units have no code, and are only counted: a table costs as much as there is coded.
struct MarkedText {
  /// Coders as bits, by their places in the comparison.
  private typealias Coders = UInt64
  /// How many coders can be compared.
  static let mostCoders = Coders.bitWidth

  /// By place: whether the coder coded the transcript at all.
  private let isRead: [Bool]
  /// By code and unit: who gave it.
  private let marks: [Int: [Int: Coders]]
  private let units: [AgreementText.Unit]
  /// Of all units, and of those with any code by any of the coders.
  private let all: Sizes
  private let coded: Sizes

  /// The sizes of clusters of units.
  private struct Sizes {
    /// By cluster.
    var byCluster: [Int: Int] = [:]
    /// How many clusters have each size.
    var counts: [Int: Int] = [:]

    init(_ units: some Sequence<AgreementText.Unit>) {
      for unit in units { byCluster[unit.cluster, default: 0] += unit.size }
      for size in byCluster.values { counts[size, default: 0] += 1 }
    }
  }

  init(_ text: AgreementText, coders: [Int]) {
    precondition(coders.count <= Self.mostCoders, "coders fit the bits of a word")
    units = text.units
    isRead = coders.map { text.codings[$0] != nil }
    var marks: [Int: [Int: Coders]] = [:]
    for (place, coder) in coders.enumerated() {
      for coding in text.codings[coder] ?? [] {
        for unit in text.units(overlapping: coding.range) {
          marks[coding.code, default: [:]][unit, default: 0] |= 1 << Coders(place)
        }
      }
    }
    self.marks = marks
    all = Sizes(units)
    coded = Sizes(Set(marks.values.flatMap(\.keys)).map { [units] in units[$0] })
  }

  /// Codes that somebody gave.
  var codes: some Sequence<Int> { marks.keys }

  /// Adds the units to a table.
  /// - Parameters:
  ///   - scopes: by each, the codes that count as one; each unit counts once for each scope.
  ///   - onlyCoded: leaves out units to which none of the coders gave any code at all.
  func add(to table: inout AgreementTable, scopes: [[Int]], onlyCoded: Bool) {
    let sizes = onlyCoded ? coded : all
    var found: [Int: [(coders: Coders, units: Int)]] = [:]
    for codes in scopes {
      let marked =
        codes.count == 1
        ? marks[codes[0]] ?? [:]
        : codes.reduce(into: [Int: Coders]()) { $0.merge(marks[$1] ?? [:]) { $0 | $1 } }
      for (unit, coders) in marked {
        found[units[unit].cluster, default: []].append((coders, units[unit].size))
      }
    }
    let blank = row(0)
    var blankClusters = sizes.counts
    for (cluster, parts) in found.sorted(by: { $0.key < $1.key }) {
      let size = sizes.byCluster[cluster] ?? 0
      blankClusters[size]! -= 1
      let rest = size * scopes.count - parts.reduce(0) { $0 + $1.units }
      table.add(parts.sorted { $0.coders < $1.coders }.map { (row($0.coders), $0.units) } + [(blank, rest)])
    }
    for (size, times) in blankClusters.sorted(by: { $0.key < $1.key }) {
      table.add([(blank, size * scopes.count)], times: times)
    }
  }

  private func row(_ coders: Coders) -> [Int?] {
    isRead.enumerated().map { place, read in read ? Int(coders >> Coders(place) & 1) : nil }
  }
}
