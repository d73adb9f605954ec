import Foundation
import Interchange
import Pseudonymisation
import QualData

/// Writes files into a folder and remembers what they are. The folder itself is put in its place as a whole
/// afterwards (`SafeWriting.replaceFolder`).
final class FolderWriter {
  private let folder: URL
  private(set) var files: [RunProject.OutputFile] = []

  /// What the workbook gets; `nil` where none is wanted, for it takes memory.
  private var tables: [Table]?

  init(_ folder: URL, keepsTables: Bool = false) {
    self.folder = folder
    tables = keepsTables ? [] : nil
  }

  func write(_ text: String, to path: String, about: String) throws {
    try save(text, to: path)
    files.append(RunProject.OutputFile(path: path, about: about, table: nil))
  }

  func write(_ bytes: [UInt8], to path: String, about: String) throws {
    let file = try StreamedFile(try place(path))
    try file.append(bytes)
    try file.close()
    files.append(RunProject.OutputFile(path: path, about: about, table: nil))
  }

  /// A whole table, as CSV.
  func write(_ table: Table, to path: String, about: String? = nil) throws {
    try save(CSVTableExporter().export(table), to: path)
    keep(table, path)
    var described = table
    described.rows = []
    files.append(RunProject.OutputFile(path: path, about: about ?? table.title, table: described))
  }

  /// A table as CSV whose rows come one after the other and are not kept.
  func stream<Outcome>(
    _ table: Table, _ renderer: RowRenderer, to path: String, about: String,
    _ body: ((RenderedRows) throws -> Void) throws -> Outcome
  ) throws -> Outcome {
    let file = try StreamedFile(try place(path))
    var writer = try TableWriter(renderer) { try file.append($0) }
    let outcome = try body { rows in try naming(path) { try writer.add(rows) } }
    try writer.finish()
    try naming(path) { try file.close() }
    files.append(RunProject.OutputFile(path: path, about: about, table: table))
    return outcome
  }

  /// Keeps a table for the workbook, in which it has the name of its file.
  func keep(_ table: Table, _ path: String) {
    var table = table
    table.name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    tables?.append(table)
  }

  /// The tables kept, as one Excel workbook.
  func writeWorkbook(to path: String, about: String) throws {
    guard let tables else { return }
    try SafeWriting.write(workbook: tables, to: try place(path))
    files.append(RunProject.OutputFile(path: path, about: about, table: nil))
  }

  private func place(_ path: String) throws -> URL {
    let url = folder.appendingPathComponent(path)
    try SafeWriting.makeFolder(url.deletingLastPathComponent())
    return url
  }

  private func save(_ text: String, to path: String) throws {
    let file = try StreamedFile(try place(path))
    try naming(path) {
      try file.append(text)
      try file.close()
    }
  }

  /// Says in which file a name stands that must not leave the project.
  private func naming<Outcome>(_ path: String, _ work: () throws -> Outcome) throws -> Outcome {
    do {
      return try work()
    } catch let hit as NameGuardSearch.Hit {
      throw WorkbenchError.nameInOutput(hit, path: path)
    }
  }
}
