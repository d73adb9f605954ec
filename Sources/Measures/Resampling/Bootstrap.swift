/// Confidence intervals by resampling units with replacement (Efron & Tibshirani 1993).
package struct Bootstrap: Sendable, Equatable {
  package enum Method: String, Sendable, CaseIterable {
    /// Quantiles of the resampled statistics: (1 − level) / 2 and 1 minus it.
    case percentile
    /// Bias-corrected and accelerated (Efron 1987).
    case bca
  }

  package var resamples: Int
  package var seed: UInt64
  package var method: Method
  /// From 0 to 1.
  package var level: Double

  package init(resamples: Int = 1000, seed: UInt64 = 1, method: Method = .percentile, level: Double = 0.95) {
    self.resamples = resamples
    self.seed = seed
    self.method = method
    self.level = level
  }

  /// For titles: `95 % intervals: percentile of 1000 resamples of respondents, seed 1`.
  package func phrase(of units: String) -> String {
    let name = method == .bca ? "BCa" : method.rawValue
    return
      "\(Int((level * 100).rounded())) % intervals: \(name) of \(resamples) resamples of \(units), seed \(seed)"
  }

  /// The interval of a statistic of units.
  /// - Parameters:
  ///   - units: how many there are; they are drawn by their indices.
  ///   - statistic: of the units with these indices, some of them perhaps several times; `nil` where undefined.
  /// - Returns: `nil` for fewer than two units; where the statistic of all units is undefined; and as in
  ///   `interval(estimate:resampled:jackknife:)`.
  package func interval(units: Int, statistic: ([Int]) -> Double?) -> BootstrapInterval? {
    guard units > 1, let estimate = statistic(Array(0..<units)) else { return nil }
    var random = ResamplingRandom(seed: seed)
    var drawn = Array(repeating: 0, count: units)
    let resampled = (0..<resamples).map { _ in
      for place in drawn.indices { drawn[place] = random.index(below: units) }
      return statistic(drawn)
    }
    return interval(estimate: estimate, resampled: resampled) {
      (0..<units).map { left in (1, statistic((0..<units).filter { $0 != left })) }
    }
  }

  /// The interval from statistics that are known already.
  ///
  /// With B defined resampled statistics θ*, Φ the normal distribution and z = Φ⁻¹((1 − level) / 2):
  ///
  /// - percentile: their quantiles (type 7) at (1 − level) / 2 and 1 − (1 − level) / 2.
  /// - BCa: those at Φ(z₀ + (z₀ ± z) / (1 − a (z₀ ± z))), with z₀ = Φ⁻¹(the share of θ* below the estimate, those
  ///   equal to it counting half) and a = Σ U³ / (6 (Σ U²)^(3/2)), where U = the mean of the jackknife statistics − each;
  ///   a is 0 where they are all equal. Efron & Tibshirani 1993, equations 14.9 to 14.15, as scipy 1.12 has them.
  ///
  /// - Parameter jackknife: the statistics without one unit each, and how many units give the same; asked for BCa only.
  /// - Returns: `nil` where fewer than half of the resampled statistics, or fewer than two, are defined; for BCa also
  ///   where a jackknife statistic is undefined, or all resampled ones lie on one side of the estimate.
  package func interval(
    estimate: Double, resampled: [Double?], jackknife: () -> [(units: Int, statistic: Double?)]
  ) -> BootstrapInterval? {
    let values = resampled.compactMap { $0 }.sorted()
    guard values.count > 1, 2 * values.count >= resampled.count else { return nil }
    var probabilities = ((1 - level) / 2, (1 + level) / 2)
    if method == .bca {
      guard let corrected = corrected(values, estimate, jackknife()) else { return nil }
      probabilities = corrected
    }
    guard let lower = Quantile.type7(values, probabilities.0),
      let upper = Quantile.type7(values, probabilities.1)
    else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return BootstrapInterval(
      lower: lower, upper: upper, standardError: (squares / Double(values.count - 1)).squareRoot(),
      undefined: resampled.count - values.count)
  }

  private func corrected(
    _ values: [Double], _ estimate: Double, _ jackknife: [(units: Int, statistic: Double?)]
  ) -> (Double, Double)? {
    guard jackknife.allSatisfy({ $0.statistic != nil }) else { return nil }
    let below = values.count { $0 < estimate }
    let atMost = values.count { $0 <= estimate }
    let bias = NormalDistribution.quantile(Double(below + atMost) / Double(2 * values.count))
    guard bias.isFinite else { return nil }
    let count = Double(jackknife.reduce(0) { $0 + $1.units })
    let mean = jackknife.reduce(0) { $0 + Double($1.units) * $1.statistic! } / count
    var squares = 0.0
    var cubes = 0.0
    for (units, statistic) in jackknife {
      let difference = mean - statistic!
      squares += Double(units) * difference * difference
      cubes += Double(units) * difference * difference * difference
    }
    let acceleration = squares == 0 ? 0 : cubes / (6 * squares * squares.squareRoot())
    func probability(_ z: Double) -> Double {
      NormalDistribution.cumulative(bias + (bias + z) / (1 - acceleration * (bias + z)))
    }
    let z = NormalDistribution.quantile((1 - level) / 2)
    return (probability(z), probability(-z))
  }
}
