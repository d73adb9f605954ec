/// A table of a document. One with a column of names and a column of words holds turns.
struct DocumentTable {
  private let rows: DocumentText.Rows
  /// One line each.
  private let texts: [[String]]

  init(_ rows: DocumentText.Rows) {
    self.rows = rows.filter { row in !row.allSatisfy { $0.allSatisfy(\.isBlank) } }
    texts = self.rows.map { row in
      row.map { cell in cell.map(\.text).joined(separator: " ").trimmed }
    }
  }

  func paragraphs(_ leftOut: inout LeftOut) -> [DocumentText.Paragraph] {
    guard let columns = turnColumns() else { return rows.flatMap(line) }
    return rows.indices.dropFirst(isHeader(columns) ? 1 : 0).flatMap { turn($0, columns, &leftOut) }
  }

  private struct Columns {
    var speaker: Int
    var time: Int?
    var text: Int
  }

  private func cell(_ row: Int, _ column: Int) -> String {
    column < texts[row].count ? texts[row][column] : ""
  }

  private func turnColumns() -> Columns? {
    let width = texts.map(\.count).max() ?? 0
    guard width >= 2, rows.count >= 2 else { return nil }
    let sizes = (0..<width).map { column in rows.indices.reduce(0) { $0 + cell($1, column).count } }
    guard let speaker = (0..<width).first(where: isOfNames) else { return nil }
    guard let text = (0..<width).filter({ $0 != speaker }).max(by: { sizes[$0] < sizes[$1] }),
      sizes[text] > sizes[speaker], isOfWords(text)
    else { return nil }
    let time = (0..<width).first { column in
      column != speaker && column != text
        && rows.indices.count { Self.time(cell($0, column)) != nil } * 2 >= rows.count
    }
    return Columns(speaker: speaker, time: time, text: text)
  }

  /// Names fill four of five cells that are not empty, and come again or are telling words.
  private func isOfNames(_ column: Int) -> Bool {
    let labels = rows.indices.map { Self.label(cell($0, column)) }.filter { !$0.isEmpty }
    let names = labels.filter(LabelCensus.isName)
    guard labels.count >= 2, names.count * 5 >= labels.count * 4 else { return false }
    return Set(names).count * 2 <= labels.count || names.allSatisfy(SpeakerWords.isTelling)
  }

  /// Two words or more on average.
  private func isOfWords(_ column: Int) -> Bool {
    let words = rows.indices.map { cell($0, column).split(whereSeparator: \.isWhitespace).count }
    return words.reduce(0, +) >= 2 * words.count { $0 > 0 }
  }

  private static func label(_ cell: String) -> String {
    cell.hasSuffix(":") ? cell.dropLast().trimmed : cell
  }

  private static func time(_ cell: String) -> Double? {
    let bytes = Array(cell.utf8)
    return TimeStamp.time(bytes, 0, to: bytes.count)?.seconds
      ?? TimeStamp.bracketed(bytes, 0, to: bytes.count)?.start
  }

  /// The names of the columns: short, no time, and a name that no other row has.
  private func isHeader(_ columns: Columns) -> Bool {
    let name = cell(0, columns.speaker)
    return texts[0].allSatisfy { $0.count <= 25 && Self.time($0) == nil }
      && rows.indices.count { cell($0, columns.speaker) == name } == 1
      && (TurnTableImporter.speakerNames.contains(name.lowercased())
        || TurnTableImporter.textNames.contains(cell(0, columns.text).lowercased())
        || rows.count > 3 && columns.time != nil)
  }

  private func turn(_ row: Int, _ columns: Columns, _ leftOut: inout LeftOut) -> [DocumentText.Paragraph] {
    var paragraphs = columns.text < rows[row].count ? rows[row][columns.text].filter { !$0.isBlank } : []
    let label = Self.label(cell(row, columns.speaker))
    if !label.isEmpty {
      var head = ""
      if let column = columns.time, let time = Self.time(cell(row, column)) {
        head = "[\(Clock.text(time))] "
      }
      let first = paragraphs.isEmpty ? "" : paragraphs.removeFirst().text
      paragraphs.insert(DocumentText.Paragraph("\(head)\(label): \(first)"), at: 0)
    }
    let read = [columns.speaker, columns.text, columns.time]
    leftOut.add(
      "cell", "beside turns",
      count: texts[row].indices.count { !read.contains($0) && !texts[row][$0].isEmpty })
    return paragraphs
  }

  private func line(_ row: [[DocumentText.Paragraph]]) -> [DocumentText.Paragraph] {
    let cells = row.map { $0.filter { !$0.isBlank } }
    if cells.contains(where: { $0.count > 1 }) { return cells.flatMap { $0 } }
    if cells.count(where: { !$0.isEmpty }) == 1 { return cells.flatMap { $0 } }
    return [DocumentText.Paragraph(cells.map { $0.first?.text.trimmed ?? "" }.joined(separator: "\t"))]
  }
}
