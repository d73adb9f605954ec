/// What a mark is painted with, by its meaning; a theme says which colour that is.
package enum ChartPaint: Sendable, Hashable {
  /// Behind everything.
  case paper
  /// Text and lines that matter.
  case ink
  /// Text and lines that matter less.
  case muted
  /// Lines that help the eye.
  case grid
  /// One of several things that have no order. There are `ChartPalette.seriesCount`; beyond, they begin again, with
  /// other dashes and shapes.
  case series(Int)
  /// From little (0) to much (`ChartPalette.steps` − 1).
  case step(Int)
  /// Text on a step.
  case onStep(Int)
  /// A colour that a user gave, `#rrggbb`, and text on it.
  case own(String)
  case onOwn(String)

  /// The step for a share from 0 to 1.
  package static func step(share: Double) -> Int {
    let last = ChartPalette.steps - 1
    return max(0, min(last, Int((share * Double(last)).rounded())))
  }

  /// Its name in CSS; `nil` for colours that are no theme's.
  var variable: String? {
    switch self {
    case .paper: "paper"
    case .ink: "ink"
    case .muted: "muted"
    case .grid: "grid"
    case .series(let number): "series-\(number % ChartPalette.seriesCount + 1)"
    case .step(let number): "step-\(number + 1)"
    case .onStep(let number): "on-step-\(number + 1)"
    case .own, .onOwn: nil
    }
  }

  static let named: [ChartPaint] =
    [.paper, .ink, .muted, .grid] + (0..<ChartPalette.seriesCount).map { .series($0) }
    + (0..<ChartPalette.steps).flatMap { [.step($0), .onStep($0)] }
}
