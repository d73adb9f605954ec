/// Brennan & Prediger's (1981) coefficient for any number of coders, also known as S and free-marginal κ:
/// (P_o − P_e) / (1 − P_e) with P_e = T / q², where q is the number of categories and T the sum of all weights
/// (so 1 / q without weights).
///
/// Undefined for one coder, where no unit was coded by two, and for one category in the table.
/// Its standard error is Gwet's (2021).
package struct BrennanPrediger: AgreementMeasure {
  private let pairs: PairwiseAgreement
  private let chance: Double
  package let estimate: Double

  package init(_ table: AgreementTable, weights: AgreementWeights = .identity) throws(UndefinedAgreement) {
    pairs = try PairwiseAgreement(table, weights)
    let categories = Double(table.categories.count)
    guard categories > 1 else { throw .oneCategory }
    chance = pairs.weights.reduce(0) { $0 + $1.reduce(0, +) } / (categories * categories)
    estimate = (pairs.observed - chance) / (1 - chance)
  }

  package var observed: Double? { pairs.observed }
  package var expected: Double? { chance }
  package var units: Int { pairs.pairable }
  package var standardError: Double? { pairs.standardError(expected: chance, chance: nil) }
}
