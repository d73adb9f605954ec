import Interchange
import QualData
import Workbench

/// A review as lines of a terminal.
package struct ReviewScreen {
  package struct Size: Sendable, Equatable {
    package var columns: Int
    package var rows: Int
    package init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
    }
  }

  package static let least = Size(columns: 40, rows: 10)
  /// From so many columns on the code's definition stands beside the passage.
  package static let wide = 110

  private let state: ReviewState
  private let size: Size

  /// - Returns: as many lines as the terminal has rows, none wider than it.
  package static func lines(_ state: ReviewState, _ size: Size) -> [StyledLine] {
    guard size.columns >= least.columns, size.rows >= least.rows else {
      let text =
        "The terminal is too small: \(least.columns) columns and \(least.rows) rows are needed. q quits."
      return filled(Wrapping.lines(text, columns: max(1, size.columns)), size)
    }
    return filled(ReviewScreen(state: state, size: size).all, size)
  }

  private static func filled(_ lines: [StyledLine], _ size: Size) -> [StyledLine] {
    let shown = lines.prefix(size.rows).map { $0.truncated(to: size.columns) }
    return shown + Array(repeating: StyledLine(), count: size.rows - shown.count)
  }

  private var columns: Int { size.columns }
  /// Between the header and the two lines at the bottom.
  private var bodyRows: Int { size.rows - 3 }

  private var all: [StyledLine] {
    let body: [StyledLine] =
      switch state.mode {
      case .help(let scroll): HelpLines.window(columns: columns, rows: bodyRows, scroll: scroll)
      case .finding(let finder): FinderLines.lines(finder, columns: columns, rows: bodyRows)
      case .reviewing, .prompt, .searching: review
      }
    let space = Array(repeating: StyledLine(), count: max(0, bodyRows - body.count))
    return [header] + body.prefix(bodyRows) + space + [messageLine, hints]
  }

  // MARK: Edges

  private var header: StyledLine {
    let left = StyledLine(" Qualm review: \(state.title), coder \(state.coder)", .bar)
    let right = StyledLine("\(state.decided.grouped) of \(state.queue.count.grouped) reviewed ", .bar)
    return .between(left, right, columns: columns, .bar)
  }

  private var messageLine: StyledLine {
    switch state.mode {
    case .prompt(let prompt, let editor): return PromptLine.line(Self.label(prompt), editor, columns: columns)
    case .finding(let finder):
      return PromptLine.line("Other code:", finder.editor, columns: columns)
    case .searching(let text, let looked):
      let share = looked * 100 / max(1, state.queue.count)
      return StyledLine(
        " Searching for “\(text)”: \(share) % of \(state.queue.count.grouped) codings.", .strong)
    case .help, .reviewing:
      guard let message = state.message else { return StyledLine() }
      return StyledLine(" " + message.text, message.isError ? .failure : .strong)
    }
  }

  private static func label(_ prompt: ReviewState.Prompt) -> String {
    switch prompt {
    case .memo: "Memo:"
    case .search: "Search:"
    case .goTo: "Go to number or id:"
    case .filter: "Show only:"
    }
  }

  private var hints: StyledLine {
    let pairs: [(String, String)] =
      switch state.mode {
      case .help: [("↑↓", "scroll"), ("any other key", "back")]
      case .prompt(.filter, _):
        [("Enter", "show"), ("Esc", "back"), ("code= speaker= transcript= status= order=", "")]
      case .prompt: [("Enter", "done"), ("Esc", "back")]
      case .finding: [("↑↓", "choose"), ("Enter", "accept as this code"), ("Esc", "back")]
      case .searching: [("Esc", "stop"), ("q", "quit")]
      case .reviewing:
        KeyTable.bindings.compactMap { binding in binding.hint.map { (binding.keys[0].name, $0) } }
      }
    // Whole hints only, and those at the end (help, quit) before those in the middle.
    func width(_ shown: [(String, String)]) -> Int {
      shown.reduce(-1) { $0 + StyledLine($1.0 + $1.1).width + 3 }
    }
    var shown = pairs
    while shown.count > 2, width(shown) > columns { shown.remove(at: shown.count - 3) }
    let spans = shown.flatMap { key, word in
      [StyledLine.Span("  " + key, .strong), .init(word.isEmpty ? "" : " \(word)", .faint)]
    }
    return StyledLine([.init(String(spans[0].text.dropFirst()), .strong)] + spans.dropFirst()).truncated(
      to: columns)
  }

  // MARK: The coding

  private var review: [StyledLine] {
    guard let item = state.item else {
      let text = state.queue.isEmpty ? "There is no coding to review. t chooses other codings." : ""
      return [StyledLine()] + Wrapping.lines(text, columns: columns - 2).map { StyledLine(" ") + $0 }
    }
    let head = heading(item)
    let rows = bodyRows - head.count - 1
    return head + [StyledLine()]
      + (columns >= Self.wide ? beside(item, rows: rows) : below(item, rows: rows))
  }

  private func heading(_ item: ReviewItem) -> [StyledLine] {
    let name = StyledLine([.init(" "), .init(item.code.name, .strong), .init("  \(item.code.id)", .faint)])
    var status = [StyledLine.Span(item.status.rawValue, DetailLines.role(item.status))]
    if item.isFlagged { status.append(.init(", flagged", .flag)) }
    let place = [item.transcript, "turn \(item.passage.turn)", item.speaker, item.clock]
    let number = "Coding \((state.position + 1).grouped) of \(state.queue.count.grouped)"
    let end = state.movingEnd == .start ? "start moves " : ""
    return [
      .between(name, StyledLine(status + [.init(" ")]), columns: columns),
      .between(
        StyledLine(" \(number): " + place.filter { !$0.isEmpty }.joined(separator: ", "), .faint),
        StyledLine(end, .faint), columns: columns),
    ]
  }

  private func beside(_ item: ReviewItem, rows: Int) -> [StyledLine] {
    let left = columns - rightColumns - 3
    let passage = PassageLines(item, columns: left).window(rows: rows, scroll: state.scroll)
    let details = DetailLines.lines(item, columns: rightColumns, most: nil)
    return (0..<rows).map { row in
      let line = passage.indices.contains(row) ? passage[row] : StyledLine()
      let detail = details.indices.contains(row) ? details[row] : StyledLine()
      return line.filled(to: left) + StyledLine(" │ ", .faint) + detail
    }
  }

  private var rightColumns: Int { min(60, columns * 2 / 5) }

  private func below(_ item: ReviewItem, rows: Int) -> [StyledLine] {
    let details = detailsBelow(item, rows: rows)
    let passageRows = details.isEmpty ? rows : rows - details.count - 1
    let passage = PassageLines(item, columns: columns).window(rows: passageRows, scroll: state.scroll)
    let space = Array(repeating: StyledLine(), count: passageRows - passage.count)
    guard !details.isEmpty else { return passage + space }
    let rule = StyledLine(String(repeating: "─", count: columns), .faint)
    return passage + space + [rule] + details.map { StyledLine(" ") + $0 }
  }

  private func detailsBelow(_ item: ReviewItem, rows: Int) -> [StyledLine] {
    Array(DetailLines.lines(item, columns: columns - 2, most: 2).prefix(max(0, rows / 2 - 1)))
  }

  /// How far the passage can be scrolled: `state.scroll`, or as near as there are lines.
  package static func reachableScroll(_ state: ReviewState, _ size: Size) -> Int {
    guard let item = state.item, size.columns >= least.columns, size.rows >= least.rows else { return 0 }
    let screen = ReviewScreen(state: state, size: size)
    let rows = screen.bodyRows - screen.heading(item).count - 1
    if size.columns >= wide {
      return PassageLines(item, columns: size.columns - screen.rightColumns - 3)
        .reachable(rows: rows, scroll: state.scroll)
    }
    let details = screen.detailsBelow(item, rows: rows).count
    return PassageLines(item, columns: size.columns)
      .reachable(rows: details == 0 ? rows : rows - details - 1, scroll: state.scroll)
  }
}
