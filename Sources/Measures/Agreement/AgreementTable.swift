/// Which category each coder gave each unit.
///
/// Units that are alike are held once, with their number: coefficients only depend on how often each row occurs.
/// Units belong to clusters, which are what a resample draws: characters of one sentence are not independent. Most
/// often a unit is its own cluster.
package struct AgreementTable: Sendable, Equatable {
  package let coders: [String]
  /// In order, which matters where categories are ordered.
  package let categories: [String]
  /// The categories as numbers; `nil` where one is none.
  package let values: [Double]?
  /// The category that means coded, where the other means not coded.
  package let coded: Int?
  /// The distinct rows: by coder the position of a category, `nil` where it is missing.
  package private(set) var patterns: [[Int?]] = []
  /// By pattern: how many units have it.
  package private(set) var counts: [Int] = []
  /// By pattern and category: how many coders gave it.
  private(set) var frequencies: [[Int]] = []
  /// By pattern: how many coders gave any.
  private(set) var codings: [Int] = []

  private struct Part: Hashable {
    var pattern: Int
    var units: Int
  }
  private var positions: [[Int?]: Int] = [:]
  /// The distinct clusters, and how many there are of each.
  private var kinds: [[Part]] = []
  private var kindCounts: [Int] = []
  private var kindPositions: [[Part]: Int] = [:]

  package init(coders: [String], categories: [String], coded: Int? = nil) {
    self.coders = coders
    self.categories = categories
    self.coded = coded
    let numbers = categories.compactMap { Double($0) }.filter(\.isFinite)
    values = numbers.count == categories.count ? numbers : nil
  }

  /// Each unit is a cluster.
  /// - Parameter rows: by unit and coder.
  package init(coders: [String], categories: [String], rows: [[Int?]], coded: Int? = nil) {
    self.init(coders: coders, categories: categories, coded: coded)
    for row in rows { add([(row, 1)]) }
  }

  /// A table of one category, coded, against not coded.
  package static func dichotomous(coders: [String]) -> AgreementTable {
    AgreementTable(coders: coders, categories: ["not coded", "coded"], coded: 1)
  }

  /// Adds a cluster of units, perhaps several that are alike.
  package mutating func add(_ cluster: [(row: [Int?], units: Int)], times: Int = 1) {
    guard times > 0 else { return }
    var parts: [Part] = []
    for (row, units) in cluster where units > 0 {
      let pattern = position(of: row)
      counts[pattern] += units * times
      if let place = parts.firstIndex(where: { $0.pattern == pattern }) {
        parts[place].units += units
      } else {
        parts.append(Part(pattern: pattern, units: units))
      }
    }
    guard !parts.isEmpty else { return }
    parts.sort { $0.pattern < $1.pattern }
    if let kind = kindPositions[parts] {
      kindCounts[kind] += times
    } else {
      kindPositions[parts] = kinds.count
      kinds.append(parts)
      kindCounts.append(times)
    }
  }

  private mutating func position(of row: [Int?]) -> Int {
    if let known = positions[row] { return known }
    precondition(row.count == coders.count, "a row has a cell for each coder")
    positions[row] = patterns.count
    patterns.append(row)
    counts.append(0)
    var frequency = Array(repeating: 0, count: categories.count)
    for case .some(let category) in row { frequency[category] += 1 }
    frequencies.append(frequency)
    codings.append(row.count { $0 != nil })
    return patterns.count - 1
  }

  /// Units that at least so many coders coded.
  package func units(codedBy least: Int) -> Int {
    zip(counts, codings).reduce(0) { $1.1 >= least ? $0 + $1.0 : $0 }
  }

  // MARK: Other tables of the same units

  /// Only these coders, in this order.
  package func keeping(_ positions: [Int]) -> AgreementTable {
    regrouped(
      AgreementTable(coders: positions.map { coders[$0] }, categories: categories, coded: coded)
    ) { row in positions.map { row[$0] } }
  }

  /// One category, coded, against all others.
  package func dichotomised(_ category: Int) -> AgreementTable {
    regrouped(.dichotomous(coders: coders)) { row in row.map { $0.map { $0 == category ? 1 : 0 } } }
  }

  private func regrouped(_ empty: AgreementTable, _ row: ([Int?]) -> [Int?]) -> AgreementTable {
    var table = empty
    let rows = patterns.map(row)
    for (kind, count) in zip(kinds, kindCounts) {
      table.add(kind.map { (rows[$0.pattern], $0.units) }, times: count)
    }
    return table
  }

  /// Takes the units with such rows out of the counts.
  mutating func removePatterns(_ isOut: ([Int?]) -> Bool) {
    for (pattern, row) in patterns.enumerated() where isOut(row) { counts[pattern] = 0 }
  }

  // MARK: Resampling

  package var clusters: Int { kindCounts.reduce(0, +) }

  /// Whether each unit is its own cluster.
  package var hasIndependentUnits: Bool { clusters == counts.reduce(0, +) }

  /// As many clusters drawn with replacement.
  package func resampled(_ random: inout ResamplingRandom) -> AgreementTable {
    with(Multinomial.resample(kindCounts, &random))
  }

  /// The table without one cluster, for each kind of cluster, and how many there are of the kind.
  package var jackknifed: [(clusters: Int, table: AgreementTable)] {
    kindCounts.indices.map { kind in
      var left = kindCounts
      left[kind] -= 1
      return (kindCounts[kind], with(left))
    }
  }

  private func with(_ drawn: [Int]) -> AgreementTable {
    var table = self
    table.kindCounts = drawn
    table.counts = Array(repeating: 0, count: counts.count)
    for (kind, times) in zip(kinds, drawn) where times > 0 {
      for part in kind { table.counts[part.pattern] += part.units * times }
    }
    return table
  }
}
