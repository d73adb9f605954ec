/// The value of one coefficient, with its uncertainty or why there is none.
package struct AgreementEstimate: Sendable, Equatable {
  package let coefficient: AgreementCoefficient
  package private(set) var estimate: Double?
  package private(set) var undefined: UndefinedAgreement?
  package private(set) var observed: Double?
  package private(set) var expected: Double?
  package private(set) var units: Int?
  /// By the published formula; where there is none, or units of one cluster are not independent, as the formulas want
  /// them, the standard deviation of the resampled values.
  package private(set) var standardError: Double?
  /// What the standard error is from.
  package private(set) var standardErrorSource: String?
  package private(set) var lower: Double?
  package private(set) var upper: Double?
  /// `percentile` or `bca`; `normal` without resamples.
  package private(set) var interval: String?

  /// The coefficients of a sample, in the order asked for.
  ///
  /// Intervals are of resampled clusters of units, the same resamples for all coefficients; of α for unitising, of
  /// resampled continua. Without a bootstrap they are the estimate ± z times the standard error, within −1 (percent agreement: 0) and 1.
  package static func make(
    _ coefficients: [AgreementCoefficient], _ sample: AgreementSample, _ options: AgreementOptions,
    bootstrap: Bootstrap?
  ) -> [AgreementEstimate] {
    var estimates = coefficients.map { AgreementEstimate($0, sample, options) }
    guard let bootstrap else {
      for index in estimates.indices { estimates[index].addNormalInterval() }
      return estimates
    }
    let resampled = estimates.indices.filter {
      estimates[$0].estimate != nil && coefficients[$0] != .unitizingAlpha && sample.table.clusters > 1
    }
    func values(_ table: AgreementTable) -> [Double?] {
      let sample = AgreementSample(table)
      return resampled.map { try? coefficients[$0].measure(sample, options).estimate }
    }
    if !resampled.isEmpty {
      var random = ResamplingRandom(seed: bootstrap.seed)
      let drawn = (0..<bootstrap.resamples).map { _ in values(sample.table.resampled(&random)) }
      let jackknife =
        bootstrap.method == .bca ? sample.table.jackknifed.map { ($0.clusters, values($0.table)) } : []
      for (place, index) in resampled.enumerated() {
        estimates[index].add(
          bootstrap.interval(estimate: estimates[index].estimate!, resampled: drawn.map { $0[place] }) {
            jackknife.map { ($0.0, $0.1[place]) }
          }, bootstrap)
      }
    }
    // With units in one continuum only, every resample says the same: that is no certainty.
    if let continua = sample.continua, continua.count(where: \.hasUnits) > 1 {
      for index in estimates.indices where coefficients[index] == .unitizingAlpha {
        estimates[index].add(
          bootstrap.interval(units: continua.count) { drawn in
            try? UnitizingAlpha(drawn.map { continua[$0] }).estimate
          }, bootstrap)
      }
    }
    return estimates
  }

  private init(
    _ coefficient: AgreementCoefficient, _ sample: AgreementSample, _ options: AgreementOptions
  ) {
    self.coefficient = coefficient
    do {
      let measure = try coefficient.measure(sample, options)
      estimate = measure.estimate
      observed = measure.observed
      expected = measure.expected
      units = measure.units
      standardError = sample.table.hasIndependentUnits ? measure.standardError : nil
      standardErrorSource = standardError == nil ? nil : coefficient.standardErrorSource(options)
    } catch {
      undefined = error
    }
  }

  private mutating func addNormalInterval() {
    guard let estimate, let standardError else { return }
    let reach = NormalDistribution.quantile(0.975) * standardError
    lower = max(coefficient == .percent ? 0 : -1, estimate - reach)
    upper = min(1, estimate + reach)
    interval = "normal"
  }

  private mutating func add(_ found: BootstrapInterval?, _ bootstrap: Bootstrap) {
    guard let found else { return }
    lower = found.lower
    upper = found.upper
    interval = bootstrap.method.rawValue
    if standardError == nil {
      standardError = found.standardError
      standardErrorSource = "bootstrap"
    }
  }
}
