/// Scott's (1955) π for two coders: (P_o − P_e) / (1 − P_e) with P_e = Σ_kl w_kl π_k π_l, where π_k is the share of
/// category k in the codings of both. Only units that both coded count.
///
/// Undefined for other than two coders, where no unit was coded by both, and for one category only.
/// Its standard error is Gwet's (2021) for Fleiss' κ, of which it is the case of two coders.
package struct ScottsPi: AgreementMeasure {
  private let kappa: FleissKappa

  package init(_ table: AgreementTable, weights: AgreementWeights = .identity) throws(UndefinedAgreement) {
    kappa = try FleissKappa(table.codedByBoth(), weights: weights)
  }

  package var estimate: Double { kappa.estimate }
  package var observed: Double? { kappa.observed }
  package var expected: Double? { kappa.expected }
  package var units: Int { kappa.units }
  package var standardError: Double? { kappa.standardError }
}
