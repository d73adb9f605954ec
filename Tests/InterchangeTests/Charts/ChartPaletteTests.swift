import Interchange
import Testing

@Suite struct ChartPaletteTests {
  private static let themes: [(String, ChartPalette)] = [
    ("light", .light), ("dark", .dark), ("grey", .grey),
  ]

  @Test func contrastIsThatOfWCAG() {
    #expect(ChartColour(0).contrast(ChartColour(0xFFFFFF)) == 21)
    // WebAIM's checker prints 4.48 for it.
    let grey = ChartColour(0x777777).contrast(ChartColour(0xFFFFFF))
    #expect(abs(grey - 4.478) < 0.001)
  }

  @Test(arguments: themes.map(\.0)) func textReadsWell(theme: String) throws {
    let palette = try #require(Self.themes.first { $0.0 == theme }?.1)
    #expect(palette.ink.contrast(palette.paper) >= 7)
    #expect(palette.muted.contrast(palette.paper) >= 4.5)
    for step in palette.steps { #expect(step.textOnIt.contrast(step) >= 4.5) }
  }

  @Test(arguments: themes.map(\.0)) func linesStandOutFromThePaper(theme: String) throws {
    let palette = try #require(Self.themes.first { $0.0 == theme }?.1)
    #expect(palette.series.count == ChartPalette.seriesCount)
    for colour in palette.series { #expect(colour.contrast(palette.paper) >= 3) }
  }

  @Test(arguments: themes.map(\.0)) func stepsRunAwayFromThePaper(theme: String) throws {
    let palette = try #require(Self.themes.first { $0.0 == theme }?.1)
    #expect(palette.steps.count == ChartPalette.steps)
    let contrasts = palette.steps.map { $0.contrast(palette.paper) }
    for (near, far) in zip(contrasts, contrasts.dropFirst()) { #expect(far > near * 1.1) }
  }

  /// Simulated by the matrices of Machado, Oliveira & Fernandes (2009) at full severity, on linear light.
  @Test(arguments: ["light", "dark"]) func seriesDifferForEveryColourVision(theme: String) throws {
    let palette = try #require(Self.themes.first { $0.0 == theme }?.1)
    let visions: [(String, [[Double]])] = [
      ("all", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
      (
        "protanopia",
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
        ]
      ),
      (
        "deuteranopia",
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
        ]
      ),
      (
        "tritanopia",
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
        ]
      ),
    ]
    for (vision, matrix) in visions {
      let seen = palette.series.map { Lab($0, through: matrix) }
      for a in seen.indices {
        for b in seen.indices where b > a {
          #expect(seen[a].distance(to: seen[b]) > 10, "series \(a + 1) and \(b + 1), \(vision)")
        }
      }
    }
  }

  @Test func aColourOfTheUserIsReadAndWritten() {
    #expect(ChartColour("#1b6ca8")?.text == "#1b6ca8")
    #expect(ChartColour("#1B6CA8")?.text == "#1b6ca8")
    #expect(ChartColour("blue") == nil)
    #expect(ChartColour("#+12345") == nil)
    #expect(ChartColour("#12345") == nil)
  }
}
