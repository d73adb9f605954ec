import QualData
import Workbench

/// What a reviewer can ask for with a key.
package enum KeyCommand: Sendable, Hashable {
  case accept, reject, recode
  case resize(ExcerptResize), otherEnd
  case memo, flag, reopen
  case skip, next, previous, first, last, nextOpen
  case scrollUp, scrollDown
  case search, goTo, filter
  case undo, redo
  case help, quit
}
