import QualData

/// A document for people as a value: what stands in it, not how it looks. Renderers make Word files and pages of it.
package struct ReportDocument: Sendable, Equatable {
  /// Shown above everything.
  package var title: String
  /// ISO 639-1, with a region where one is meant (`nl-BE`); `nil` when unknown.
  package var language: String?
  package var blocks: [Block]

  package init(title: String, language: String? = nil, blocks: [Block] = []) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }

  package indirect enum Block: Sendable, Equatable {
    /// - level: 1 to 3, below the title.
    case heading(level: Int, [Run])
    case paragraph([Run])
    case list([[Run]], isNumbered: Bool = false)
    /// Its title is its caption.
    case table(Table)
    /// What somebody said, and who and where.
    case quote([Run], source: [Run])
    case figure(Figure)
    /// What a page may fold away under a line that stays.
    case details(summary: String, [Block])
    case pageBreak
    /// Where a link to `#name` leads: the block that follows.
    case anchor(String)
  }

  /// Text of one look. Line ends and tabs in it stay.
  package struct Run: Sendable, Equatable {
    package var text: String
    package var isBold = false
    package var isItalic = false
    /// An id or a value as a program writes it.
    package var isCode = false
    /// An address of the web, or `#` and the name of an anchor of the document.
    package var link: String?
    /// Of the text, where it is not that of the document.
    package var language: String?

    package init(_ text: String) { self.text = text }

    package static func text(_ text: String) -> Run { Run(text) }
    package static func bold(_ text: String) -> Run { Run(text).with { $0.isBold = true } }
    package static func italic(_ text: String) -> Run { Run(text).with { $0.isItalic = true } }
    package static func code(_ text: String) -> Run { Run(text).with { $0.isCode = true } }
    package static func link(_ text: String, to address: String) -> Run {
      Run(text).with { $0.link = address }
    }

    private func with(_ change: (inout Run) -> Void) -> Run {
      var run = self
      change(&run)
      return run
    }
  }

  /// A drawing, with words for those who do not see it.
  package struct Figure: Sendable, Equatable {
    /// What is shown, as a heading, and the same in words.
    package var title: String
    package var description: String
    package var drawing: ChartDrawing
    /// Below it; may be empty.
    package var caption: [Run]

    package init(title: String, description: String, drawing: ChartDrawing, caption: [Run] = []) {
      self.title = title
      self.description = description
      self.drawing = drawing
      self.caption = caption
    }

    package init(_ chart: some Chart, caption: [Run] = []) {
      self.init(
        title: chart.title, description: chart.description, drawing: chart.draw(), caption: caption)
    }

    /// - Parameter id: unique in a document that holds several.
    package func svg(_ style: ChartStyle, id: String = "figure") -> String {
      ChartWriter(style).write(drawing, name: id, title: title, description: description)
    }

    /// In CSS pixels, 96 to an inch.
    package var size: (width: Double, height: Double) {
      ChartWriter(ChartStyle()).size(of: drawing, title: title)
    }
  }
}

extension ReportDocument.Run: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(text) }
}

extension [ReportDocument.Run] {
  package var plainText: String { map(\.text).joined() }
}
