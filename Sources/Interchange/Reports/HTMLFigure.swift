/// A drawing in a page of HTML: a picture of SVG within it, whose colours follow the page and whose tips show where a mouse
/// rests. A wide one can be scrolled sideways with the keyboard.
enum HTMLFigure {
  /// - Parameter id: unique in the page.
  static func html(_ figure: ReportDocument.Figure, id: String) -> String {
    let svg = figure.svg(ChartStyle(isEmbedded: true, id: id))
    let width = Int(figure.size.width.rounded(.up))
    return "<div class=\"chart\" role=\"group\" tabindex=\"0\" aria-labelledby=\"\(id)-title\" "
      + "style=\"--width: \(width)px\">\n\(svg)</div>"
  }
}
