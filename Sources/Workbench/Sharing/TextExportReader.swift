import CodingEngine
import Foundation
import Interchange
import ProjectStore
import QualData

/// Reads what `ExportText` wrote, also after people or version control have changed it: everything that is wrong is
/// listed with its file and line.
struct TextExportReader {
  private(set) var contents: StoreContents
  private(set) var problems: [Diagnostic] = []
  private var places: [RecordKey: (file: String, line: Int)] = [:]
  private let folder: URL

  /// - Throws: `WorkbenchError.nothingToJoin`, `InputErrors` with everything that is wrong.
  static func read(_ path: String) throws -> TextExportReader {
    var reader = try TextExportReader(path)
    try reader.readAll()
    try reader.throwProblems()
    return reader
  }

  private init(_ path: String) throws {
    folder = URL(fileURLWithPath: path).standardizedFileURL
    guard TextLayout.isExport(folder) else { throw WorkbenchError.nothingToJoin(path: path) }
    contents = try StoreContents.empty()
  }

  func throwProblems() throws {
    if !problems.isEmpty { throw InputErrors(problems) }
  }

  /// Adds what the store says against a record.
  mutating func refuse(_ record: StoreRecord, _ reason: String) {
    let key = contents.key(of: record)
    let place = places[key] ?? (key.table, 0)
    report(place.file, place.line, "The record cannot be: \(reason).", "Correct the line, or take it out.")
  }

  private mutating func readAll() throws {
    guard try text(TextLayout.formatFile) == TextLayout.formatLine else {
      report(
        TextLayout.formatFile, 1, "The folder was written in a form that this Qualm does not know.",
        "Read it with the version that wrote it, or a newer one.")
      return
    }
    try readCodebooks()
    try readRecords(contents.shape("transcript"), TextLayout.path("transcript"))
    let transcripts = contents.records(of: "transcript")
    let ids = transcripts.compactMap { contents.value("id", of: $0)?.text }
    let layout = TextLayout(transcripts: ids)
    for record in transcripts { try readText(record, layout) }
    for shape in contents.shapes where shape.table != "transcript" {
      if TextLayout.isByTranscript(shape) {
        for id in ids { try readRecords(shape, layout.path(shape.table, of: id)) }
      } else {
        try readRecords(shape, TextLayout.path(shape.table))
      }
    }
    checkRecords()
  }

  private mutating func readCodebooks() throws {
    for (number, values) in try lines(TextLayout.codebookFile, TextLayout.codebook) {
      guard case .text(let digest) = values[0], case .text(let name) = values[1],
        case .text(let time) = values[2]
      else { continue }
      guard digest.wholeMatch(of: /[0-9A-Za-z]+/) != nil else {
        report(TextLayout.codebookFile, number, "“\(digest)” is no digest.", "Export again.")
        continue
      }
      guard let text = try text(TextLayout.codebookPath(digest)) else {
        report(
          TextLayout.codebookFile, number,
          "The codebook's file \(TextLayout.codebookPath(digest)) is missing or not UTF-8.",
          "Put it back, or export again.")
        continue
      }
      contents.codebooks[digest] = CodebookVersion(digest: digest, name: name, text: text, firstUsedAt: time)
    }
  }

  private mutating func readText(_ record: StoreRecord, _ layout: TextLayout) throws {
    guard let id = contents.value("id", of: record)?.text else { return }
    let path = layout.text(of: id)
    guard let text = try text(path), let turns = try turns(layout.turns(of: id), text) else {
      report(
        path, 0, "The text or the turns of “\(id)” are missing or not UTF-8.",
        "Put them back, or export again.")
      return
    }
    guard contents.value("digest", of: record) == .text(Digest.sha256(text)) else {
      report(
        path, 0, "The text is not the one that was exported: its digest differs.",
        "Put it back. A text is corrected with `qualm import --update`, which moves the codings.")
      return
    }
    contents.texts[id] = StoreContents.Text(text: text, turns: turns)
  }

  private mutating func turns(_ path: String, _ text: String) throws -> [Turn]? {
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) else { return nil }
    var turns: [Turn] = []
    for (number, values) in try lines(path, TextLayout.turn) {
      func seconds(_ value: StoreValue) -> Double? {
        if case .real(let number) = value { number } else { nil }
      }
      let places = values[1...4].compactMap(\.integer)
      let last = turns.last?.range.upper ?? 0
      guard last <= places[0], places[0] <= places[2], places[2] <= places[3], places[3] <= places[1],
        text.hasOnBorders([TextRange(places[0], places[1]), TextRange(places[2], places[3])])
      else {
        report(
          path, number,
          "The turn does not follow the one before, or does not begin and end at characters of its text.",
          "Take the line from an earlier export.")
        continue
      }
      turns.append(
        Turn(
          speaker: values[0].integer, range: TextRange(places[0], places[1]),
          contentRange: TextRange(places[2], places[3]), start: seconds(values[5]), end: seconds(values[6])))
    }
    return turns
  }

  private mutating func readRecords(_ shape: RecordShape, _ path: String) throws {
    for (number, values) in try lines(path, shape) {
      let record = StoreRecord(table: shape.table, values: values)
      let key = contents.key(of: record)
      if let earlier = places[key] {
        report(
          path, number, "The same record stands in \(earlier.file), line \(earlier.line).",
          "Keep one of the two lines.")
        continue
      }
      places[key] = (path, number)
      contents.put(record)
    }
  }

  // MARK: Lines

  /// The values of each line with its number; a file that is not there has none.
  private mutating func lines(
    _ path: String, _ shape: RecordShape
  ) throws -> [(number: Int, values: [StoreValue])] {
    guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) else { return [] }
    guard let text = try text(path) else {
      report(path, 0, "The file is not UTF-8.", "Save it as UTF-8, or export again.")
      return []
    }
    var found: [(number: Int, values: [StoreValue])] = []
    for (index, bytes) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated() where !bytes.isEmpty
    {
      let line = Substring(bytes)
      if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: line.hasPrefix) {
        report(path, index + 1, "A conflict of version control is not settled.", "Choose one of its sides.")
        continue
      }
      switch RecordLine.values(line, shape) {
      case .success(let values): found.append((index + 1, values))
      case .failure(let problem):
        report(path, index + 1, problem.sentence, "Correct the line, or take it from an earlier export.")
      }
    }
    return found
  }

  /// `nil` where the file is not there or not UTF-8.
  private func text(_ path: String) throws -> String? {
    let url = folder.appendingPathComponent(path)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    return String(validating: try SourceFile.read(url, shownAs: path).bytes, as: UTF8.self)
  }

  mutating func report(_ file: String, _ line: Int, _ message: String, _ remedy: String) {
    problems.append(
      Diagnostic(
        file: file, place: line > 0 ? SourcePlace(line: line, column: 1) : .none, message: message,
        remedy: remedy))
  }
}
