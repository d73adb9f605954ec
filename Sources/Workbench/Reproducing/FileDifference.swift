import Foundation
import Interchange
import QualData

/// Where two versions of an output differ first.
package struct FileDifference: Sendable, Equatable {
  /// `row 4, column “total”`, of a workbook after its sheet; `line 12`, or a part of an archive with a line of it.
  package var place: String
  /// Cut to a readable length.
  package var expected: String
  package var found: String

  private static let longest = 80

  /// - Parameters:
  ///   - path: by its ending a table, an archive or text.
  ///   - expected: the file as it is.
  ///   - found: as it was made again.
  /// - Returns: `nil` where both are the same.
  static func first(_ path: String, expected: [UInt8], found: [UInt8]) -> FileDifference? {
    guard expected != found else { return nil }
    switch path.split(separator: ".").last {
    case "csv": return inTable(path, expected, found) ?? inText(expected, found)
    case "xlsx", "docx":
      guard let old = try? ArchiveParts.read(path, expected), let new = try? ArchiveParts.read(path, found)
      else { return inBytes(expected, found) }
      return inWorkbook(path, expected, found) ?? inArchive(old, new)
    default: return inText(expected, found)
    }
  }

  /// Rows count from 1, the header; columns have the names of the expected file.
  private static func inTable(_ path: String, _ expected: [UInt8], _ found: [UInt8]) -> FileDifference? {
    guard let old = try? rows(path, expected), let new = try? rows(path, found) else { return nil }
    return inRows(old, new)
  }

  /// The first cell that differs; `nil` where cells are the same, or for what is no workbook.
  private static func inWorkbook(_ path: String, _ expected: [UInt8], _ found: [UInt8]) -> FileDifference? {
    guard path.hasSuffix(".xlsx"), let old = try? WorkbookTexts.read(path, expected),
      let new = try? WorkbookTexts.read(path, found)
    else { return nil }
    for index in 0..<max(old.count, new.count) {
      let (before, after) = (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil)
      guard let before, let after, before.sheet == after.sheet else {
        return FileDifference(
          place: "sheet \(index + 1)", expected: before?.sheet ?? "no such sheet",
          found: after?.sheet ?? "no such sheet")
      }
      if var difference = inRows(before.rows, after.rows) {
        difference.place = "sheet “\(before.sheet)”, \(difference.place)"
        return difference
      }
    }
    return nil
  }

  private static func inRows(_ old: [[String]], _ new: [[String]]) -> FileDifference? {
    for index in 0..<max(old.count, new.count) {
      guard index < old.count, index < new.count else {
        let missing = index < old.count ? old[index] : new[index]
        let row = missing.joined(separator: ",")
        return FileDifference(
          place: "row \(index + 1)", expected: index < old.count ? cut(row) : "no such row",
          found: index < old.count ? "no such row" : cut(row))
      }
      for column in 0..<max(old[index].count, new[index].count) {
        let before = column < old[index].count ? old[index][column] : nil
        let after = column < new[index].count ? new[index][column] : nil
        if before == after { continue }
        let name = index > 0 && column < old[0].count ? "“\(old[0][column])”" : "\(column + 1)"
        return FileDifference(
          place: "row \(index + 1), column \(name)", expected: before.map(cut) ?? "no such column",
          found: after.map(cut) ?? "no such column")
      }
    }
    return nil
  }

  private static func rows(_ path: String, _ bytes: [UInt8]) throws -> [[String]] {
    var reader = CSVReader(
      try TextDecoding.decode(SourceFile(path: path, bytes: bytes)), file: path, delimiter: UInt8(ascii: ","))
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  private static func inText(_ expected: [UInt8], _ found: [UInt8]) -> FileDifference {
    let old = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
    let new = found.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    return FileDifference(
      place: "line \(line + 1)",
      expected: line < old.count ? around(old[line], line < new.count ? new[line] : []) : "no such line",
      found: line < new.count ? around(new[line], line < old.count ? old[line] : []) : "no such line")
  }

  /// The first part of the archive that differs, and where. A chart's picture of points is left to the drawing beside
  /// it: another converter makes other points of it, and a machine without one makes none.
  private static func inArchive(
    _ old: [String: [UInt8]], _ new: [String: [UInt8]]
  ) -> FileDifference? {
    for name in Set(old.keys).union(new.keys).sorted()
    where !(name.hasSuffix(".png") && new[name.dropLast(3) + "svg"] != nil) {
      guard let before = old[name], let after = new[name] else {
        return FileDifference(
          place: "part “\(name)”", expected: old[name] == nil ? "no such part" : "there",
          found: new[name] == nil ? "no such part" : "there")
      }
      if before != after {
        var difference = inText(before, after)
        difference.place = "part “\(name)”, \(difference.place)"
        return difference
      }
    }
    return nil
  }

  private static func inBytes(_ expected: [UInt8], _ found: [UInt8]) -> FileDifference {
    let offset = zip(expected, found).enumerated().first { $1.0 != $1.1 }?.offset
    return FileDifference(
      place: "byte \((offset ?? min(expected.count, found.count)) + 1)", expected: "\(expected.count) bytes",
      found: "\(found.count) bytes")
  }

  /// A line from a little before the place where it differs from another.
  private static func around(_ line: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> String {
    let same = zip(line, other).prefix { $0 == $1 }.count
    guard line.count > longest, same > longest / 2 else { return cut(String(decoding: line, as: UTF8.self)) }
    var start = line.startIndex + same - longest / 4
    // Not in the middle of a character.
    while start > line.startIndex, line[start] & 0xC0 == 0x80 { start -= 1 }
    return "…" + cut(String(decoding: line[start...], as: UTF8.self))
  }

  private static func cut(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}
