/// Fleiss' (1971) κ for any number of coders: (P_o − P_e) / (1 − P_e) with P_e = Σ_kl w_kl π_k π_l, where π_k is the
/// mean share of category k. With weights and missing values as Gwet (2021) extends it.
///
/// Undefined for one coder, where no unit was coded by two, and where P_e is 1: one category only.
/// Its standard error is Gwet's (2021), which also holds when coders do not agree by chance alone.
package struct FleissKappa: AgreementMeasure {
  private let pairs: PairwiseAgreement
  private let chance: Double
  package let estimate: Double

  package init(_ table: AgreementTable, weights: AgreementWeights = .identity) throws(UndefinedAgreement) {
    pairs = try PairwiseAgreement(table, weights)
    let byCategory = Self.byCategory(pairs)
    chance = zip(pairs.shares, byCategory).reduce(0) { $0 + $1.0 * $1.1 }
    // One category has a share of exactly 1, and then P_e is 1.
    guard pairs.shares.count(where: { $0 > 0 }) > 1 else { throw .oneCategory }
    estimate = (pairs.observed - chance) / (1 - chance)
  }

  private static func byCategory(_ pairs: PairwiseAgreement) -> [Double] {
    pairs.weights.map { row in zip(row, pairs.shares).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  package var observed: Double? { pairs.observed }
  package var expected: Double? { chance }
  package var units: Int { pairs.pairable }
  package var standardError: Double? {
    pairs.standardError(expected: chance, chance: Self.byCategory(pairs))
  }
}
