import QualData

/// A table of GitHub's Markdown below its title. Numbers stand right with two decimals; missing is `–`. What
/// Markdown would read as markup is escaped, and a line end becomes `<br>`.
package struct MarkdownTableExporter: TableExporter {
  package static let name = "markdown"
  package static let fileExtension = "md"

  package init() {}

  package func export(_ table: Table) -> String {
    var lines = table.title.isEmpty ? [] : [escaped(table.title), ""]
    lines.append(line(table.columns.map { escaped($0.name) }))
    lines.append(line(table.columns.map { $0.kind == .text ? "---" : "---:" }))
    lines += table.rows.map { row in line(row.map { escaped(CellText.text(of: $0)) }) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func escaped(_ text: String) -> String {
    let characters = Array(text)
    var output = ""
    for (position, character) in characters.enumerated() {
      if character.isNewline {
        output += "<br>"
      } else if character == "_" {
        // Inside a word an underscore is plain.
        let inside =
          position > 0 && position + 1 < characters.count && isWord(characters[position - 1])
          && isWord(characters[position + 1])
        output += inside ? "_" : "\\_"
      } else {
        if "\\|*`<[]~&".contains(character) { output += "\\" }
        output.append(character)
      }
    }
    return output
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
