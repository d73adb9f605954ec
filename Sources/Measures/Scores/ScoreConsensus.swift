import QualData

/// How near to one another the ratings of one indicator lie. Everything is undefined without ratings.
package struct ScoreConsensus: Sendable, Equatable {
  /// Third less first quartile (type 7), in levels.
  package var interquartileRange: Double?
  /// The share of ratings with |x − median| ≤ 1, from 0 to 1. The median may lie between two levels.
  package var nearMedian: Double?
  package var consensus: Double?
  package var withinGroup: WithinGroupAgreement
  /// The share of ratings at or above each level of the scale but the lowest, from 0 to 1.
  package var atLeast: [Double?]

  package init(_ ratings: [Int?], scale: ClosedRange<Int> = 1...5) {
    let levels = ratings.compactMap { $0 }.sorted()
    let values = levels.map(Double.init)
    func share(_ isMeant: (Int) -> Bool) -> Double? {
      levels.isEmpty ? nil : Double(levels.count(where: isMeant)) / Double(levels.count)
    }
    if let q1 = Quantile.type7(values, 0.25), let q3 = Quantile.type7(values, 0.75) {
      interquartileRange = q3 - q1
    }
    if let median = Quantile.type7(values, 0.5) { nearMedian = share { abs(Double($0) - median) <= 1 } }
    consensus = TastleWiermanConsensus.value(levels, scale: scale)
    withinGroup = WithinGroupAgreement(levels, scale: scale)
    atLeast = scale.dropFirst().map { level in share { $0 >= level } }
  }

  static func columns(_ scale: ClosedRange<Int>) -> [Table.Column] {
    [
      Table.Column("interquartile_range", .number, "Third less first quartile, in levels"),
      Table.Column("share_near_median", .number, "Ratings within one level of the median as a share of n"),
      Table.Column("consensus", .number, "Consensus of Tastle & Wierman, 0 to 1"),
      Table.Column("r_wg", .number, "Agreement within the group against uniform ratings; at most 1"),
      Table.Column("r_wg_note", .text, "Why r_wg is undefined, or that it is negative"),
    ]
      + scale.dropFirst().map {
        Table.Column("at_least_\($0)", .number, "Ratings of level \($0) or above as a share of n, 0 to 1")
      }
  }

  var cells: [Table.Cell] {
    [
      .number(interquartileRange), .number(nearMedian), .number(consensus), .number(withinGroup.value),
      withinGroup.note.map { .text($0.rawValue) } ?? .missing,
    ] + atLeast.map { .number($0) }
  }
}
