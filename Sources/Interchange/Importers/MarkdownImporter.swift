import QualData

/// Markdown: bold labels or headings as labels, front matter, topics as headings.
package enum MarkdownImporter: TextImporter {
  package static let format = "Markdown"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    if ["md", "markdown", "mdown", "qmd", "rmd"].contains(fileExtension) { return true }
    if FrontMatter(head) != nil { return true }
    let labelled = (0..<head.count).prefix(400).count { line in
      let text = head.bytes[head.trimmed(line)]
      guard text.starts(with: "### ".utf8) || text.starts(with: "**".utf8) else { return false }
      guard let candidate = LabelParser.parse(head.bytes, head.trimmed(line)) else { return false }
      return LabelCensus.isName(head.text(candidate.label))
    }
    return labelled >= 3
  }

  package static func read(_ text: consuming DecodedText, from source: ImportSource) throws -> [Reading] {
    let lines = TextLines(text.takeBytes())
    let front = FrontMatter(lines)
    let labelled = LabelledText(
      lines, from: front?.end ?? 0, isMarkdown: true, knownLabels: source.options.knownLabels)
    let title = front?.title ?? firstHeading(labelled)
    var reading = try labelled.reading(source, attributes: front?.attributes ?? [:])
    reading.statedLanguage = front?.language
    reading.title = title
    return [reading]
  }

  /// The text of a heading of the first depth before the first turn.
  private static func firstHeading(_ text: borrowing LabelledText) -> String? {
    let lines = text.lines
    let end = text.drafts.turns.first?.range.lower ?? 0
    for line in text.first..<max(text.first, lines.count) where lines.start(line) < end {
      let text = lines.text(lines.trimmed(line))
      if text.hasPrefix("# ") { return text.dropFirst(2).trimmed }
    }
    return nil
  }
}
