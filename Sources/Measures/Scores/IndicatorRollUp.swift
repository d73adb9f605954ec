/// The scores of a domain's or the model's indicators put together: what the pooled ratings may hide.
///
/// Indicators without ratings are left out; with none left everything is undefined.
package struct IndicatorRollUp: Sendable, Equatable {
  package var mediansMean: Double?
  package var mediansMedian: Double?
  package var mediansMinimum: Double?
  /// Σ w m / Σ w, with the weights w and the means m of the indicators.
  package var weightedMean: Double?
  /// Of the medians in ascending order, the first at which the sum of the weights passes half of all; the mean of it and
  /// the one before where that one's sum is half exactly. With equal weights it is the median of the medians.
  package var weightedMedian: Double?

  /// - Parameter weights: of each indicator, above 0.
  package init(_ indicators: [ScoreStatistics], weights: [Double]) {
    let known = zip(indicators, weights).compactMap { score, weight in
      score.median.flatMap { median in score.mean.map { (median: median, mean: $0, weight: weight) } }
    }.sorted { $0.median < $1.median }
    guard !known.isEmpty else { return }
    mediansMean = known.reduce(0) { $0 + $1.median } / Double(known.count)
    mediansMedian = Quantile.type7(known.map(\.median), 0.5)
    mediansMinimum = known[0].median
    let total = known.reduce(0) { $0 + $1.weight }
    weightedMean = known.reduce(0) { $0 + $1.weight * $1.mean } / total
    var sum = 0.0
    for (place, indicator) in known.enumerated() {
      sum += indicator.weight
      // Weights such as 0.1 do not add up exactly.
      if abs(sum - total / 2) <= 1e-12 * total {
        weightedMedian = (indicator.median + known[place + 1].median) / 2
        break
      }
      if sum > total / 2 {
        weightedMedian = indicator.median
        break
      }
    }
  }
}
