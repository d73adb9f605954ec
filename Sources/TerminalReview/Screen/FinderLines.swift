import Workbench

/// The codes that fit what is typed, with the definition of the chosen one.
enum FinderLines {
  static func lines(_ finder: CodeFinder, columns: Int, rows: Int) -> [StyledLine] {
    let new = finder.newName.map { newCode($0, finder) } ?? []
    guard !finder.lines.isEmpty else {
      return [StyledLine(), StyledLine(" No code has these letters in this order.")] + new
    }
    let chosen = finder.chosen
    let definition = Wrapping.lines(chosen?.definition ?? "", columns: columns - 2).prefix(3)
      .map { StyledLine(" ") + $0 }
    let room = max(1, rows - definition.count - new.count - 2)
    // The chosen line is always in sight.
    let start = max(0, min(finder.selection - room / 2, finder.lines.count - room))
    let shown = finder.lines[start..<min(finder.lines.count, start + room)]
    let list = shown.map { line in
      let isChosen = line.code.id == chosen?.id
      let indent = finder.editor.text.isEmpty ? String(repeating: "  ", count: line.code.depth) : ""
      return StyledLine([
        .init(isChosen ? " ▸ " : "   ", .strong),
        .init(indent + line.code.name, isChosen ? .selected : .plain),
        .init("  " + line.code.id, .faint),
      ])
    }
    let rule = StyledLine(String(repeating: "─", count: columns), .faint)
    return [StyledLine()] + list + new + (definition.isEmpty ? [] : [rule] + definition)
  }

  private static func newCode(_ name: String, _ finder: CodeFinder) -> [StyledLine] {
    [
      StyledLine([
        .init(finder.isNewChosen ? " ▸ " : "   ", .strong),
        .init("“\(name)”", finder.isNewChosen ? .selected : .plain),
        .init(finder.isNewChosen ? "  a new code" : "  a new code: choose it with ↓", .faint),
      ])
    ]
  }
}
