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

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let lines = TextLines(text.bytes)
    let front = FrontMatter(lines)
    let labelled = LabelledText(
      text.bytes, from: front?.end ?? 0, isMarkdown: true, knownLabels: source.options.knownLabels)
    var reading = try labelled.reading(source, attributes: front?.attributes ?? [:])
    reading.statedLanguage = front?.language
    reading.title = front?.title ?? firstHeading(lines, from: front?.end ?? 0, in: reading.transcript)
    return [reading]
  }

  /// The text of a heading of the first depth before the first turn.
  private static func firstHeading(_ lines: TextLines, from first: Int, in transcript: Transcript) -> String?
  {
    let end = transcript.turns.first?.range.lower ?? 0
    for line in first..<max(first, lines.count) where lines.starts[line] < end {
      let text = lines.text(lines.trimmed(line))
      if text.hasPrefix("# ") { return text.dropFirst(2).trimmed }
    }
    return nil
  }
}
