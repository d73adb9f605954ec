import CodingEngine
import Foundation
import Interchange
import ProjectStore
import QualData

/// Reads what `ExportText` wrote, also after people or version control have changed it: everything that is wrong is
/// listed with its file and line.
struct TextExportReader {
  private var read: ReadContents
  /// The bytes of a file by its path in the folder; `nil` where there is none.
  private let bytes: (String) throws -> [UInt8]?

  /// - Throws: `WorkbenchError.nothingToJoin`, `InputErrors` with everything that is wrong.
  static func read(_ path: String) throws -> ReadContents {
    let folder = URL(fileURLWithPath: path).standardizedFileURL
    guard TextLayout.isExport(folder) else { throw WorkbenchError.nothingToJoin(path: path) }
    return try read { path in
      let url = folder.appendingPathComponent(path)
      guard FileManager.default.fileExists(atPath: url.path) else { return nil }
      return try SourceFile.read(url, shownAs: path).bytes
    }
  }

  /// - Parameter bytes: of a file by its path in the folder; `nil` where there is none.
  /// - Throws: `InputErrors` with everything that is wrong, what `bytes` throws.
  static func read(_ bytes: @escaping (String) throws -> [UInt8]?) throws -> ReadContents {
    var reader = TextExportReader(read: try ReadContents(), bytes: bytes)
    try reader.readAll()
    try reader.read.throwProblems()
    return reader.read
  }

  private mutating func readAll() throws {
    guard try text(TextLayout.formatFile) == TextLayout.formatLine else {
      report(
        TextLayout.formatFile, 1, "The folder was written in a form that this Qualm does not know.",
        "Read it with the version that wrote it, or a newer one.")
      return
    }
    try readCodebooks()
    try readRecords(read.contents.shape("transcript"), TextLayout.path("transcript"))
    let transcripts = read.contents.records(of: "transcript")
    let ids = transcripts.compactMap { read.contents.value("id", of: $0)?.text }
    let layout = TextLayout(transcripts: ids)
    for record in transcripts { try readText(record, layout) }
    for shape in read.contents.shapes where shape.table != "transcript" {
      if TextLayout.isByTranscript(shape) {
        for id in ids { try readRecords(shape, layout.path(shape.table, of: id)) }
      } else {
        try readRecords(shape, TextLayout.path(shape.table))
      }
    }
    read.checkRecords()
  }

  private mutating func readCodebooks() throws {
    for (number, values) in try lines(TextLayout.codebookFile, TextLayout.codebook) {
      guard case .text(let digest) = values[0] else { continue }
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
      read.add(codebook: values, text: text)
    }
  }

  private mutating func readText(_ record: StoreRecord, _ layout: TextLayout) throws {
    guard let id = read.contents.value("id", of: record)?.text else { return }
    let path = layout.text(of: id)
    guard let text = try text(path), let turns = try turns(layout.turns(of: id), text) else {
      report(
        path, 0, "The text or the turns of “\(id)” are missing or not UTF-8.",
        "Put them back, or export again.")
      return
    }
    read.add(text: text, turns: turns, of: record, at: ReadContents.Place(file: path))
  }

  private mutating func turns(_ path: String, _ text: String) throws -> [Turn]? {
    guard try bytes(path) != nil else { return nil }
    var turns: [Turn] = []
    for (number, values) in try lines(path, TextLayout.turn) {
      let place = ReadContents.Place(file: path, line: number)
      if let turn = read.turn(values, after: turns, of: text, at: place) { turns.append(turn) }
    }
    return turns
  }

  private mutating func readRecords(_ shape: RecordShape, _ path: String) throws {
    for (number, values) in try lines(path, shape) {
      read.add(
        StoreRecord(table: shape.table, values: values), at: ReadContents.Place(file: path, line: number))
    }
  }

  // MARK: Lines

  /// The values of each line with its number; a file that is not there has none.
  private mutating func lines(
    _ path: String, _ shape: RecordShape
  ) throws -> [(number: Int, values: [StoreValue])] {
    guard let bytes = try bytes(path) else { return [] }
    guard let text = String(validating: bytes, as: UTF8.self) else {
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
    try bytes(path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private mutating func report(_ file: String, _ line: Int, _ message: String, _ remedy: String) {
    read.report(ReadContents.Place(file: file, line: line), message, remedy)
  }
}
