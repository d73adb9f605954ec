/// Sample quantiles.
package enum Quantile {
  /// The quantile of Hyndman & Fan's type 7, linear interpolation between order statistics: with h = (n − 1)p,
  /// x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋]), counting from 0. The default of R and NumPy.
  /// Source: Hyndman & Fan 1996, The American Statistician 50(4), 361–365.
  /// - Parameters:
  ///   - values: in ascending order.
  ///   - probability: from 0 to 1.
  /// - Returns: `nil` for no values.
  package static func type7(_ values: [Double], _ probability: Double) -> Double? {
    guard let last = values.last else { return nil }
    let place = Double(values.count - 1) * probability
    let below = Int(place)
    guard below + 1 < values.count else { return last }
    return values[below] + (place - Double(below)) * (values[below + 1] - values[below])
  }

  /// The middle value, or the mean of the two in the middle (type 7 at 1/2). `nil` for no values.
  package static func median(_ values: [Double]) -> Double? { type7(values.sorted(), 0.5) }
}
