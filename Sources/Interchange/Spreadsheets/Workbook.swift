import QualData

/// An Excel workbook (.xlsx, .xlsm; ECMA-376, part 1, chapter 18): its worksheets as rows of texts.
struct Workbook {
  struct Sheet {
    var name: String
    var part: String
    var isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var encoding: String
  private let archive: Archive
  private var strings: [String] = []
  private var formats = CellFormats()
  private var startsIn1904 = false

  /// Throws `InputErrors` when a part is missing or damaged.
  init(_ archive: Archive) throws {
    self.archive = archive
    let main =
      try OfficeRelationships(of: "", in: archive).part(ofType: "officeDocument") ?? "xl/workbook.xml"
    let parts = try OfficeRelationships(of: main, in: archive)
    let reader = try XMLReader(archive.read(main), path: archive.path, part: main)
    while let event = try reader.next() {
      switch event {
      case .start("workbookPr"): startsIn1904 = ["1", "true"].contains(reader.attribute("date1904") ?? "")
      case .start("sheet"):
        // Two attributes are called id in some files; the relationship's starts with letters.
        guard let id = reader.attribute("id"), let part = parts.part(withID: id) else { continue }
        let isHidden = reader.attribute("state").map { $0 != "visible" } ?? false
        sheets.append(Sheet(name: reader.attribute("name") ?? "", part: part, isHidden: isHidden))
      default: break
      }
    }
    encoding = reader.encoding
    if let part = parts.part(ofType: "sharedStrings"), archive.contains(part) { try readStrings(part) }
    if let part = parts.part(ofType: "styles"), archive.contains(part) {
      formats = try CellFormats(XMLReader(archive.read(part), path: archive.path, part: part))
    }
  }

  private mutating func readStrings(_ part: String) throws {
    let reader = try XMLReader(archive.read(part), path: archive.path, part: part)
    while let event = try reader.next() {
      if case .start("si") = event { strings.append(try SheetText.read(reader)) }
    }
  }

  /// The rows that have anything in them, blank cells at their ends left out.
  ///
  /// Throws `InputErrors` when the sheet is damaged or over `Limits.sheetCells`.
  func rows(of sheet: Sheet) throws -> TableRows {
    let reader = try XMLReader(archive.read(sheet.part), path: archive.path, part: sheet.part)
    var rows = SheetRows(reader, strings: strings, formats: formats, startsIn1904: startsIn1904)
    try rows.read()
    return TableRows(cells: rows.rows, file: archive.path)
  }
}
