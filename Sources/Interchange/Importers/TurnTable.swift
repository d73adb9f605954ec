import QualData

/// The rows of a table of turns, by transcript.
struct TurnTable {
  let table: CSVTable
  let columns: TurnTableImporter.Columns
  let source: ImportSource
  var order: [String] = []
  var texts: [String: AssembledText] = [:]
  var languages: [String: [String]] = [:]
  var emptyRows = 0
  var entities = 0
  /// Lines of cells with a remark after the time.
  var remarks: [Int] = []
  /// Whisper's TSV counts milliseconds.
  let isWhisper: Bool
  var errors: [Diagnostic] = []

  init(_ table: CSVTable, _ columns: TurnTableImporter.Columns, _ source: ImportSource) {
    self.table = table
    self.columns = columns
    self.source = source
    isWhisper = table.isTabbed && table.header.map(\.text) == ["start", "end", "text"]
    for row in table.rows { add(row) }
  }

  private mutating func add(_ row: [CSVCell]) {
    let id = columns.transcript.map { row[$0].text.trimmed.nfc } ?? source.id
    if id.isEmpty, let column = columns.transcript {
      errors.append(
        table.diagnostic(row[column], "The row names no transcript.", "Fill in the column “transcript”."))
      return
    }
    if texts[id] == nil { order.append(id) }
    let label = columns.speaker.map { self.label(row[$0].text) }
    let start = time(columns.start.map { row[$0] })
    let end = time(columns.end.map { row[$0] })
    let count = texts[id]?.drafts.count ?? 0
    texts[id, default: AssembledText()].add(
      label: label?.isEmpty == true ? nil : label, text: words(row[columns.text].text).utf8, start: start,
      end: end)
    if texts[id]?.drafts.count == count { emptyRows += 1 }
    if let column = columns.language, !row[column].text.trimmed.isEmpty {
      let language = row[column].text.trimmed
      if languages[id]?.contains(language) != true { languages[id, default: []].append(language) }
    }
  }

  /// With the characters that tables for the web write as `&#8212;`.
  private mutating func words(_ cell: String) -> String {
    guard cell.utf8.contains(0x26) else { return cell }
    let bytes = Array(cell.utf8)
    var words: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x26, let entity = HTMLReader.entity(bytes[i...]) {
        words += Array(entity.text.utf8)
        i = entity.next
        entities += 1
      } else {
        words.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// With single spaces, and without a colon at its end.
  private func label(_ cell: String) -> String {
    var label = cell.split { $0.isWhitespace }.joined(separator: " ")
    while label.hasSuffix(":") { label = label.dropLast().trimmed }
    return label
  }

  /// Seconds (`75`, `75.5`) or a time (`1:15`, `0:01:15.500`).
  private mutating func time(_ cell: CSVCell?) -> Double? {
    guard let cell, !cell.text.trimmed.isEmpty else { return nil }
    let value = cell.text.trimmed
    if let seconds = Double(value.replacing(",", with: ".")), seconds >= 0, seconds.isFinite {
      return isWhisper ? seconds / 1000 : seconds
    }
    let bytes = Array(value.utf8)
    if let time = TimeStamp.time(bytes, 0, to: bytes.count), time.next == bytes.count { return time.seconds }
    if let stamp = TimeStamp.bracketed(bytes, 0, to: bytes.count) {
      if stamp.next < bytes.count { remarks.append(cell.line) }
      return stamp.start
    }
    errors.append(
      table.diagnostic(
        cell, value.count > 20 ? "The cell is not a time." : "“\(value)” is not a time.",
        "Write seconds, m:ss or h:mm:ss."))
    return nil
  }

  func readings() throws -> [Reading] {
    if !errors.isEmpty { throw InputErrors(errors) }
    let ids = order.filter { texts[$0]?.drafts.isEmpty == false }
    if ids.isEmpty { throw InputErrors(source.path, "The table has no row with words.", "") }
    var readings = ids.map(reading)
    let unknown = table.header.indices.filter { !columns.used.contains($0) && !table.header[$0].text.isEmpty }
    if !unknown.isEmpty {
      let names = unknown.map { "“\(table.header[$0].text.shown)”" }.joined(separator: ", ")
      readings[0].warnings.append(
        Diagnostic(
          .warning, file: source.path,
          message: "Columns that are not read: \(names).",
          remedy: "Attributes of speakers belong in the participants file."))
    }
    if !remarks.isEmpty {
      let lines = remarks.map(String.init).joined(separator: ", ")
      readings[0].warnings.append(
        Diagnostic(
          .warning, file: source.path, message: "Remarks after times were left out, in line \(lines)."))
    }
    if entities > 0 {
      readings[0].notes.append(
        "\(entities.of("character")) written as HTML writes \(entities == 1 ? "it" : "them") (&#8212;) \(entities == 1 ? "was" : "were") read as such."
      )
    }
    if emptyRows > 0 {
      readings[0].notes.append(
        "\(emptyRows.of("row")) without words \(emptyRows == 1 ? "makes" : "make") no turn.")
    }
    return readings
  }

  private func reading(_ id: String) -> Reading {
    var text = texts[id] ?? AssembledText()
    text.finish()
    let source = ImportSource(path: source.path, id: id, options: source.options)
    var reading = Reading(transcript: Transcript(source: source, bytes: text.bytes, drafts: text.drafts))
    reading.statedLanguage = languages[id]?.first
    if let several = languages[id], several.count > 1 {
      reading.warnings.append(
        Diagnostic(
          .warning, file: source.path,
          message: "“\(id)” has rows in \(several.count) languages and is read as “\(several[0])”."))
    }
    if text.drafts.labels.isEmpty {
      reading.warnings.append(.withoutSpeakers(source, unit: "row"))
    }
    return reading
  }
}
