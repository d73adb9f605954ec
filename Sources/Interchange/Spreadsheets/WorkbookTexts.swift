/// What an Excel workbook says, sheet by sheet.
package enum WorkbookTexts {
  /// The texts of the rows of each sheet, in their order; blank rows and blank cells at ends are left out.
  /// - Throws: `InputErrors` where it is damaged or over a limit.
  package static func read(_ path: String, _ bytes: [UInt8]) throws -> [(sheet: String, rows: [[String]])] {
    let workbook = try Workbook(Archive(SourceFile(path: path, bytes: bytes)))
    return try workbook.sheets.map { sheet in
      (sheet.name, try workbook.rows(of: sheet).rows.map { $0.map(\.text) })
    }
  }
}
