/// Values to places along a line.
package struct ChartScale: Sendable, Equatable {
  package var values: ClosedRange<Double>
  package var from: Double
  package var to: Double

  package init(_ values: ClosedRange<Double>, from: Double, to: Double) {
    self.values = values
    self.from = from
    self.to = to
  }

  /// Where a value is; the middle where the scale has one value only.
  package func place(_ value: Double) -> Double {
    let span = values.upperBound - values.lowerBound
    return span > 0 ? from + (value - values.lowerBound) / span * (to - from) : (from + to) / 2
  }

  /// A scale from 0 to a round number at or above the largest, with round ticks.
  package static func fromZero(
    to largest: Double, most: Int = 6
  ) -> (values: ClosedRange<Double>, ticks: [Double]) {
    round(0...max(largest, 1), most: most)
  }

  /// A range widened to round numbers, and the round numbers in it: 1, 2 or 5 times a power of ten apart.
  package static func round(
    _ range: ClosedRange<Double>, most: Int = 6
  ) -> (
    values: ClosedRange<Double>, ticks: [Double]
  ) {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite else { return (range, [range.lowerBound]) }
    var step = 1.0
    while span / step > Double(most) { step *= 10 }
    while span / (step / 10) <= Double(most) { step /= 10 }
    for part in [0.2, 0.5] where span / (step * part) <= Double(most) {
      step *= part
      break
    }
    let first = (range.lowerBound / step).rounded(.down)
    let last = (range.upperBound / step).rounded(.up)
    return (
      first * step...last * step, (Int(first)...Int(last)).map { Double($0) * step }
    )
  }
}
