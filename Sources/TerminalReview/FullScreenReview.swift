import Workbench

/// The review that fills a terminal: paints what the state is, waits for a key, and so on until the end.
package enum FullScreenReview {
  /// - Throws: `TerminalError`; what the desk throws for the filter.
  package static func run(_ desk: any ReviewDesk, filter: ReviewFilter, hasColour: Bool) throws {
    var session = try ReviewSession(desk, filter: filter)
    var terminal = try TerminalDevice()
    defer { terminal.end() }
    var painter = Painter(hasColour: hasColour)
    while !session.isOver {
      let size = terminal.size
      session.fit(size)
      terminal.write(painter.paint(ReviewScreen.lines(session.state, size)))
      switch terminal.next(waits: !session.isSearching) {
      case nil: session.goOn()
      case .key(let key): session.handle(key)
      case .changed: painter.forget()
      case .closed: return
      }
    }
  }
}
