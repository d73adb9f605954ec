import QualData

/// A picture of values that also knows their table.
///
/// The same values always give the same bytes. Nothing is said by colour alone: marks have labels, shapes, dashes or
/// a number beside them.
package protocol Chart: Sendable {
  /// As users name it: `radar`.
  static var name: String { get }
  /// What it shows: a clause for help and docs.
  static var summary: String { get }

  /// Of what it says by itself; names of columns of its table are in English, so that programs know them.
  var words: ChartWords { get set }
  /// What is shown, in a sentence: the heading and the accessible name.
  var title: String { get }
  /// The same in words, for those who do not see the picture.
  var description: String { get }
  /// The values behind the picture.
  var table: Table { get }
  func draw() -> ChartDrawing
}

/// Marks on a surface; the origin is at the upper left, the unit a CSS pixel.
package struct ChartDrawing: Sendable, Equatable {
  package var width: Double
  package var height: Double
  package var marks: [ChartMark]

  package init(width: Double, height: Double, marks: [ChartMark] = []) {
    self.width = width
    self.height = height
    self.marks = marks
  }
}

extension Chart {
  package func svg(_ style: ChartStyle = ChartStyle()) -> String {
    ChartWriter(style).write(draw(), name: Self.name, title: title, description: description)
  }
}

extension ChartDrawing {
  /// For a chart without values.
  static func nothing(_ words: ChartWords) -> ChartDrawing {
    var drawing = ChartDrawing(width: 320, height: 60)
    drawing.marks.add(words(.nothing), 160, 30, ChartLettering(size: 12, anchor: .middle), .muted)
    return drawing
  }
}
