/// Agreement of the raters of one indicator, r_wg: how much less ratings vary than those of raters who answer at random.
///
/// 1 − s² / σ², with s² the variance of a sample (n − 1) and σ² = (A² − 1) / 12 that of the uniform distribution over the A
/// levels of the scale. 1 where all ratings are the same; negative where they vary more than uniform ones. A negative value
/// is kept and named, not set to 0.
/// Source: James, Demaree & Wolf 1984, Journal of Applied Psychology 69(1), 85–98, who put 0 in the place of negative values.
package struct WithinGroupAgreement: Sendable, Equatable {
  package var value: Double?
  /// Why there is no value, or what to know about it.
  package var note: Note?

  package enum Note: String, Sendable {
    case tooFew = "fewer than two ratings"
    case oneLevel = "a scale of one level"
    case negative = "negative: more spread than uniform ratings"
  }

  package init(_ levels: [Int], scale: ClosedRange<Int>) {
    let count = levels.count
    guard count > 1 else {
      note = .tooFew
      return
    }
    guard scale.count > 1 else {
      note = .oneLevel
      return
    }
    let sum = levels.reduce(0, +)
    let squares = levels.reduce(0) { $0 + $1 * $1 }
    let variance = Double(count * squares - sum * sum) / Double(count * (count - 1))
    let agreement = 1 - variance * 12 / Double(scale.count * scale.count - 1)
    value = agreement
    note = agreement < 0 ? .negative : nil
  }
}
