import QualData

/// A cell of a CSV file and where it starts.
package struct CSVCell: Sendable, Equatable {
  package var text: String
  /// 1-based.
  package var line: Int
  /// The offsets of the cell and of its line in the file; `CSVReader.place` turns them into a column.
  var offset: Int
  var lineStart: Int
}

/// Reads comma-separated values as RFC 4180 has them: cells in quotes may hold delimiters, line ends and doubled
/// quotes. Also with semicolons or tabs. A quote inside a cell that does not start with one is an ordinary
/// character.
///
/// Cells are read one at a time over the bytes; time and memory grow with the longest row only, which is limited.
package struct CSVReader {
  package let file: String
  package let bytes: [UInt8]
  package let delimiter: UInt8
  private var i = 0
  private var line = 1
  private var lineStart = 0

  /// `nil` for the delimiter: the one of comma, semicolon and tab that the first line holds most of.
  package init(_ text: DecodedText, file: String, delimiter: UInt8? = nil) {
    self.file = file
    bytes = text.bytes
    self.delimiter = delimiter ?? Self.delimiter(of: text.bytes)
  }

  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes.prefix(Limits.head) {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A { break }
      counts[byte, default: 0] += 1
    }
    return [0x2C, 0x3B, 0x09].max { counts[$0] ?? 0 < counts[$1] ?? 0 } ?? 0x2C
  }

  /// The next row; `nil` at the end. Blank lines are skipped.
  ///
  /// Throws `InputErrors` for a quote that is never closed, text after a closing quote, and what is over a limit.
  package mutating func next() throws -> [CSVCell]? {
    while i < bytes.count, bytes[i] == 0x0A { newLine(at: i) }
    guard i < bytes.count else { return nil }
    let start = i
    let firstLine = line
    var row: [CSVCell] = []
    while true {
      row.append(try cell())
      if i - start > Limits.csvRow {
        throw error(
          firstLine, 1, "The row is longer than \(Limits.csvRow.grouped) bytes.", "Is this a CSV file?")
      }
      if row.count > Limits.csvColumns {
        throw error(
          firstLine, 1, "The row has more than \(Limits.csvColumns.grouped) cells.", "Is this a CSV file?")
      }
      guard i < bytes.count else { return row }
      if bytes[i] == 0x0A {
        newLine(at: i)
        return row
      }
      i += 1  // the delimiter
      if i == bytes.count {
        row.append(CSVCell(text: "", line: line, offset: i, lineStart: lineStart))
        return row
      }
    }
  }

  /// Line and column of a cell; the column counts characters.
  package func place(_ cell: CSVCell) -> SourcePlace {
    let before = bytes[cell.lineStart..<min(cell.offset, bytes.count)]
    return SourcePlace(line: cell.line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  private mutating func newLine(at offset: Int) {
    i = offset + 1
    line += 1
    lineStart = i
  }

  private mutating func cell() throws -> CSVCell {
    var cell = CSVCell(text: "", line: line, offset: i, lineStart: lineStart)
    if i < bytes.count, bytes[i] == 0x22 {
      cell.text = try quoted(cell)
      return cell
    }
    let start = i
    let limit = min(bytes.count, i + Limits.csvCell + 1)
    let delimiter = delimiter
    i = bytes.withUnsafeBufferPointer { buffer in
      var i = start
      while i < limit, buffer[i] != delimiter, buffer[i] != 0x0A { i += 1 }
      return i
    }
    if i - start > Limits.csvCell { throw tooLong(cell) }
    cell.text = String(decoding: bytes[start..<i], as: UTF8.self)
    return cell
  }

  private mutating func quoted(_ cell: CSVCell) throws -> String {
    var value: [UInt8] = []
    i += 1
    var start = i
    while true {
      while i < bytes.count, bytes[i] != 0x22 {
        if bytes[i] == 0x0A { newLine(at: i) } else { i += 1 }
        if i - cell.offset > Limits.csvCell { throw tooLong(cell) }
      }
      guard i < bytes.count else {
        throw error(
          cell, "The quote that opens this cell is never closed.",
          "Close it, or double a quote that belongs to the text.")
      }
      value.append(contentsOf: bytes[start..<i])
      i += 1
      guard i < bytes.count, bytes[i] == 0x22 else { break }
      start = i  // the second of two quotes is one quote of the text
      i += 1
    }
    if i < bytes.count, bytes[i] != delimiter, bytes[i] != 0x0A {
      let here = CSVCell(text: "", line: line, offset: i, lineStart: lineStart)
      throw error(
        here, "Text follows the closing quote of a cell.", "Double the quotes that belong to the text.")
    }
    return String(decoding: value, as: UTF8.self)
  }

  private func tooLong(_ cell: CSVCell) -> InputErrors {
    error(cell, "A cell is longer than \(Limits.csvCell.grouped) bytes.", "Is a closing quote missing?")
  }

  private func error(_ cell: CSVCell, _ message: String, _ remedy: String) -> InputErrors {
    let place = place(cell)
    return error(place.line, place.column, message, remedy)
  }

  private func error(_ line: Int, _ column: Int, _ message: String, _ remedy: String) -> InputErrors {
    InputErrors([
      Diagnostic(
        file: file, place: SourcePlace(line: line, column: column), message: message, remedy: remedy)
    ])
  }
}
