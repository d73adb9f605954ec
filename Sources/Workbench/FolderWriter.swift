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
    try Data(text.utf8).write(to: try place(path))
    files.append(RunProject.OutputFile(path: path, about: about, table: nil))
  }

  /// A whole table, as CSV.
  func write(_ table: Table, to path: String, about: String? = nil) throws {
    try Data(CSVTableExporter().export(table).utf8).write(to: try place(path))
    var described = table
    described.rows = []
    files.append(RunProject.OutputFile(path: path, about: about ?? table.title, table: described))
  }

  /// A table as CSV whose rows come one after the other and are not kept.
  func stream<Outcome>(
    _ table: Table, to path: String, about: String, _ body: (([Table.Cell]) throws -> Void) throws -> Outcome
  ) throws -> Outcome {
    let file = try StreamedFile(try place(path))
    var writer = try TableWriter(table) { try file.append($0) }
    let outcome = try body { try writer.add($0) }
    try writer.finish()
    try file.close()
    files.append(RunProject.OutputFile(path: path, about: about, table: table))
    return outcome
  }

  private func place(_ path: String) throws -> URL {
    let url = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    return url
  }
}

/// A new file that grows, in large pieces.
package final class StreamedFile {
  private let handle: FileHandle
  private var pending: [UInt8] = []

  package init(_ url: URL) throws {
    _ = FileManager.default.createFile(
      atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    handle = try FileHandle(forWritingTo: url)
  }

  package init(_ handle: FileHandle) { self.handle = handle }

  package func append(_ text: String) throws {
    pending.append(contentsOf: text.utf8)
    if pending.count > 1 << 18 { try flush() }
  }

  package func flush() throws {
    try handle.write(contentsOf: pending)
    pending.removeAll(keepingCapacity: true)
  }

  package func close() throws {
    try flush()
    try handle.close()
  }
}
