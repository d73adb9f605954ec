import Foundation
import Interchange
import ProjectStore
import QualData

/// Reads what `ExportJSON` wrote, also after other programs have written it anew: the order of keys and the layout do
/// not count. Everything that is wrong is listed with its table and number.
struct JSONExportReader {
  private var read: ReadContents
  private let path: String

  /// - Throws: `InputErrors` with everything that is wrong.
  static func read(_ path: String) throws -> ReadContents {
    try read(SourceFile.read(URL(fileURLWithPath: path).standardizedFileURL, shownAs: path))
  }

  static func read(_ file: SourceFile) throws -> ReadContents {
    var reader = JSONExportReader(read: try ReadContents(), path: file.path)
    try reader.readAll(file.bytes)
    try reader.read.throwProblems()
    return reader.read
  }

  private mutating func readAll(_ bytes: [UInt8]) throws {
    let whole = try JSONText.decode(Whole.self, bytes, file: path)
    guard whole.format == "qualm project", whole.version == 1 else {
      return read.report(
        ReadContents.Place(file: path), "The file was written in a form that this Qualm does not know.",
        "Read it with the version that wrote it, or a newer one.")
    }
    let tables = Set(read.contents.shapes.map(\.table) + [TextLayout.codebook.table])
    for unknown in whole.tables.keys.filter({ !tables.contains($0) }).sorted() {
      read.report(ReadContents.Place(file: path), "There is no table “\(unknown)”.", "Take it out.")
    }
    for (record, place) in records(TextLayout.codebook.table, whole) {
      var record = record
      guard let text = text(&record, place), let values = values(record, TextLayout.codebook, place) else {
        continue
      }
      read.add(codebook: values, text: text)
    }
    for shape in read.contents.shapes {
      for (record, place) in records(shape.table, whole) {
        if shape.table == "transcript" {
          addTranscript(record, shape, place)
        } else if let values = values(record, shape, place) {
          read.add(StoreRecord(table: shape.table, values: values), at: place)
        }
      }
    }
    read.checkRecords()
  }

  private mutating func addTranscript(_ record: Record, _ shape: RecordShape, _ place: ReadContents.Place) {
    var record = record
    guard let text = text(&record, place), let values = values(record, shape, place) else { return }
    let transcript = StoreRecord(table: shape.table, values: values)
    read.add(transcript, at: place)
    var turns: [Turn] = []
    for (number, turn) in record.turns.enumerated() {
      let place = ReadContents.Place(file: "\(place.file), turn \(number + 1)")
      guard let values = self.values(Record(members: turn), TextLayout.turn, place),
        let turn = read.turn(values, after: turns, of: text, at: place)
      else { continue }
      turns.append(turn)
    }
    read.add(text: text, turns: turns, of: transcript, at: place)
  }

  private func records(_ table: String, _ whole: Whole) -> [(Record, ReadContents.Place)] {
    (whole.tables[table] ?? []).enumerated().map { number, record in
      (record, ReadContents.Place(file: "\(path), \(table) \(number + 1)"))
    }
  }

  /// Takes the text out of a record, so that only the columns are left.
  private mutating func text(_ record: inout Record, _ place: ReadContents.Place) -> String? {
    if case .text(let text)? = record.members.removeValue(forKey: "text")??.value { return text }
    read.report(place, "The text is missing.", "Take it from an earlier export.")
    return nil
  }

  private mutating func values(
    _ record: Record, _ shape: RecordShape, _ place: ReadContents.Place
  ) -> [StoreValue]? {
    switch RecordLine.values(record.members, shape) {
    case .success(let values): return values
    case .failure(let problem):
      read.report(place, problem.sentence, "Correct it, or take it from an earlier export.")
      return nil
    }
  }

  // MARK: Shape

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue _: Int) { nil }
  }

  private struct Whole: Decodable {
    var format = ""
    var version = 0
    var tables: [String: [Record]] = [:]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      for key in container.allKeys {
        switch key.stringValue {
        case "format": format = try container.decode(String.self, forKey: key)
        case "version": version = try container.decode(Int.self, forKey: key)
        default: tables[key.stringValue] = try container.decode([Record].self, forKey: key)
        }
      }
    }
  }

  private struct Record: Decodable {
    var members: [String: RecordLine.Value?]
    var turns: [[String: RecordLine.Value?]] = []

    init(members: [String: RecordLine.Value?]) { self.members = members }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      members = [:]
      for key in container.allKeys {
        if key.stringValue == "turns" {
          turns = try container.decode([[String: RecordLine.Value?]].self, forKey: key)
        } else {
          members.updateValue(
            try container.decodeIfPresent(RecordLine.Value.self, forKey: key), forKey: key.stringValue)
        }
      }
    }
  }
}
