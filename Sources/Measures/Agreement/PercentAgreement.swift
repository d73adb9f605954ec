/// The share of pairs of coders that agree, P_o; with weights, their mean agreement. Not corrected for chance.
///
/// With missing values the mean over the units that two coders or more coded of the share of agreeing pairs in each
/// (Gwet 2021). Undefined for one coder, and where no unit was coded by two.
package struct PercentAgreement: AgreementMeasure {
  private let pairs: PairwiseAgreement

  package init(_ table: AgreementTable, weights: AgreementWeights = .identity) throws(UndefinedAgreement) {
    pairs = try PairwiseAgreement(table, weights)
  }

  package var estimate: Double { pairs.observed }
  package var observed: Double? { pairs.observed }
  package var units: Int { pairs.pairable }
  package var standardError: Double? { pairs.standardError(expected: 0, chance: nil) }
}
