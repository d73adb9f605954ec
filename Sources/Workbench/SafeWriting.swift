import Foundation
import Interchange
import Measures
import ProjectStore
import Pseudonymisation
import QualData

/// Writes whole or not at all: to a temporary neighbour, which is then renamed. What is written holds transcript
/// text, so it is readable by its owner only, whatever the process's mask says. A link is followed; a device or a pipe, such as
/// `/dev/null`, is written to when all is there, and never replaced.
package enum SafeWriting {
  /// - Throws: `WorkbenchError.cannotWrite`
  package static func write(_ text: String, to url: URL, makesFolders: Bool = false) throws {
    try write(Array(text.utf8), to: url, makesFolders: makesFolders)
  }

  /// - Parameters:
  ///   - isChecked: false for what stays in the project and may hold names.
  ///   - makesFolders: whether folders that are not there are made; else they are an error.
  /// - Throws: `WorkbenchError.cannotWrite`, `.nameInOutput`
  package static func write(
    _ bytes: [UInt8], to url: URL, isChecked: Bool = true, makesFolders: Bool = false
  ) throws {
    try writing(url, makesFolders: makesFolders) { temporary in
      let file = try StreamedFile(temporary, isChecked: isChecked)
      try file.append(bytes)
      try file.close()
    }
  }

  /// Writes tables as an Excel workbook.
  /// - Throws: `WorkbenchError.cannotWrite`
  package static func write(workbook tables: [Table], to url: URL) throws {
    try writing(url) { try WorkbookExporter().write(tables, to: $0.path) }
  }

  /// Writes a document as a Word file.
  /// - Throws: `WorkbenchError.cannotWrite`
  package static func write(document: ReportDocument, to url: URL) throws {
    do {
      try write(WordDocumentWriter().write(document), to: url)
    } catch let error as ArchiveError {
      throw WorkbenchError.cannotWrite(path: url.path, reason: error.description)
    } catch let hit as NameGuardSearch.Hit {
      throw WorkbenchError.nameInOutput(hit, path: url.path)
    }
  }

  /// Calls `fill` with a new empty folder and then puts it in the place of `url`. What is there is replaced only
  /// if it is an empty folder or `foreign` finds nothing in it.
  /// - Parameter foreign: something in the folder that must not be lost, relative to it; an empty path is the folder.
  package static func replaceFolder(
    _ url: URL, foreign: (URL) -> String?, _ fill: (URL) throws -> Void
  ) throws {
    let manager = FileManager.default
    let exists = manager.fileExists(atPath: url.path)
    if exists, !isEmptyFolder(url), let path = foreign(url) {
      throw WorkbenchError.notOurs(path: path.isEmpty ? url.path : url.appendingPathComponent(path).path)
    }
    try writing(url, makesFolders: true) { temporary in
      try makeFolder(temporary)
      try fill(temporary)
      // The old folder goes only when the new one is in its place.
      if exists { try move(url, to: old(temporary)) }
    } undo: { temporary in
      if exists { try? move(old(temporary), to: url) }
    } done: { temporary in
      if exists { try? manager.removeItem(at: old(temporary)) }
    }
  }

  /// Makes a folder, and those above it, for its owner only.
  static func makeFolder(_ url: URL) throws {
    var information = stat()
    if stat(url.path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR { return }
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Calls `make` with a temporary place beside `url`, and then puts what it made there into the place of `url`.
  /// - Parameter makesFolders: whether folders that are not there are made; else they are an error, for a file in a
  ///   folder whose name is mistyped would not be found again.
  /// - Throws: `WorkbenchError.cannotWrite`; errors in the user's files as they are.
  package static func writing(
    _ url: URL, makesFolders: Bool = false, _ make: (URL) throws -> Void
  ) throws {
    let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: url.path)) != nil
    let place = isLink && !isStream(url) ? url.resolvingSymlinksInPath() : url
    try writing(place, makesFolders: makesFolders, make, undo: { _ in }, done: { _ in })
  }

  private static func writing(
    _ url: URL, makesFolders: Bool, _ make: (URL) throws -> Void, undo: (URL) -> Void, done: (URL) -> Void
  ) throws {
    let isStream = isStream(url)
    let folder =
      isStream
      ? FileManager.default.temporaryDirectory.appendingPathComponent("qualm-\(UUID().uuidString)")
      : url.deletingLastPathComponent()
    defer { if isStream { try? FileManager.default.removeItem(at: folder) } }
    let temporary = folder.appendingPathComponent(
      ".\(url.lastPathComponent).\(UUID().uuidString.prefix(8)).part", isDirectory: false)
    do {
      if isStream || makesFolders { try makeFolder(folder) }
      guard FileManager.default.fileExists(atPath: folder.path) else {
        throw WorkbenchError.noFolder(folder.path, of: url.lastPathComponent)
      }
      try make(temporary)
      do {
        try isStream ? pass(temporary, to: url) : move(temporary, to: url)
      } catch {
        undo(temporary)
        throw error
      }
      done(temporary)
    } catch {
      try? FileManager.default.removeItem(at: temporary)
      if let hit = error as? NameGuardSearch.Hit { throw WorkbenchError.nameInOutput(hit, path: url.path) }
      if error is WorkbenchError || error is InputErrors || error is MeasuresError || error is StoreError {
        throw error
      }
      throw WorkbenchError.cannotWrite(path: url.path, reason: WriteFailure.reason(error))
    }
  }

  private static func isEmptyFolder(_ url: URL) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: url.path))?.isEmpty == true
  }

  private static func old(_ temporary: URL) -> URL { temporary.appendingPathExtension("old") }

  private static func isStream(_ url: URL) -> Bool {
    var information = stat()
    guard stat(url.path, &information) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(information.st_mode & S_IFMT)
  }

  private static func pass(_ from: URL, to url: URL) throws {
    let descriptor = open(url.path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteFailure(code: errno) }
    defer { close(descriptor) }
    let bytes = try Data(contentsOf: from)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw WriteFailure(code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  private static func move(_ from: URL, to url: URL) throws {
    guard rename(from.path, url.path) == 0 else { throw WriteFailure(code: errno) }
  }
}

/// Why the system would not write.
struct WriteFailure: Error {
  var code: Int32

  /// A clause for people, without a full stop.
  static func reason(_ error: any Error) -> String {
    if let error = error as? WorkbookError { return error.description }
    if let failure = error as? WriteFailure { return sentence(failure.code) }
    if let error = error as? CocoaError {
      switch error.code {
      case .fileWriteNoPermission: return sentence(EACCES)
      case .fileWriteOutOfSpace: return sentence(ENOSPC)
      case .fileWriteVolumeReadOnly: return sentence(EROFS)
      case .fileWriteFileExists: return sentence(ENOTDIR)
      default: break
      }
    }
    let text = (error as NSError).localizedDescription
    return String(text.reversed().drop { $0 == "." }.reversed())
  }

  private static func sentence(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "you have no permission"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk is read-only"
    case ENOTDIR: "a file stands where a folder is needed"
    case EISDIR: "it is a folder"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
