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

  /// One that has the same name in every language.
  init(_ name: String, _ formula: String, _ undefined: ReportLabel?, _ source: ReportSource? = nil) {
    self.name = { _ in name }
    self.formula = formula
    self.undefined = undefined
    self.source = source
  }

  static let groups = [
    ReportFormula(
      "Kruskal–Wallis H",
      "(12 / (N(N + 1)) Σ Rᵢ² / nᵢ − 3(N + 1)) / (1 − Σ(t³ − t) / (N³ − N));  p: χ², k − 1",
      .equalRatings, .kruskal),
    ReportFormula("ε²", "H / (N − 1)", .equalRatings, .tomczak),
    ReportFormula(
      "Dunn z", "(R̄ᵢ − R̄ⱼ) / √((N(N + 1) / 12 − Σ(t³ − t) / (12(N − 1)))(1 / nᵢ + 1 / nⱼ))", .equalRatings,
      .dunn),
    ReportFormula(.cliff, "(#(x > y) − #(x < y)) / nᵢnⱼ", .fewGroups, .cliff),
  ]

  static let rounds = [
    ReportFormula(
      "Wilcoxon W⁺, W⁻", "Σ rank(|d|), d > 0;  Σ rank(|d|), d < 0;  d ≠ 0", .nobodyMoved, .wilcoxon),
    ReportFormula(.rankBiserial, "(W⁺ − W⁻) / (W⁺ + W⁻)", .nobodyMoved, .kerby),
  ]

  static let holm = ReportFormula(
    .holmAdjusted, "max_{j ≤ i} min(1, (m − j + 1)p₍ⱼ₎)", nil, .holm)

  static let correlations = [
    ReportFormula(
      "Spearman ρ", "r(rank x, rank y);  p: t = ρ√((n − 2) / (1 − ρ²)), n − 2", .undefinedEitherOne, .spearman
    ),
    ReportFormula("Kendall τ-b", "(C − D) / √((n₀ − n₁)(n₀ − n₂))", .undefinedEitherOne, .kendall),
  ]

  /// Intervals where nothing is resampled.
  static let fisher = [
    ReportFormula(
      "Spearman ρ, 95 %", "tanh(artanh ρ ± 1.96√((1 + ρ² / 2) / (n − 3)))", .undefinedEitherOne, .bonett),
    ReportFormula(
      "Kendall τ-b, 95 %", "tanh(artanh τ ± 1.96√(0.437 / (n − 4)))", .undefinedEitherOne, .fieller),
  ]

  static let independence = [
    ReportFormula("χ²", "Σ (o − e)² / e,  e = r c / n;  p: χ², (R − 1)(C − 1)", .fewCounts, .pearson),
    ReportFormula("G", "2 Σ o ln(o / e)", .fewCounts),
    ReportFormula(.cramersV, "√(χ² / (n(min(R, C) − 1)))", .fewCounts, .cramer),
    ReportFormula(
      .adjustedResidual, "(o − e) / √(e(1 − r / n)(1 − c / n))", .fewCounts, .haberman),
  ]

  static let jaccard = ReportFormula("Jaccard", "|A ∩ B| / |A ∪ B|", nil, .jaccard)

  static let scores = [
    ReportFormula(.mean, "Σx / n", .noRatings),
    ReportFormula(
      .medianAndQuartiles, "h = (n − 1)p;  x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎),  p = ¼, ½, ¾", .noRatings,
      .hyndman),
    ReportFormula(.standardDeviation, "√(Σ(x − x̄)² / (n − 1))", .fewerThanTwo),
    ReportFormula(.consensus, "1 + Σ pᵢ log₂(1 − |xᵢ − x̄| / d)", .noRatings, .tastle),
  ]

  static let weightedScores = [
    ReportFormula(.weightedMean, "Σ w x̄ / Σ w", .noRatings),
    ReportFormula(.weightedMedian, "min{m: Σ w(mᵢ ≤ m) > ½ Σ w}", .noRatings),
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
    let tests = facts.tests
    var all = facts.hasRatings ? ReportFormula.scores : []
    if facts.hasRatings, facts.model?.isWeighted ?? false { all += ReportFormula.weightedScores }
    if tests.groups != nil { all += ReportFormula.groups }
    if tests.rounds != nil { all += ReportFormula.rounds }
    if tests.correlations != nil {
      all += ReportFormula.correlations
      if facts.options.resamples == 0 { all += ReportFormula.fisher }
    }
    if tests.independence != nil { all += ReportFormula.independence }
    if tests.groups != nil || tests.rounds != nil || tests.correlations != nil || tests.independence != nil {
      all.append(ReportFormula.holm)
    }
    if !facts.pairs.rows.isEmpty { all.append(ReportFormula.jaccard) }
    return all + coefficients.compactMap(ReportFormula.agreement)
  }

  /// What the report cites, by name.
  var sources: [String] {
    var cited = formulas.compactMap(\.source) + [.quanteda, .coreq, .srqr]
    if facts.options.resamples > 0, facts.hasRatings || facts.agreement != nil { cited.append(.efron) }
    if facts.hasRatings { cited.append(.gramms) }
    if facts.tests.independence != nil { cited.append(.cochran) }
    if facts.model != nil, facts.hasRatings { cited += [.ocathain, .farmer] }
    return ReportSource.allCases.filter(cited.contains).map(\.reference)
  }
}
