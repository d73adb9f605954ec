import Interchange
import QualData
import Tokenization

extension MakeConcordance.Result {
  /// The lines with their keywords below one another, for a terminal of so many columns.
  ///
  /// Columns are counted as terminals do: wide characters and emoji take two, combining ones none. Marks of direction of
  /// the transcript are left out. Where a line has letters that
  /// are written from right to left, each of its parts stands between U+2068 and U+2069 (first strong isolate), so
  /// that a terminal that reorders text does so within the part: what comes before the match stays left of it.
  package func aligned(width: Int) -> String {
    let lines = table.rows.map { row in
      row.map { if case .text(let text) = $0 { text.harmlessInTerminal } else { "" } }
    }
    guard !lines.isEmpty else { return "No match.\n" }
    // Of a long transcript id the beginning; turn and speaker are kept whole. Attributes go with the speaker.
    let places = zip(lines, table.rows).map { line, row -> String in
      guard case .integer(let turn) = row[1] else { return line[0] }
      let rest = ([":\(turn) \(line[2])"] + line[8...].filter { !$0.isEmpty }).joined(separator: " ")
      return DisplayWidth.truncated(line[0], to: max(8, 24 - DisplayWidth.of(rest))) + rest
    }
    let placeWidth = min(table.columns.count > 8 ? 40 : 28, places.map(DisplayWidth.of).max() ?? 0)
    let keywordWidth = min(24, lines.map { DisplayWidth.of($0[4]) }.max() ?? 0)
    let side = max(10, (width - placeWidth - keywordWidth - 6) / 2)
    return zip(lines, places).map { line, place in
      let isolates = [place, line[3], line[4], line[5]].contains { TextDirection.hasRightToLeft($0) }
      func part(_ text: String) -> String { isolates ? "\u{2068}\(text)\u{2069}" : text }
      let left = TerminalLines.tail(line[3], side)
      return [
        TerminalLines.left(part(DisplayWidth.truncated(place, to: placeWidth)), placeWidth),
        TerminalLines.right(part(left), side),
        TerminalLines.left(part(DisplayWidth.truncated(line[4], to: keywordWidth)), keywordWidth),
        part(DisplayWidth.truncated(line[5], to: side)),
      ].joined(separator: "  ") + "\n"
    }.joined()
  }

  /// A page with the keywords below one another. In a line whose text runs from right to left, what comes before the
  /// match stands right of it.
  package var page: String {
    let texts = table.rows.map { row in row.map(Self.text) }
    let keywordWidth = min(40, max(4, texts.map { DisplayWidth.of($0[4]) }.max() ?? 0))
    let shown = [0, 1, 2] + Array(table.columns.indices.dropFirst(8))
    let head = shown.map { "<th scope=\"col\">\(HTMLPage.escaped(table.columns[$0].name))</th>" }
    let rows = texts.map { row in
      let places = shown.map { "<td dir=\"auto\">\(HTMLPage.escaped(row[$0]))</td>" }.joined()
      let parts = zip(["left", "keyword", "right"], row[3...5]).map { name, text in
        "<span class=\"\(name)\">\(HTMLPage.escaped(text))</span>"
      }.joined(separator: " ")
      return "<tr>\(places)<td class=\"context\"><div dir=\"auto\">\(parts)</div></td></tr>\n"
    }
    let style = """
      table { width: 100%; }
      .context { width: 80%; }
      .context div { display: grid; grid-template-columns: minmax(0, 1fr) \(keywordWidth)ch minmax(0, 1fr); gap: .8ch; }
      .left { text-align: end; }
      .keyword { text-align: center; font-weight: 600; }
      .right { text-align: start; }

      """
    return HTMLPage.render(
      title: table.title, style: style,
      body: rows.isEmpty
        ? "<p>No match.</p>"
        : "<table>\n<thead><tr>\(head.joined())<th scope=\"col\">context</th></tr></thead>\n<tbody>\n"
          + "\(rows.joined())</tbody>\n</table>")
  }

  private static func text(_ cell: Table.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .number, .missing: ""
    }
  }
}
