/// The statistics of one list of ratings, in levels of the scale. Every statistic of no ratings is undefined.
package struct ScoreStatistics: Sendable, Equatable {
  /// Ratings given.
  package var n: Int
  /// Asked and not answered.
  package var missing: Int
  /// Σx / n.
  package var mean: Double?
  package var median: Double?
  /// The most frequent level; ascending where several are equally frequent. Empty when n is 0.
  package var modes: [Int]
  /// √(Σ(x − mean)² / (n − 1)), of a sample; undefined for n < 2.
  package var standardDeviation: Double?
  /// Quartiles of Hyndman & Fan's type 7.
  package var q1: Double?
  package var q3: Double?
  package var minimum: Int?
  package var maximum: Int?
  /// Ratings by level, lowest level of the scale first. Levels off the scale are in no place here, though they count
  /// in all else; importers refuse them.
  package var distribution: [Int]
  /// Distribution / n, from 0 to 1; `nil` when n is 0.
  package var shares: [Double?]

  /// - Parameter ratings: `nil` for asked and not answered.
  package init(_ ratings: [Int?], scale: ClosedRange<Int> = 1...5) {
    let levels = ratings.compactMap { $0 }.sorted()
    let values = levels.map(Double.init)
    n = levels.count
    missing = ratings.count - n
    minimum = levels.first
    maximum = levels.last
    median = Quantile.type7(values, 0.5)
    q1 = Quantile.type7(values, 0.25)
    q3 = Quantile.type7(values, 0.75)
    var frequency: [Int: Int] = [:]
    for level in levels { frequency[level, default: 0] += 1 }
    let highest = frequency.values.max()
    modes = frequency.filter { $0.value == highest }.keys.sorted()
    distribution = scale.map { frequency[$0] ?? 0 }
    let count = n
    shares = distribution.map { count == 0 ? nil : Double($0) / Double(count) }
    // Levels are whole numbers: the sums are exact, and one rounding is left.
    let sum = levels.reduce(0, +)
    let squares = levels.reduce(0) { $0 + $1 * $1 }
    mean = count == 0 ? nil : Double(sum) / Double(count)
    standardDeviation =
      count < 2 ? nil : (Double(count * squares - sum * sum) / Double(count * (count - 1))).squareRoot()
  }
}
