import Interchange

/// A line being typed, with its label and the cursor in sight.
enum PromptLine {
  static func line(_ label: String, _ editor: LineEditor, columns: Int) -> StyledLine {
    let head = StyledLine([.init(" "), .init(label, .strong), .init(" ")])
    let room = max(4, columns - head.width - 1)
    var before = editor.beforeCursor
    while DisplayWidth.of(before) > room - 4 { before.removeFirst() }
    let after = editor.afterCursor
    let under = after.first.map(String.init) ?? " "
    let rest = StyledLine(String(after.dropFirst()))
    return (head + StyledLine([.init(before), .init(under, .selected)]) + rest).truncated(to: columns)
  }
}
