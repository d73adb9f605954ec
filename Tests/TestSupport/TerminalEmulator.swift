import CPseudoTerminal

/// A terminal's screen, as far as full-screen commands use it: what a person would see after so many bytes.
///
/// Columns are the C library's (`wcwidth`), so that it shares nothing with what it tests. A sequence it does not know
/// is an error of the test, kept in `unknown`.
package struct TerminalEmulator {
  package struct Cell: Equatable {
    package var text = " "
    /// Parameters of SGR in force, such as `["1", "4"]`.
    package var style: Set<String> = []
  }

  package private(set) var cells: [[Cell]]
  package private(set) var isAlternate = false
  package private(set) var isCursorVisible = true
  package private(set) var marksPastes = false
  package private(set) var unknown: [String] = []
  private var main: [[Cell]] = []
  private var row = 0
  private var column = 0
  private var style: Set<String> = []
  private var pending: [UInt8] = []

  package init(columns: Int, rows: Int) {
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  package var columns: Int { cells[0].count }

  /// Without spaces at line ends.
  package var lines: [String] {
    cells.map { line in String(line.map(\.text).joined().reversed().drop { $0 == " " }.reversed()) }
  }

  package var text: String { lines.joined(separator: "\n") }

  /// What is shown in a style, such as `1` for bold; gaps become spaces.
  package func text(in style: String) -> String {
    cells.flatMap { line in line.map { $0.style.contains(style) ? $0.text : " " } + [" "] }.joined()
      .split(separator: " ").joined(separator: " ")
  }

  package mutating func resize(columns: Int, rows: Int) {
    cells = (0..<rows).map { row in
      (0..<columns).map { cells.indices.contains(row) && $0 < cells[row].count ? cells[row][$0] : Cell() }
    }
    row = min(row, rows - 1)
    column = min(column, columns - 1)
  }

  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let used = step() { pending.removeFirst(used) }
  }

  /// Does what the first bytes say.
  /// - Returns: how many they are; `nil` when more are needed.
  private mutating func step() -> Int? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0x07: break
    case 0x1B: return escape()
    case 0x00..<0x20: unknown.append("control \(first)")
    default: return character(first)
    }
    return 1
  }

  private mutating func lineFeed() {
    if row + 1 < cells.count {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: Cell(), count: cells[0].count))
    }
  }

  private mutating func character(_ first: UInt8) -> Int? {
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    for scalar in String(decoding: pending[..<length], as: UTF8.self).unicodeScalars {
      let width = Int(cpseudoterminal_columns(Int32(scalar.value)))
      if width <= 0 {
        // A mark joins the character before it.
        if column > 0 { cells[row][column - 1].text.unicodeScalars.append(scalar) }
        continue
      }
      if column + width > columns {
        column = 0
        lineFeed()
      }
      cells[row][column] = Cell(text: String(scalar), style: style)
      if width == 2 { cells[row][column + 1] = Cell(text: "", style: style) }
      column += width
    }
    return length
  }

  private mutating func escape() -> Int? {
    guard pending.count > 1 else { return nil }
    guard pending[1] == UInt8(ascii: "[") else {
      unknown.append("ESC \(UnicodeScalar(pending[1]))")
      return 2
    }
    guard let end = pending.dropFirst(2).firstIndex(where: { 0x40...0x7E ~= $0 }) else { return nil }
    let parameters = String(decoding: pending[2..<end], as: UTF8.self)
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    switch (UnicodeScalar(pending[end]), parameters) {
    case ("H", _):
      row = min(cells.count, numbers.first ?? 1) - 1
      column = min(columns, numbers.dropFirst().first ?? 1) - 1
    case ("K", ""): for place in column..<columns { cells[row][place] = Cell() }
    case ("J", "2"): clear()
    case ("m", _):
      for number in numbers.isEmpty ? [0] : numbers {
        if number == 0 { style = [] } else { style.insert(String(number)) }
      }
    case ("h", "?1049") where !isAlternate:
      main = cells
      isAlternate = true
      clear()
    case ("l", "?1049") where isAlternate:
      cells = main
      isAlternate = false
    case ("h", "?1049"), ("l", "?1049"): break
    case ("h", "?25"): isCursorVisible = true
    case ("l", "?25"): isCursorVisible = false
    case ("h", "?2004"): marksPastes = true
    case ("l", "?2004"): marksPastes = false
    default: unknown.append("ESC [ \(parameters) \(UnicodeScalar(pending[end]))")
    }
    return end + 1
  }

  private mutating func clear() {
    for row in cells.indices { for place in cells[row].indices { cells[row][place] = Cell() } }
  }
}
