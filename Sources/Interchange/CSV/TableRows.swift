import QualData

/// The rows of a CSV file or a worksheet, before anything is known of their header.
struct TableRows {
  let file: String
  var rows: [[CSVCell]]
  /// `nil` for a worksheet, whose cells have rows and columns for lines and offsets.
  private let reader: CSVReader?

  /// Throws `InputErrors` for what is not CSV.
  init(_ text: DecodedText, file: String) throws {
    var reader = CSVReader(text, file: file)
    var rows: [[CSVCell]] = []
    while let row = try reader.next() { rows.append(row) }
    self.file = file
    self.rows = rows
    self.reader = reader
  }

  /// Of a worksheet: texts by row, with the number of the row.
  init(cells: [(number: Int, texts: [String])], file: String) {
    self.file = file
    rows = cells.map { row in
      row.texts.enumerated().map { CSVCell(text: $1, line: row.number, offset: $0, lineStart: 0) }
    }
    reader = nil
  }

  /// Of a table that is a CSV file, or the first worksheet of an Excel file (after the guide of one that Qualm wrote).
  init(_ file: SourceFile) throws {
    let content = try FileContent(file)
    if ExcelImporter.recognises(content), let archive = content.archive {
      let workbook = try Workbook(archive)
      let sheets = try workbook.sheets.filter { !$0.isHidden }.map { try workbook.rows(of: $0) }
      self =
        sheets.first { $0.rows.first.map { !WorkbookGuide.begins(with: $0.map(\.text)) } ?? false }
        ?? TableRows(cells: [], file: file.path)
    } else {
      try self.init(TextDecoding.decode(file, as: .table), file: file.path)
    }
  }

  var isTabbed: Bool { reader?.delimiter == 0x09 }

  func place(_ cell: CSVCell) -> SourcePlace {
    reader?.place(cell) ?? SourcePlace(line: cell.line, column: cell.offset + 1)
  }
}
