/// Krippendorff's α for unitising, in the formulation of Krippendorff, Mathet, Bouvry & Widlöcher (2016), equations 1 to
/// 6; the earlier ones (1995, 2004) have other formulas and other values.
///
/// Observers cut a continuum into units of any length, each with a value, and leave gaps. With the coincidences ℓ_ck
/// (lengths on which one observer has value c and another k, / (observers − 1)), their margins ℓ_c. and total ℓ.., and
/// s_c, the sum of the squared lengths of all units of value c (for gaps, of their lengths):
///
/// - e_ck = ℓ.. (ℓ_c. ℓ_.k − s_c where c = k) / (ℓ..² − Σ s): a unit is not paired with itself;
/// - uα = 1 − (ℓ.. − Σ ℓ_cc) / (ℓ.. − Σ e_cc), the gap being a value like others (equation 5);
/// - |uα = 1 − (ℓ_0. − ℓ_00) / (e_0. − e_00): units against gaps, whatever their values (equation 6).
///
/// Several continua add up, each with the observers that it has. P_o = Σ ℓ_cc / ℓ.. and P_e = Σ e_cc / ℓ... Undefined where
/// all is gap, or all has one value. No formula for the standard error: the interval is of resampled continua.
package struct UnitizingAlpha: AgreementMeasure {
  package enum Distinction: Sendable {
    /// uα: values and gaps.
    case values
    /// |uα: units and gaps.
    case relevance
  }

  package let estimate: Double
  package let observed: Double?
  package let expected: Double?
  /// The length of all continua.
  package let units: Int

  /// - Throws: `noOverlap` without a continuum; `oneCategory`
  package init(
    _ continua: [UnitizedContinuum], distinction: Distinction = .values
  ) throws(UndefinedAgreement) {
    guard let first = continua.first else { throw .noOverlap }
    let values = first.selfPairs.indices
    var coincidences = first.coincidences
    var selfPairs = first.selfPairs
    for continuum in continua.dropFirst() {
      for a in values {
        selfPairs[a] += continuum.selfPairs[a]
        for b in values { coincidences[a][b] += continuum.coincidences[a][b] }
      }
    }
    let margins = coincidences.map { $0.reduce(0, +) }
    guard margins.count(where: { $0 > 0 }) > 1 else { throw .oneCategory }
    let total = margins.reduce(0, +)
    let scale = total / (total * total - selfPairs.reduce(0, +))
    func agreement(_ isSame: (Int, Int) -> Bool) -> (observed: Double, expected: Double) {
      var result = (observed: 0.0, expected: 0.0)
      for a in values {
        for b in values where isSame(a, b) {
          result.observed += coincidences[a][b]
          result.expected += scale * (margins[a] * margins[b] - (a == b ? selfPairs[a] : 0))
        }
      }
      return result
    }
    let same =
      switch distinction {
      case .values: agreement { $0 == $1 }
      case .relevance: agreement { ($0 == 0) == ($1 == 0) }
      }
    // Where no two units could be paired, nothing is expected to differ.
    guard same.expected < total, margins[0] > 0 || distinction == .values else { throw .oneCategory }
    estimate = 1 - (total - same.observed) / (total - same.expected)
    observed = same.observed / total
    expected = same.expected / total
    units = continua.reduce(0) { $0 + $1.length }
  }
}
