/// Gwet's (2008) AC1, and with weights AC2, for any number of coders: (P_o − P_e) / (1 − P_e) with
/// P_e = T Σ_k π_k (1 − π_k) / (q (q − 1)), where q is the number of categories and T the sum of all weights
/// (q for AC1).
///
/// Undefined for one coder, where no unit was coded by two, and for one category in the table. Where there are several
/// and all units have the same one, P_e is 0 and the coefficient 1.
/// Its standard error is Gwet's (2008; 2021).
package struct GwetsAC: AgreementMeasure {
  private let pairs: PairwiseAgreement
  private let factor: Double
  private let chance: Double
  package let estimate: Double

  package init(_ table: AgreementTable, weights: AgreementWeights = .identity) throws(UndefinedAgreement) {
    pairs = try PairwiseAgreement(table, weights)
    let categories = Double(table.categories.count)
    guard categories > 1 else { throw .oneCategory }
    let sum = pairs.weights.reduce(0) { $0 + $1.reduce(0, +) }
    factor = sum / (categories * (categories - 1))
    chance = pairs.shares.reduce(0) { [factor] in $0 + factor * $1 * (1 - $1) }
    estimate = (pairs.observed - chance) / (1 - chance)
  }

  package var observed: Double? { pairs.observed }
  package var expected: Double? { chance }
  package var units: Int { pairs.pairable }
  package var standardError: Double? {
    pairs.standardError(expected: chance, chance: pairs.shares.map { factor * (1 - $0) })
  }
}
