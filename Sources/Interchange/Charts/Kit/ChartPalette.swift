/// The colours of a theme.
///
/// Series keep 3 to 1 against the paper (WCAG 2.2, 1.4.11) and differ for people with any colour vision; they start from
/// Okabe & Ito's set, darker or lighter where the paper asks for it. Steps are of one hue and run evenly from the paper
/// to the far end, so that they keep their order in grey.
package struct ChartPalette: Sendable {
  package static let seriesCount = 6
  package static let steps = 9

  package var paper: ChartColour
  package var ink: ChartColour
  package var muted: ChartColour
  package var grid: ChartColour
  package var series: [ChartColour]
  package var steps: [ChartColour]

  package static let light = ChartPalette(
    paper: 0xFFFFFF, ink: 0x1A1A1A, muted: 0x595959, grid: 0xD0D0D0,
    series: [0x0072B2, 0xD55E00, 0x009E73, 0xB0508A, 0x1A1A1A, 0x7F2AE6],
    steps: [
      0xEDF4FB, 0xD9E8F5, 0xBBD6EC, 0x94C2E0, 0x63A8D3, 0x4292C6, 0x2171B5, 0x0B559F, 0x08306B,
    ])

  package static let dark = ChartPalette(
    paper: 0x16181C, ink: 0xF0F0F0, muted: 0xB4B4B4, grid: 0x4A4E55,
    series: [0x56B4E9, 0xE8833A, 0x2FB88B, 0xE39BC9, 0xF0F0F0, 0xF0E442],
    steps: [
      0x1C2733, 0x1F3549, 0x22496A, 0x265D88, 0x2B709F, 0x3D89B8, 0x66A6D1, 0x99C7E6, 0xD6EBFA,
    ])

  /// The light theme as a printer without colours gives it.
  package static let grey = ChartPalette(mapping: light) { $0.grey }

  init(
    paper: Int, ink: Int, muted: Int, grid: Int, series: [Int], steps: [Int]
  ) {
    self.paper = ChartColour(paper)
    self.ink = ChartColour(ink)
    self.muted = ChartColour(muted)
    self.grid = ChartColour(grid)
    self.series = series.map { ChartColour($0) }
    self.steps = steps.map { ChartColour($0) }
  }

  private init(mapping other: ChartPalette, _ change: (ChartColour) -> ChartColour) {
    paper = change(other.paper)
    ink = change(other.ink)
    muted = change(other.muted)
    grid = change(other.grid)
    series = other.series.map(change)
    steps = other.steps.map(change)
  }

  package func colour(_ paint: ChartPaint) -> ChartColour {
    switch paint {
    case .paper: paper
    case .ink: ink
    case .muted: muted
    case .grid: grid
    case .series(let number): series[number % series.count]
    case .step(let number): steps[number]
    case .onStep(let number): steps[number].textOnIt
    case .own(let text): ChartColour(text) ?? muted
    case .onOwn(let text): (ChartColour(text) ?? muted).textOnIt
    }
  }
}
