import Foundation
import Interchange
import QualData

/// Writes files into a folder and remembers what they are. The folder itself is put in its place as a whole
/// afterwards (`SafeWriting.replaceFolder`).
final class FolderWriter {
  private let folder: URL
  private(set) var files: [RunProject.OutputFile] = []

  init(_ folder: URL) { self.folder = folder }

  func write(_ text: String, to path: String, about: String) throws {
    try save(text, to: path)
    files.append(RunProject.OutputFile(path: path, about: about, table: nil))
  }

  /// A whole table, as CSV.
  func write(_ table: Table, to path: String, about: String? = nil) throws {
    try save(CSVTableExporter().export(table), to: path)
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
    let outcome = try body { try writer.add($0) }
    try writer.finish()
    try file.close()
    files.append(RunProject.OutputFile(path: path, about: about, table: table))
    return outcome
  }

  private func place(_ path: String) throws -> URL {
    let url = folder.appendingPathComponent(path)
    try SafeWriting.makeFolder(url.deletingLastPathComponent())
    return url
  }

  private func save(_ text: String, to path: String) throws {
    let file = try StreamedFile(try place(path))
    try file.append(text)
    try file.close()
  }
}
