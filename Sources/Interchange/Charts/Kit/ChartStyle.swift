/// How a chart is written.
package struct ChartStyle: Sendable {
  package enum Theme: String, Sendable, CaseIterable {
    /// Light or dark as the reader's screen is; light in print and for programs that do not ask.
    case auto
    case light, dark
    /// The light one without colours.
    case grey
  }

  package var theme = Theme.auto
  /// Inside a page of HTML: without XML declaration, paper and style sheet. The page has `css` once.
  package var isEmbedded = false
  /// Whether the title stands above the picture; it is the accessible name anyway.
  package var showsTitle = true
  /// What ids start with, unique in a page; the chart's name if `nil`.
  package var id: String?

  package init(
    theme: Theme = .auto, isEmbedded: Bool = false, showsTitle: Bool = true, id: String? = nil
  ) {
    self.theme = theme
    self.isEmbedded = isEmbedded
    self.showsTitle = showsTitle
    self.id = id
  }

  var palette: ChartPalette {
    switch theme {
    case .auto, .light: .light
    case .dark: .dark
    case .grey: .grey
    }
  }

  /// What a page with embedded charts needs in its style sheet. A page with a switch of its own sets
  /// `data-theme="light"` or `"dark"` on its root.
  package static let css =
    variables(".qualm-chart", .light)
    + "@media (prefers-color-scheme: dark) { "
    + variables(":root:not([data-theme=\"light\"]) .qualm-chart", .dark)
    + "}\n" + variables(":root[data-theme=\"dark\"] .qualm-chart", .dark)
    + "@media print { " + variables(":root .qualm-chart", .light) + "}\n"
    + ".qualm-chart { max-width: 100%; height: auto; }\n" + classes(ChartPaint.named)

  /// The same for a picture by itself, with the paints that it uses.
  static func css(for paints: Set<ChartPaint>) -> String {
    let used = ChartPaint.named.filter(paints.contains)
    return "\n" + variables(".qualm-chart", .light, used) + "@media (prefers-color-scheme: dark) { "
      + variables(".qualm-chart", .dark, used) + "}\n@media print { "
      + variables(".qualm-chart", .light, used) + "}\n" + classes(used)
  }

  private static func variables(
    _ selector: String, _ palette: ChartPalette, _ paints: [ChartPaint] = ChartPaint.named
  ) -> String {
    let values = paints.compactMap { paint in
      paint.variable.map { "--chart-\($0): \(palette.colour(paint).text);" }
    }
    return "\(selector) { \(values.joined(separator: " ")) }\n"
  }

  private static func classes(_ paints: [ChartPaint]) -> String {
    paints.compactMap(\.variable).map {
      ".qualm-chart .f-\($0) { fill: var(--chart-\($0)); } .qualm-chart .s-\($0) { stroke: var(--chart-\($0)); }\n"
    }.joined()
  }
}
