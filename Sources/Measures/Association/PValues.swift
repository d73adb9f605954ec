import Foundation

/// How p values of many tests are adjusted.
package enum PAdjustment: String, Sendable, CaseIterable {
  /// The chance of even one false positive among all tests stays below the level (Holm 1979).
  case holm
  /// The expected share of false positives among the positives stays below the level (Benjamini & Hochberg 1995).
  case benjaminiHochberg = "benjamini-hochberg"

  /// Adjusted p values, in the order of `values`. With p₍₁₎ ≤ … ≤ p₍ₘ₎:
  ///
  /// - Holm: the maximum over j ≤ i of min(1, (m − j + 1) p₍ⱼ₎)
  /// - Benjamini–Hochberg: the minimum over j ≥ i of min(1, m p₍ⱼ₎ / j)
  package func adjusted(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1 }
    let count = values.count
    var adjusted = values
    switch self {
    case .holm:
      var highest = 0.0
      for (rank, index) in order.enumerated() {
        highest = max(highest, min(1, Double(count - rank) * values[index]))
        adjusted[index] = highest
      }
    case .benjaminiHochberg:
      var lowest = 1.0
      for (rank, index) in order.enumerated().reversed() {
        lowest = min(lowest, Double(count) * values[index] / Double(rank + 1))
        adjusted[index] = lowest
      }
    }
    return adjusted
  }
}

/// Tail probabilities.
package enum PValue {
  /// P(χ² ≥ x) with one degree of freedom: erfc(√(x / 2)).
  package static func chiSquare(_ x: Double) -> Double { erfc((max(0, x) / 2).squareRoot()) }
}
