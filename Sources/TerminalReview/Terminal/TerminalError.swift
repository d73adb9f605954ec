/// Why there is no full-screen review.
package enum TerminalError: Error, CustomStringConvertible, Equatable {
  case notATerminal
  case dumb(String)

  package var description: String {
    switch self {
    case .notATerminal:
      "The review fills a terminal, and this is none. Use --plain to review line by line, or --batch for decisions in "
        + "a file."
    case .dumb(let name):
      (name.isEmpty ? "TERM is not set" : "The terminal “\(name)” cannot move its cursor")
        + ", which the review needs. Use --plain to review line by line."
    }
  }
}
