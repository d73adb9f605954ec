import Interchange
import Tokenization
import QualData
import Workbench

/// The passage of a coding in lines: the excerpt beside a bar, its matches highlighted, what is around it faint.
struct PassageLines {
  private(set) var lines: [StyledLine] = []
  /// The lines that hold a part of the excerpt.
  private(set) var excerpt = 0..<0

  init(_ item: ReviewItem, columns: Int) {
    var first: Int?
    for part in item.passage.parts {
      let holds = part.range.overlaps(item.range)
      if !lines.isEmpty { lines.append(StyledLine()) }
      if !part.speaker.isEmpty {
        lines.append(StyledLine([.init(" "), .init(part.speaker, holds ? .strong : .faint)]))
      }
      let spans = Self.spans(part, item)
      for line in Wrapping.lines(spans, columns: columns - 2) {
        let isExcerpt = line.spans.contains { $0.role == .plain || $0.role == .match }
        if isExcerpt {
          first = first ?? lines.count
          excerpt = first!..<(lines.count + 1)
        }
        lines.append(
          StyledLine(
            [.init(isExcerpt ? "▌ " : "  ", isExcerpt ? .strong : .plain)] + Self.isolated(line.spans)))
      }
    }
  }

  /// So many lines with the excerpt in their middle, or as far on as was scrolled.
  func window(rows: Int, scroll: Int) -> [StyledLine] {
    let start = start(rows: rows) + reachable(rows: rows, scroll: scroll)
    return Array(lines[start..<min(lines.count, start + rows)])
  }

  /// The scroll, or as near to it as there are lines.
  func reachable(rows: Int, scroll: Int) -> Int {
    let start = start(rows: rows)
    return max(-start, min(max(0, lines.count - rows) - start, scroll))
  }

  /// The first line without scrolling. Of a long excerpt the beginning is shown.
  private func start(rows: Int) -> Int {
    let above = excerpt.count > rows * 2 / 3 ? min(2, rows - 1) : (rows - excerpt.count) / 2
    return max(0, min(lines.count - rows, excerpt.lowerBound - above))
  }

  /// The text of a turn, cut where the excerpt or a match begins or ends.
  private static func spans(_ part: Passage.Part, _ item: ReviewItem) -> [StyledLine.Span] {
    let matches = item.matches.filter { part.range.contains($0) }
    let borders = Set(([part.range, item.range] + matches).flatMap { [$0.lower, $0.upper] })
      .filter { part.range.lower <= $0 && $0 <= part.range.upper }.sorted()
    let bytes = Array(part.text.utf8)
    return zip(borders, borders.dropFirst()).map { lower, upper in
      let role: TextRole =
        matches.contains { $0.contains(TextRange(lower, upper)) }
        ? .match : item.range.contains(TextRange(lower, upper)) ? .plain : .faint
      let text = String(
        decoding: bytes[(lower - part.range.lower)..<(upper - part.range.lower)], as: UTF8.self)
      // Line ends stay: an empty line parts paragraphs.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return StyledLine.Span(
        own: lines.map { StyledLine.Span(String($0)).text }.joined(separator: "\n"), role)
    }
  }

  /// Between U+2068 and U+2069 where letters run from right to left, so that a terminal which reorders text does so
  /// within the line's text only.
  private static func isolated(_ spans: [StyledLine.Span]) -> [StyledLine.Span] {
    guard spans.contains(where: { TextDirection.hasRightToLeft($0.text) }) else { return spans }
    return [.init(own: "\u{2068}")] + spans + [.init(own: "\u{2069}")]
  }
}
