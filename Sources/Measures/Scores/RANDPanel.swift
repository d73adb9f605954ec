/// What the RAND/UCLA appropriateness method says of a panel's ratings.
///
/// Agreement: fewer than 30 % of the ratings lie outside the three-point region of the median. Disagreement: at least 30 %
/// lie in the lowest region and at least 30 % in the highest. That is the manual's table for panels of 8 to 16 (at most 2
/// outside and at least 3 in each extreme for 8 to 10 panellists, 3 and 4 for 11 to 13, 4 and 5 for 14 to 16). Both can
/// hold only on scales of fewer than nine levels; disagreement goes first.
///
/// On nine levels the regions are 1–3, 4–6 and 7–9; with a median between two, half of the ratings are outside either. On other
/// scales, which the manual does not treat, the region of the median is what lies within one level of it, and the extremes
/// are the lowest and highest ⌈A / 3⌉ of A levels: 1–2 and 4–5 of five.
/// Source: Fitch et al. 2001, The RAND/UCLA Appropriateness Method User's Manual, MR-1269.
package enum RANDPanel: String, Sendable, CaseIterable {
  case agreement, disagreement, neither

  /// - Returns: `nil` for no ratings, and for a scale of one level.
  package init?(_ levels: [Int], scale: ClosedRange<Int>) {
    guard scale.count > 1, let median = Quantile.median(levels.map(Double.init)) else { return nil }
    let extreme = (scale.count + 2) / 3
    func isMany(_ count: Int) -> Bool { 10 * count >= 3 * levels.count }
    let low = levels.count { $0 < scale.lowerBound + extreme }
    let high = levels.count { $0 > scale.upperBound - extreme }
    let outside: Int
    if scale.count == 9 {
      func region(_ level: Int) -> Int { (level - scale.lowerBound) / 3 }
      let middle = region(Int(median.rounded(.up)))
      outside = levels.count { region($0) != middle }
    } else {
      outside = levels.count { abs(Double($0) - median) > 1 }
    }
    self = isMany(low) && isMany(high) ? .disagreement : isMany(outside) ? .neither : .agreement
  }
}
