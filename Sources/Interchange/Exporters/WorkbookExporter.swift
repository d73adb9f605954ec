import CXLSXWriter
import Foundation
import Pseudonymisation
import QualData

/// Writes tables as an Excel workbook (.xlsx; ECMA-376), each on a sheet of its own, after a sheet that explains sheets
/// and columns. The header stays in view and has filters. Missing is an empty cell; numbers are numbers, of 15 digits
/// as in Excel (an integer of more is written as text); texts are texts even if they begin with `=`.
///
/// The same tables always give the same bytes: the date of creation is fixed.
package struct WorkbookExporter {
  package static let name = "xlsx"
  static let maximumRows = 1_048_576
  static let maximumColumns = 16_384
  /// UTF-16 units in a cell.
  static let maximumText = 32_767
  /// The widest that a column is made, in characters.
  private static let widest = 60
  /// So many rows say how wide a column is.
  private static let measuredRows = 200

  package init() {}

  /// Throws `WorkbookError` when the file cannot be written, or when Excel could not hold a table: over 1,048,576 rows
  /// with the header, 16,384 columns, or 32,767 characters in a cell. Nothing is cut in silence.
  /// - Parameter path: a file that is made, or replaced, for its owner only.
  package func write(_ tables: [Table], to path: String) throws {
    let names = SheetNames.unique([WorkbookGuide.name] + tables.map(\.name))
    let guide = WorkbookGuide.table(of: tables, sheets: Array(names.dropFirst()))
    let sheets = Array(zip(names, [guide] + tables))
    for (name, table) in sheets { try check(table, name) }
    // The file is packed: names are looked for in what goes into it.
    for table in tables { try checkNames(table) }
    guard let workbook = cxlsx_open(path) else {
      throw WorkbookError.failed(String(cString: strerror(errno)).lowercased())
    }
    do {
      for (name, table) in sheets { try add(table, name, to: workbook) }
    } catch {
      cxlsx_discard(workbook)
      throw error
    }
    try succeed(cxlsx_close(workbook))
  }

  /// Looks for names that must not leave, a row a line.
  private func checkNames(_ table: Table) throws {
    guard let check = try OutputGuard.check() else { return }
    check.add((table.columns.map(\.name).joined(separator: "\t") + "\n").utf8)
    for (index, row) in table.rows.enumerated() {
      let texts = row.map { if case .text(let text) = $0 { text.replacing("\n", with: " ") } else { "" } }
      check.add((texts.joined(separator: "\t") + "\n").utf8)
      if index % 1000 == 999 { try check.look() }
    }
    try check.look()
  }

  private func check(_ table: Table, _ name: String) throws {
    guard table.rows.count < Self.maximumRows else {
      throw WorkbookError.tooManyRows(sheet: name, rows: table.rows.count + 1)
    }
    guard table.columns.count <= Self.maximumColumns else {
      throw WorkbookError.tooManyColumns(sheet: name, columns: table.columns.count)
    }
  }

  private func add(_ table: Table, _ name: String, to workbook: OpaquePointer) throws {
    guard let sheet = cxlsx_add_sheet(workbook, name) else {
      throw WorkbookError.failed("Excel takes no sheet “\(name)”")
    }
    for (index, column) in table.columns.enumerated() {
      let header = try text(column.name, name, 0, column)
      try succeed(cxlsx_header(workbook, sheet, UInt16(index), header))
      try succeed(cxlsx_width(sheet, UInt16(index), width(table, index)))
    }
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.enumerated() {
        let place = (row: UInt32(index + 1), column: UInt16(column))
        switch cell {
        case .text(let value):
          let value = try text(value, name, index + 1, table.columns[column])
          try succeed(cxlsx_text(sheet, place.row, place.column, value))
        case .integer(let value) where abs(Double(value)) < 1e15:
          try succeed(cxlsx_number(sheet, place.row, place.column, Double(value)))
        case .integer(let value): try succeed(cxlsx_text(sheet, place.row, place.column, String(value)))
        case .number(let value) where value.isFinite:
          try succeed(cxlsx_number(sheet, place.row, place.column, value == 0 ? 0 : value))
        case .number, .missing: break
        }
      }
    }
    try succeed(cxlsx_frame(sheet, UInt32(table.rows.count), UInt16(table.columns.count)))
  }

  /// As a cell may hold it: LF for every line end, a space for other control characters, U+FFFD for what XML forbids.
  /// In `_x0041_`, which Excel would read as A, the first `_` becomes `_x005F_` (ECMA-376, part 1, 22.9.2.19).
  private func text(_ text: String, _ sheet: String, _ row: Int, _ column: Table.Column) throws -> String {
    let isPlain =
      text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xEF } && text.utf8.count <= Self.maximumText
      && !text.contains("_x")
    if isPlain { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: scalars.append(scalar)
      case 0x0D: scalars.append("\n")
      case 0..<0x20, 0x7F: scalars.append(" ")
      case 0xFFFE, 0xFFFF: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    let length = scalars.reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
    guard length <= Self.maximumText else {
      throw WorkbookError.longText(sheet: sheet, row: row + 1, column: column.name, length: length)
    }
    return String(scalars).replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  /// Room for the name with its filter, and for the cells of the first rows.
  private func width(_ table: Table, _ column: Int) -> Double {
    let cells = table.rows.prefix(Self.measuredRows).map { row in
      DisplayWidth.of(CellText.text(of: row[column]).prefix(Self.widest))
    }
    return Double(
      min(Self.widest, max(DisplayWidth.of(table.columns[column].name) + 3, cells.max() ?? 0) + 1))
  }

  private func succeed(_ code: Int32) throws {
    guard code == 0 else { throw WorkbookError.failed(String(cString: cxlsx_message(code))) }
  }
}
