import Foundation
import QualData

/// Reads the cells of a worksheet as texts: strings as they are, dates as `2026-03-12`, times as `0:01:15`, numbers with
/// at most 15 digits as Excel shows them.
struct SheetRows {
  private let reader: XMLReader
  private let strings: [String]
  private let formats: CellFormats
  private let startsIn1904: Bool
  private(set) var rows: [(number: Int, texts: [String])] = []
  private var row: [String] = []
  private var number = 0
  private var cells = 0
  private var bytes = 0

  init(_ reader: XMLReader, strings: [String], formats: CellFormats, startsIn1904: Bool) {
    self.reader = reader
    self.strings = strings
    self.formats = formats
    self.startsIn1904 = startsIn1904
  }

  mutating func read() throws {
    while let event = try reader.next() {
      switch event {
      case .start("row"):
        number = reader.attribute("r").flatMap { Int($0) } ?? number + 1
        row = []
      case .end("row"): endRow()
      case .start("c"): try readCell()
      default: break
      }
    }
  }

  private mutating func endRow() {
    while row.last?.isEmpty == true { row.removeLast() }
    if !row.isEmpty { rows.append((number, row)) }
  }

  private mutating func readCell() throws {
    let column = reader.attribute("r").flatMap(Self.column) ?? row.count
    guard column >= row.count, column < Limits.csvColumns else {
      throw reader.error("The cell “\(reader.attribute("r")?.shown ?? "")” is not in its place.")
    }
    let type = reader.attribute("t") ?? "n"
    let style = reader.attribute("s").flatMap { Int($0) } ?? 0
    var value = ""
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start("v"): value = try reader.text()
      case .start("is"): value = try SheetText.read(reader)
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
    cells += column - row.count + 1
    if cells > Limits.sheetCells {
      throw reader.error("The worksheet has more than \(Limits.sheetCells.grouped) cells.")
    }
    row += Array(repeating: "", count: column - row.count)
    let text = try text(value, type, style)
    bytes += text.utf8.count
    if bytes > Limits.sheetText {
      throw reader.error("The worksheet has more than \(Limits.sheetText.grouped) bytes of text.")
    }
    row.append(text)
  }

  /// `AB12` → 27.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(while: { (0x41...0x5A).contains($0) }).prefix(4) {
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column - 1 : nil
  }

  private func text(_ value: String, _ type: String, _ style: Int) throws -> String {
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else {
        throw reader.error("A cell names a text that the workbook does not have.")
      }
      return strings[index]
    case "inlineStr": return value
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "n":
      guard let number = Double(value), number.isFinite else { return value }
      switch formats.kind(style) {
      case .number: return Self.text(number)
      case .date: return date(number)
      case .time: return number < 1 ? Clock.text(number * 86400) : Clock.text((number * 86400).rounded())
      }
    default: return SheetText.clean(value)
    }
  }

  private static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return String(format: "%.15g", number)
  }

  /// Days since the end of 1899, or of 1903. Excel counts a 29 February 1900.
  private func date(_ serial: Double) -> String {
    guard serial >= 0, serial < 3_000_000 else { return Self.text(serial) }
    let days = Int(serial) + (startsIn1904 ? 1462 : serial < 60 ? 1 : 0) - 25569
    let seconds = ((serial - serial.rounded(.down)) * 86400).rounded()
    let day = Self.day(days)
    return seconds == 0 ? day : "\(day) \(Clock.text(seconds))"
  }

  /// The day so many days after 1 January 1970 (Howard Hinnant, chrono-compatible low-level date algorithms).
  private static func day(_ days: Int) -> String {
    let shifted = days + 719468
    let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
    let ofEra = shifted - era * 146097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return String(format: "%04d-%02d-%02d", year, month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
