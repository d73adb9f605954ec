import Measures

/// A statistic that the report shows, as its appendix explains it.
struct ReportFormula: Sendable {
  var name: @Sendable (ReportComposer) -> String
  var formula: String
  /// When there is no value; `nil`: there always is.
  var undefined: ReportLabel?
  var source: ReportSource?

  init(_ label: ReportLabel, _ formula: String, _ undefined: ReportLabel?, _ source: ReportSource? = nil) {
    name = { $0.text(label) }
    self.formula = formula
    self.undefined = undefined
    self.source = source
  }

  init(
    _ coefficient: AgreementCoefficient, _ formula: String, _ undefined: ReportLabel?, _ source: ReportSource
  ) {
    name = { $0.name(of: coefficient) }
    self.formula = formula
    self.undefined = undefined
    self.source = source
  }

  static let scores = [
    ReportFormula(.mean, "Σx / n", .noRatings),
    ReportFormula(
      .medianAndQuartiles, "h = (n − 1)p;  x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎),  p = ¼, ½, ¾", .noRatings,
      .hyndman),
    ReportFormula(.standardDeviation, "√(Σ(x − x̄)² / (n − 1))", .fewerThanTwo),
    ReportFormula(.consensus, "1 + Σ pᵢ log₂(1 − |xᵢ − x̄| / d)", .noRatings, .tastle),
  ]

  static func agreement(_ coefficient: AgreementCoefficient) -> ReportFormula? {
    switch coefficient {
    case .percent: ReportFormula(coefficient, "P_o", .noPairs, .gwet2021)
    case .cohensKappa:
      ReportFormula(coefficient, "(P_o − P_e) / (1 − P_e),  P_e = Σ p_k. p_.k", .oneCategory, .cohen)
    case .fleissKappa:
      ReportFormula(coefficient, "(P_o − P_e) / (1 − P_e),  P_e = Σ π_k²", .oneCategory, .fleiss)
    case .alpha: ReportFormula(coefficient, "1 − D_o / D_e", .oneCategory, .krippendorff)
    case .gwetsAC:
      ReportFormula(
        coefficient, "(P_o − P_e) / (1 − P_e),  P_e = Σ π_k (1 − π_k) / (q − 1)", .noPairs, .gwet2008)
    case .dice: ReportFormula(coefficient, "2a / (2a + b + c)", .neverCoded, .dice)
    default: nil
    }
  }
}

extension ReportComposer {
  var formulas: [ReportFormula] {
    (facts.hasRatings ? ReportFormula.scores : []) + coefficients.compactMap(ReportFormula.agreement)
  }

  /// What the report cites, by name.
  var sources: [String] {
    var cited = formulas.compactMap(\.source) + [.quanteda, .coreq, .srqr]
    if facts.options.resamples > 0, facts.hasRatings || facts.agreement != nil { cited.append(.efron) }
    if facts.hasRatings { cited.append(.gramms) }
    return ReportSource.allCases.filter(cited.contains).map(\.reference)
  }
}
