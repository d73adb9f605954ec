import QualData

/// The paragraphs and tables of a word processor's document, and the text made of them.
///
/// Each paragraph is followed by an empty line; a document that has empty paragraphs keeps its own. Headings are written
/// as Markdown's (`## Topic`), and end a turn as there. A table with a column of speakers is a turn a row; of another
/// table a row is a line, its cells parted by tabs.
struct DocumentText {
  struct Run: Equatable {
    var text: String
    var isBold = false
  }

  struct Paragraph: Equatable {
    var runs: [Run] = []
    /// 1 for the highest.
    var heading: Int?

    var text: String { runs.map(\.text).joined() }
    var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

    init(_ text: String = "", heading: Int? = nil) {
      self.heading = heading
      if !text.isEmpty { runs = [Run(text: text)] }
    }
  }

  /// Rows of cells of paragraphs.
  typealias Rows = [[[Paragraph]]]

  enum Block: Equatable {
    case paragraph(Paragraph)
    case table(Rows)
  }

  var blocks: [Block] = []
  var leftOut = LeftOut()
  /// Whether paragraphs beyond `Limits.paragraphs` are not here.
  var isTooLong = false

  /// Throws `InputErrors` when the document has no words, or too many paragraphs.
  func reading(_ source: ImportSource) throws -> Reading {
    if isTooLong {
      throw InputErrors(
        source.path, "The document has more than \(Limits.paragraphs.grouped) paragraphs.",
        "Split it into smaller documents.")
    }
    var leftOut = leftOut
    let paragraphs = blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let rows): DocumentTable(rows).paragraphs(&leftOut)
      }
    }
    if paragraphs.allSatisfy(\.isBlank) {
      throw InputErrors(source.path, "The document holds no words.", "Check that it is the right file.")
    }
    if var reading = try captions(paragraphs, source) {
      reading.notes += leftOut.notes
      return reading
    }
    var text = try labelled(paragraphs, BoldLabels([]), source)
    if !text.isLabelled {
      let bold = BoldLabels(paragraphs)
      if !bold.isEmpty { text = try labelled(paragraphs, bold, source) }
    }
    var reading = try text.reading(source)
    reading.notes += leftOut.notes
    return reading
  }

  /// Cues with their times, as meeting programs write them into documents; `nil` where there are none.
  private func captions(_ paragraphs: [Paragraph], _ source: ImportSource) throws -> Reading? {
    let lines = TextLines(Array(paragraphs.map(\.text).joined(separator: "\n").utf8))
    let times = (0..<lines.count).filter { CueTiming.isMeant(lines.bytes, lines.range($0)) }
    guard times.count >= 2, times[0] < 20,
      times.allSatisfy({ CueTiming.parse(lines.bytes, lines.trimmed($0)) != nil })
    else { return nil }
    let blocks = try CueBlocks(lines, from: times[0], path: source.path, readLine: CueMarkup.subRip)
    return try CueTurns.reading(blocks, source)
  }

  private func labelled(
    _ paragraphs: [Paragraph], _ bold: BoldLabels, _ source: ImportSource
  ) throws -> LabelledText {
    var text = DecodedText(Self.text(paragraphs, bold))
    try ControlCharacters.clean(&text, file: source.path)
    return LabelledText(TextLines(text.bytes), isMarkdown: true, knownLabels: source.options.knownLabels)
  }

  private static func text(_ paragraphs: [Paragraph], _ bold: BoldLabels) -> String {
    let blank = paragraphs.count(where: \.isBlank)
    let hasOwnBlanks = blank * 5 >= paragraphs.count
    var text = ""
    var isAfterBlank = true
    for paragraph in paragraphs {
      if paragraph.isBlank {
        if hasOwnBlanks && !isAfterBlank { text += "\n" }
        isAfterBlank = true
        continue
      }
      if !hasOwnBlanks && !text.isEmpty { text += "\n" }
      if let heading = paragraph.heading {
        text += String(repeating: "#", count: min(max(heading, 1), 6)) + " "
        text += paragraph.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      } else {
        text += bold.text(of: paragraph)
      }
      text += "\n"
      isAfterBlank = false
    }
    return text
  }
}
