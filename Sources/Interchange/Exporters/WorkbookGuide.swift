import QualData

/// The first sheet of a workbook: a row for each sheet, with its title, and one for each of its columns.
enum WorkbookGuide {
  static let name = "about"

  private static let columns: [Table.Column] = [
    .init("sheet", .text, "The name of a sheet of this workbook."),
    .init("column", .text, "A column of it; empty where the row is about the sheet."),
    .init("kind", .text, "What the column holds: text, integer or number."),
    .init("description", .text, "What it is. Empty cells are undefined or not given, never zero."),
  ]

  static func table(of tables: [Table], sheets: [String]) -> Table {
    var guide = Table(name: name, title: "", columns: columns)
    for (table, sheet) in zip(tables, sheets) {
      guide.rows.append([.text(sheet), .missing, .text("sheet"), .text(table.title)])
      guide.rows += table.columns.map { column in
        let kind = column.kind == .text ? "text" : column.kind.rawValue
        return [.text(sheet), .text(column.name), .text(kind), .text(column.description)]
      }
    }
    return guide
  }

  /// Whether the first row of a worksheet that is read is that of such a sheet, so that it holds no data.
  static func begins(with header: [String]) -> Bool { header == columns.map(\.name) }
}
