import CodingEngine
import Foundation
import ProjectStore
import QualData

/// Where what stands in a text export.
struct TextLayout {
  static let formatFile = "format.jsonl"
  /// Changes when an older Qualm could not read the folder any more.
  static let formatLine = #"{"format": "qualm project", "version": 1}"# + "\n"
  static let attributesFile = ".gitattributes"
  static let codebookFile = "codebook.jsonl"

  static let codebook = RecordShape(
    table: "codebook",
    columns: [
      .init("digest", .text), .init("name", .text), .init("first_used_at", .text),
    ])
  /// Positions are bytes, times are seconds; the line's number is the turn's.
  static let turn = RecordShape(
    table: "turn",
    columns: [
      .init("speaker", .integer, isOptional: true), .init("lower", .integer), .init("upper", .integer),
      .init("content_lower", .integer), .init("content_upper", .integer),
      .init("start_time", .real, isOptional: true), .init("end_time", .real, isOptional: true),
    ])

  /// Of a turn, in the order of its shape.
  static func values(_ turn: Turn) -> [StoreValue] {
    [
      turn.speaker.map(StoreValue.integer) ?? .null, .integer(turn.range.lower), .integer(turn.range.upper),
      .integer(turn.contentRange.lower), .integer(turn.contentRange.upper),
      turn.start.map(StoreValue.real) ?? .null, turn.end.map(StoreValue.real) ?? .null,
    ]
  }

  private let folders: [String: String]

  /// - Parameter transcripts: the ids of all of them.
  init(transcripts: [String]) {
    let names = Dictionary(transcripts.map { ($0, Self.name($0)) }) { first, _ in first }
    let shared = Dictionary(names.values.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    folders = names.reduce(into: [:]) { folders, entry in
      // File systems that do not tell capitals apart, and such that limit names, hold every export.
      let isAlone = shared[entry.value.lowercased()] == 1 && entry.value.utf8.count <= 120
      folders[entry.key] =
        "transcripts/"
        + (isAlone ? entry.value : entry.value.prefix(60) + "~" + Digest.sha256(entry.key).prefix(12))
    }
  }

  static func codebookPath(_ digest: String) -> String { "codebooks/\(digest).yaml" }
  func text(of transcript: String) -> String { folders[transcript]! + "/text.txt" }
  func turns(of transcript: String) -> String { folders[transcript]! + "/turns.jsonl" }
  func path(_ table: String, of transcript: String) -> String { folders[transcript]! + "/\(table).jsonl" }
  static func path(_ table: String) -> String { "\(table).jsonl" }

  /// Whether a table has a file for each transcript: what points to a transcript or a coding.
  static func isByTranscript(_ shape: RecordShape) -> Bool {
    shape.position("transcript") != nil || shape.position("coding") != nil
  }

  static func isExport(_ folder: URL) -> Bool {
    let text = try? String(contentsOf: folder.appendingPathComponent(formatFile), encoding: .utf8)
    return text?.hasPrefix(#"{"format": "qualm project","#) == true
  }

  /// A file in a folder that no export wrote; the empty path where the folder is no export; `nil` where all is ours.
  static func foreignFile(in folder: URL) -> String? {
    guard isExport(folder) else { return "" }
    return FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.sorted().first {
      $0.wholeMatch(
        of:
          /\.gitattributes|\.DS_Store|[a-z_]+\.jsonl|codebooks|codebooks\/[^\/.]+\.yaml|transcripts|transcripts\/[^\/]+(\/(text\.txt|[a-z_]+\.jsonl|\.DS_Store))?/
      ) == nil
    }
  }

  /// Letters, digits, “-”, “_” and inner dots and spaces as they are, all else as in web addresses.
  private static func name(_ id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || scalar.properties.generalCategory == .nonspacingMark || "-_".unicodeScalars.contains(scalar)
        || (". ".unicodeScalars.contains(scalar) && !name.isEmpty)
      if isPlain {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 { name += "%" + String(byte, radix: 16).uppercased() }
      }
    }
    return name.isEmpty ? "%" : name
  }
}
