/// A key that was pressed, or text that was pasted.
package enum Key: Sendable, Hashable {
  case character(Character)
  /// A letter pressed with Ctrl, in lower case.
  case control(Character)
  case enter, escape, tab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case paste(String)
  /// A sequence that means nothing to us.
  case unknown

  /// As help and hints write it.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .paste: "pasted text"
    case .unknown: "?"
    }
  }
}
