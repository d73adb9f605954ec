/// A drawing as SVG 1.1 that browsers, word processors and converters read alike: colours are attributes, and where the
/// theme may change, classes beside them.
struct ChartWriter {
  private let style: ChartStyle
  private let palette: ChartPalette
  static let padding = 16.0
  private static let titleSize = 14.0
  static let fonts = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', sans-serif"

  init(_ style: ChartStyle) {
    self.style = style
    palette = style.palette
  }

  /// The title in lines, and how much room it takes above the drawing.
  private func heading(_ drawing: ChartDrawing, _ title: String) -> (lines: [String], top: Double) {
    let lines =
      style.showsTitle
      ? ChartText.lines(title, width: drawing.width / 1.06, size: Self.titleSize, most: 4) : []
    return (
      lines, Self.padding + (lines.isEmpty ? 0 : Double(lines.count) * Self.titleSize * 1.25 + 10)
    )
  }

  /// Of the picture as `write` makes it.
  func size(of drawing: ChartDrawing, title: String) -> (width: Double, height: Double) {
    (drawing.width + 2 * Self.padding, drawing.height + heading(drawing, title).top + Self.padding)
  }

  func write(_ drawing: ChartDrawing, name: String, title: String, description: String) -> String {
    let (heading, top) = heading(drawing, title)
    let (width, height) = size(of: drawing, title: title)
    var marks: [ChartMark] = []
    if !style.isEmbedded {
      marks.append(ChartMark(.rectangle(x: 0, y: 0, width: width, height: height), fill: .paper))
    }
    for (number, line) in heading.enumerated() {
      marks.add(
        line, Self.padding, Self.padding + (Double(number) + 0.5) * Self.titleSize * 1.25,
        ChartLettering(size: Self.titleSize, isBold: true))
    }
    marks += drawing.marks.map { $0.moved(by: Self.padding, top) }

    let id = style.id ?? name
    var xml = XMLWriter(declaration: !style.isEmbedded, indented: true)
    xml.start(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "qualm-chart", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-desc", "width": number(width), "height": number(height),
        "viewBox": "0 0 \(number(width)) \(number(height))", "font-family": Self.fonts,
      ])
    xml.element("title", ["id": "\(id)-title"], title)
    xml.element("desc", ["id": "\(id)-desc"], description)
    if style.theme == .auto, !style.isEmbedded {
      xml.element(
        "style", [:], ChartStyle.css(for: Set(marks.flatMap { [$0.fill, $0.stroke].compactMap { $0 } })))
    }
    for mark in marks { write(mark, &xml) }
    return xml.finish()
  }

  private func write(_ mark: ChartMark, _ xml: inout XMLWriter) {
    let (fill, stroke) = (mark.fill, mark.stroke)
    let classes = [fill?.variable.map { "f-\($0)" }, stroke?.variable.map { "s-\($0)" }].compactMap { $0 }
    var look: [(String, String?)] = [
      ("class", style.theme == .auto && !classes.isEmpty ? classes.joined(separator: " ") : nil),
      ("fill", fill == nil ? "none" : colour(fill)), ("stroke", colour(stroke)),
      ("stroke-width", stroke == nil || mark.strokeWidth == 1 ? nil : number(mark.strokeWidth)),
      ("stroke-dasharray", mark.dash.isEmpty ? nil : mark.dash.map(number).joined(separator: " ")),
      ("opacity", mark.opacity == 1 ? nil : number(mark.opacity)),
    ]
    let element: String
    var text: String?
    switch mark.shape {
    case .rectangle(let x, let y, let width, let height):
      element = "rect"
      look =
        [("x", number(x)), ("y", number(y)), ("width", number(width)), ("height", number(height))] + look
    case .line(let a, let b):
      element = "line"
      look = [("x1", number(a.x)), ("y1", number(a.y)), ("x2", number(b.x)), ("y2", number(b.y))] + look
    case .polyline(let points, let isClosed):
      element = isClosed ? "polygon" : "polyline"
      look = [("points", points.map(pair).joined(separator: " "))] + look
      if stroke != nil { look.append(("stroke-linejoin", "round")) }
    case .curve(let a, let control, let b):
      element = "path"
      look = [("d", "M\(pair(a)) Q\(pair(control)) \(pair(b))")] + look
    case .circle(let centre, let radius):
      element = "circle"
      look = [("cx", number(centre.x)), ("cy", number(centre.y)), ("r", number(radius))] + look
    case .dots(let points):
      element = "path"
      // Lines of almost no length with round ends: a circle for each would be many times as long.
      look = [("d", points.map { "M\(pair($0))h.01" }.joined())] + look
      look.append(("stroke-linecap", "round"))
    case .text(let string, let point, let lettering):
      element = "text"
      text = ChartText.isolated(string)
      look =
        [
          ("x", number(point.x)), ("y", number(point.y)), ("font-size", number(lettering.size)),
          ("text-anchor", lettering.anchor == .start ? nil : lettering.anchor.rawValue),
          ("font-weight", lettering.isBold ? "bold" : nil),
          (
            "transform",
            lettering.turn == 0
              ? nil : "rotate(\(number(lettering.turn)) \(number(point.x)) \(number(point.y)))"
          ),
        ] + look
    }
    xml.start(element, look)
    // An SVG title must be the first child; beside text it would be read as part of it by old converters.
    if let tip = mark.tip { xml.element("title", [:], tip) }
    if let text { xml.text(text) }
    xml.end()
  }

  /// `nil` where the style sheet of the page around says it.
  private func colour(_ paint: ChartPaint?) -> String? {
    guard let paint else { return nil }
    return style.isEmbedded && style.theme == .auto && paint.variable != nil ? nil : hex(paint)
  }

  private func hex(_ paint: ChartPaint) -> String {
    let colour = palette.colour(paint)
    return style.theme == .grey ? colour.grey.text : colour.text
  }

  private func number(_ value: Double) -> String { ChartNumber.text(value) }
  private func pair(_ point: ChartPoint) -> String { "\(number(point.x)),\(number(point.y))" }
}
