import Foundation

/// Consensus of ratings on an ordered scale.
package enum TastleWiermanConsensus {
  /// 1 + Σ pᵢ log₂(1 − |xᵢ − μ| / d), with pᵢ the share of level xᵢ, μ the mean, and d the highest less the lowest level
  /// of the scale. From 0, half of the ratings at each end of the scale, to 1, all on one level.
  /// Source: Tastle & Wierman 2007, International Journal of Approximate Reasoning 45(3), 531–545.
  /// - Returns: `nil` for no ratings, for a scale of one level, and where a level is off the scale.
  package static func value(_ levels: [Int], scale: ClosedRange<Int>) -> Double? {
    let width = Double(scale.upperBound - scale.lowerBound)
    guard !levels.isEmpty, width > 0, levels.allSatisfy(scale.contains) else { return nil }
    let count = Double(levels.count)
    let mean = Double(levels.reduce(0, +)) / count
    var frequency: [Int: Int] = [:]
    for level in levels { frequency[level, default: 0] += 1 }
    return frequency.sorted { $0.key < $1.key }.reduce(1) { sum, entry in
      sum + Double(entry.value) / count * log2(1 - abs(Double(entry.key) - mean) / width)
    }
  }
}
