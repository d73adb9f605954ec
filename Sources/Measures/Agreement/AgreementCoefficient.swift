/// The coefficients of agreement, by the names that people choose them by.
package enum AgreementCoefficient: String, Sendable, CaseIterable {
  case percent
  case cohensKappa = "cohen-kappa"
  case scottsPi = "scott-pi"
  case fleissKappa = "fleiss-kappa"
  case alpha
  case gwetsAC = "gwet-ac"
  case brennanPrediger = "brennan-prediger"
  case jaccard, dice, precision, recall
  case unitizingAlpha = "u-alpha"

  /// What is computed where nothing else is asked for.
  /// - Parameters:
  ///   - coders: how many are compared.
  ///   - isText: whether units are coded or not.
  package static func usual(coders: Int, isText: Bool, hasReference: Bool) -> [AgreementCoefficient] {
    [.percent, coders == 2 ? .cohensKappa : .fleissKappa, .alpha, .gwetsAC]
      + (isText && coders == 2 ? [.dice] : []) + (hasReference ? [.precision, .recall] : [])
  }

  /// - Throws: why it is undefined.
  package func measure(
    _ sample: AgreementSample, _ options: AgreementOptions
  ) throws(UndefinedAgreement) -> any AgreementMeasure {
    let table = sample.table
    switch self {
    case .percent: return try PercentAgreement(table, weights: options.weights)
    case .cohensKappa: return try CohensKappa(table, weights: options.weights)
    case .scottsPi: return try ScottsPi(table, weights: options.weights)
    case .fleissKappa: return try FleissKappa(table, weights: options.weights)
    case .alpha: return try KrippendorffsAlpha(table, level: options.level)
    case .gwetsAC: return try GwetsAC(table, weights: options.weights)
    case .brennanPrediger: return try BrennanPrediger(table, weights: options.weights)
    case .jaccard: return try SetAgreement(table, .jaccard)
    case .dice: return try SetAgreement(table, .dice)
    case .precision, .recall:
      guard options.hasReference else { throw .noReference }
      return try SetAgreement(table, self == .recall ? .recall : .precision)
    case .unitizingAlpha:
      guard table.coders.count > 1 else { throw .oneCoder }
      guard let continua = sample.continua else { throw table.coded == nil ? .noText : .noGaps }
      return try UnitizingAlpha(continua)
    }
  }

  /// Where the formula of the standard error is from; `nil` where there is none.
  package func standardErrorSource(_ options: AgreementOptions) -> String? {
    switch self {
    case .cohensKappa: "Fleiss, Cohen & Everitt 1969"
    case .percent, .scottsPi, .fleissKappa, .gwetsAC, .brennanPrediger: "Gwet 2021"
    case .alpha: options.level == .ordinal ? nil : "Gwet 2021"
    case .jaccard, .dice, .precision, .recall, .unitizingAlpha: nil
    }
  }
}
