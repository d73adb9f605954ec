/// What resampling says of a statistic's uncertainty.
package struct BootstrapInterval: Sendable, Equatable {
  package var lower: Double
  package var upper: Double
  /// The standard deviation (n − 1) of the resampled statistics.
  package var standardError: Double
  /// Resamples in which the statistic is undefined; they are left out.
  package var undefined: Int
}
