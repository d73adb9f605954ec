/// Every key and what it does, from the table that dispatches.
package enum HelpLines {
  package static func lines(columns: Int) -> [StyledLine] {
    let names = KeyTable.bindings.map { $0.keys.map(\.name).joined(separator: " ") }
    let width = (names.map { StyledLine($0).width }.max() ?? 0) + 3
    return zip(KeyTable.bindings, names).flatMap { binding, name in
      let help = Wrapping.lines(binding.help, columns: max(10, columns - width - 1))
      return help.enumerated().map { index, line in
        StyledLine(index == 0 ? " \(name)" : "", .strong).filled(to: width) + line
      }
    }
  }

  /// - Parameter scroll: in steps of half a screen.
  static func window(columns: Int, rows: Int, scroll: Int) -> [StyledLine] {
    let lines = lines(columns: columns)
    let start = max(0, min(lines.count - rows, scroll * max(1, rows / 2)))
    return Array(lines[start..<min(lines.count, start + rows)])
  }
}
