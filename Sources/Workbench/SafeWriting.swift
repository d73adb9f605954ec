import Foundation
import Measures
import QualData

/// Writes whole or not at all: to a temporary neighbour, which is then renamed. What is written holds transcript
/// text, so it is readable by its owner only.
package enum SafeWriting {
  /// - Throws: `WorkbenchError.cannotWrite`
  package static func write(_ text: String, to url: URL) throws { try write(Array(text.utf8), to: url) }

  /// - Throws: `WorkbenchError.cannotWrite`
  package static func write(_ bytes: [UInt8], to url: URL) throws {
    try writing(url) { temporary in try Data(bytes).write(to: temporary) }
  }

  /// Calls `fill` with a new empty folder and then puts it in the place of `url`. A folder that is there is
  /// replaced only if it holds the file `marker`, which tells that an earlier run wrote it.
  package static func replaceFolder(_ url: URL, marker: String, _ fill: (URL) throws -> Void) throws {
    let manager = FileManager.default
    let exists = manager.fileExists(atPath: url.path)
    if exists, !isEmptyFolder(url), !manager.fileExists(atPath: url.appendingPathComponent(marker).path) {
      throw WorkbenchError.notOurs(path: url.relativePath)
    }
    try writing(url) { temporary in
      try manager.createDirectory(
        at: temporary, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      try fill(temporary)
      if exists { try manager.removeItem(at: url) }
    }
  }

  private static func isEmptyFolder(_ url: URL) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.isEmpty == true
  }

  /// Calls `make` with a temporary place beside `url`, and then puts what it made there into the place of `url`.
  /// - Throws: `WorkbenchError.cannotWrite`; errors in the user's files as they are.
  package static func writing(_ url: URL, _ make: (URL) throws -> Void) throws {
    let manager = FileManager.default
    let folder = url.deletingLastPathComponent()
    let temporary = folder.appendingPathComponent(
      ".\(url.lastPathComponent).\(UUID().uuidString.prefix(8)).part")
    do {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      try make(temporary)
      guard rename(temporary.path, url.path) == 0 else { throw reason(errno) }
    } catch {
      try? manager.removeItem(at: temporary)
      if error is WorkbenchError || error is InputErrors || error is MeasuresError { throw error }
      throw WorkbenchError.cannotWrite(path: url.relativePath, reason: Self.sentence(error))
    }
  }

  private struct SystemReason: Error { var text: String }

  private static func reason(_ code: Int32) -> SystemReason {
    SystemReason(text: String(cString: strerror(code)))
  }

  private static func sentence(_ error: any Error) -> String {
    if let error = error as? SystemReason { return error.text.lowercased() }
    if let error = error as? CocoaError {
      switch error.code {
      case .fileWriteNoPermission: return "you have no permission"
      case .fileWriteOutOfSpace: return "the disk is full"
      case .fileWriteVolumeReadOnly: return "the disk is read-only"
      default: break
      }
    }
    return (error as NSError).localizedDescription
  }
}
