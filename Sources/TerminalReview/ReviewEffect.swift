import QualData
import Workbench

/// What a key asks of the desk.
package enum ReviewEffect: Sendable, Equatable {
  /// On the coding that is shown.
  case decide(ReviewDecision.Action)
  case undo, redo
  /// From the next coding on, and round.
  case search(String)
  case stopSearch
  case goTo(String)
  case filter(ReviewFilter)
  case quit
}
