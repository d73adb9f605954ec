import QualData
import Workbench

/// The review for screen readers and scripts: a coding as text, a command per line, the next coding as text.
package enum PlainReview {
  /// - Parameters:
  ///   - stopsAtMistakes: that the first command that fails is the last one. For scripts: the commands after it would
  ///     be about another coding than the one they were written for.
  ///   - readLine: the next line without its end; `nil` at the end of the input, which quits.
  /// - Returns: true when every command could be done.
  /// - Throws: what the desk throws for the filter; what `write` throws.
  package static func run(
    _ desk: any ReviewDesk, filter: ReviewFilter, stopsAtMistakes: Bool, readLine: () -> String?,
    write: (String) throws -> Void, complain: (String) -> Void
  ) throws -> Bool {
    var session = try ReviewSession(desk, filter: filter)
    var isFine = true
    try write(PlainItem.text(session.state))
    while !session.isOver, let line = readLine() {
      if line.trimmingSpaces.isEmpty { continue }
      let before = session.state.item
      do {
        let command = try PlainCommand(line)
        switch command {
        case .help: try write(PlainCommand.list)
        case .show: try write(PlainItem.text(session.state))
        case .useEnd(let end): session.use(end)
        case .key(let command): session.perform(command)
        case .effect(let effect): session.perform(effect)
        }
        while session.isSearching { session.goOn() }
        if command == .help || command == .show { continue }
      } catch let mistake as PlainCommand.Mistake {
        session.fail("\(mistake)")
      } catch let mistake as WorkbenchError {
        session.fail("\(mistake)")
      }
      if let message = session.state.message {
        if message.isError {
          isFine = false
          complain(message.text)
          if stopsAtMistakes { return false }
        } else {
          try write(message.text + "\n")
        }
      }
      if !session.isOver, session.state.item != before { try write("\n" + PlainItem.text(session.state)) }
    }
    return isFine
  }
}
