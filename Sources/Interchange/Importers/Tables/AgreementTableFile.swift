import Measures
import QualData

/// A table of what coders made of units, in one of two forms told apart by the header.
///
/// Long form, one row for each coding: `unit`, `coder`, and `category` (or `value`, `code`). Wide form, one row for each
/// unit: a column for each coder, perhaps `unit` (or `id`) first. A missing coding is an empty cell, `NA`, `N/A`, `-` or `.`.
package enum AgreementTableFile {
  /// - Parameter categories: all there are, in order, used or not; empty: those of the file, numbers by size, else by
  ///   name.
  /// - Throws: `InputErrors` with everything wrong in the file.
  package static func read(_ file: SourceFile, categories: [String] = []) throws -> AgreementTable {
    let table = try CSVTable(try TextDecoding.decode(file, as: .table), file: file.path)
    let unit = table.column(["unit", "id"])
    var cells: Cells
    if let unit, let coder = table.column(["coder", "rater"]),
      let category = table.column(["category", "value", "code"])
    {
      cells = try long(table, unit: unit, coder: coder, category: category)
    } else {
      cells = try wide(table, unit: unit)
    }
    let found = Set(cells.rows.joined().compactMap { $0?.text })
    guard !found.isEmpty else {
      throw InputErrors(
        file.path, "The table has no codings.", "Give it a category for some units and coders.")
    }
    let order = categories.isEmpty ? sorted(found) : categories
    let positions = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let errors = cells.rows.joined().compactMap { $0 }.filter { positions[$0.text] == nil }.map {
      table.diagnostic(
        $0, "The category “\($0.text.shown)” is not among those named.",
        "Categories are \(order.joined(separator: ", ")).")
    }
    if !errors.isEmpty { throw InputErrors(errors.sorted { $0.place < $1.place }) }
    return AgreementTable(
      coders: cells.coders, categories: order,
      rows: cells.rows.map { row in row.map { $0.flatMap { positions[$0.text] } } })
  }

  private struct Cells {
    var coders: [String]
    /// By unit and coder; trimmed.
    var rows: [[CSVCell?]]
  }

  private static func sorted(_ found: Set<String>) -> [String] {
    let numbers = found.compactMap { Double($0) }
    guard numbers.count == found.count else { return found.sorted() }
    return found.sorted { (Double($0)!, $0) < (Double($1)!, $1) }
  }

  /// `nil` for a missing coding.
  private static func coding(_ cell: CSVCell) -> CSVCell? {
    var cell = cell
    cell.text = cell.text.trimmed.nfc
    return RatingsFile.missingMarks.contains(cell.text.lowercased()) ? nil : cell
  }

  private static func wide(_ table: CSVTable, unit: Int?) throws -> Cells {
    let columns = table.header.indices.filter { $0 != unit && !table.header[$0].text.isEmpty }
    guard columns.count > 1 else {
      throw InputErrors(
        table.file, "The table has fewer than two coders.",
        "Give it a column for each coder, or the columns “unit”, “coder” and “category”.")
    }
    if let unit { try checkUnits(table, unit) }
    return Cells(
      coders: columns.map { table.header[$0].text },
      rows: table.rows.map { row in columns.map { coding(row[$0]) } })
  }

  private static func checkUnits(_ table: CSVTable, _ unit: Int) throws {
    var lines: [String: Int] = [:]
    let errors = table.rows.compactMap { row -> Diagnostic? in
      let name = row[unit].text.trimmed.nfc
      guard !name.isEmpty, let line = lines.updateValue(row[unit].line, forKey: name) else { return nil }
      return table.diagnostic(
        row[unit], "The unit “\(name.shown)” already has a row in line \(line).",
        "Keep one of them, or give every unit a name of its own.")
    }
    if !errors.isEmpty { throw InputErrors(errors) }
  }

  private static func long(_ table: CSVTable, unit: Int, coder: Int, category: Int) throws -> Cells {
    var cells = Cells(coders: [], rows: [])
    var coders: [String: Int] = [:]
    var units: [String: Int] = [:]
    var lines: [[Int]: Int] = [:]
    var errors: [Diagnostic] = []
    for row in table.rows {
      let names = [(unit, "unit"), (coder, "coder")].map { (row[$0.0], $0.1, row[$0.0].text.trimmed.nfc) }
      let empty = names.filter { $0.2.isEmpty }
      errors += empty.map {
        table.diagnostic($0.0, "The row names no \($0.1).", "Fill in the column “\($0.1)”.")
      }
      guard empty.isEmpty else { continue }
      if coders[names[1].2] == nil {
        coders[names[1].2] = cells.coders.count
        cells.coders.append(names[1].2)
      }
      if units[names[0].2] == nil {
        units[names[0].2] = cells.rows.count
        cells.rows.append([])
      }
      let place = [units[names[0].2]!, coders[names[1].2]!]
      if let line = lines.updateValue(row[category].line, forKey: place) {
        errors.append(
          table.diagnostic(
            row[category],
            "The coder “\(names[1].2)” has already coded the unit “\(names[0].2)” in line \(line).",
            "Keep one of them."))
        continue
      }
      while cells.rows[place[0]].count <= place[1] { cells.rows[place[0]].append(nil) }
      cells.rows[place[0]][place[1]] = coding(row[category])
    }
    if !errors.isEmpty { throw InputErrors(errors.sorted { $0.place < $1.place }) }
    for index in cells.rows.indices {
      while cells.rows[index].count < cells.coders.count { cells.rows[index].append(nil) }
    }
    return cells
  }
}
