import QualData

/// A table as a page of HTML that needs no network. Numbers stand right with two decimals; missing is `–`. Every cell
/// runs in the direction of its own text.
package struct HTMLTableExporter: TableExporter {
  package static let name = "html"
  package static let fileExtension = "html"

  package init() {}

  package func export(_ table: Table) -> String {
    let head = table.columns.map { column in
      "<th scope=\"col\"\(numberClass(column)) title=\"\(HTMLPage.escaped(column.description))\">"
        + "\(HTMLPage.escaped(column.name))</th>"
    }
    let body = table.rows.map { row in
      "<tr>"
        + zip(row, table.columns).map { cell, column in
          "<td dir=\"auto\"\(numberClass(column))>\(HTMLPage.escaped(CellText.text(of: cell)))</td>"
        }.joined() + "</tr>\n"
    }
    return HTMLPage.render(
      title: table.title.isEmpty ? table.name : table.title,
      body: "<table>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n\(body.joined())</tbody>\n</table>")
  }

  private func numberClass(_ column: Table.Column) -> String {
    column.kind == .text ? "" : " class=\"number\""
  }
}
