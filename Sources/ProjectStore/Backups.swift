import Foundation
import GRDB

/// Copies of the store in `.qualm/backups`, each a whole store: `VERSION-DATE.sqlite`.
package struct Backups {
  private let files: StoreFiles

  init(_ files: StoreFiles) { self.files = files }

  /// - Parameter folder: the project's.
  package init(folder: URL) { files = StoreFiles(project: folder) }

  /// The copies, oldest first.
  package var all: [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: files.backups.path)) ?? []
    return names.filter { $0.hasSuffix(".sqlite") }.map(files.backups.appendingPathComponent)
      .sorted { date($0) != date($1) ? date($0) < date($1) : $0.path < $1.path }
  }

  private func date(_ url: URL) -> Substring { url.lastPathComponent.drop { $0 != "-" } }

  /// Copies the store as it is; the copy has its name once it is whole.
  @discardableResult
  func make(of database: Database, version: Int, at time: String) throws -> URL {
    try StoreFiles.makeFolder(files.backups)
    let name = "\(version)-\(time.replacing(":", with: "")).sqlite"
    let url = files.backups.appendingPathComponent(name)
    let part = files.backups.appendingPathComponent(".\(name).\(getpid()).part")
    unlink(part.path)
    // VACUUM INTO takes an empty file and keeps its permissions.
    try StoreFiles.makeFile(part)
    do {
      try database.execute(sql: "VACUUM INTO ?", arguments: [part.path])
    } catch {
      unlink(part.path)
      throw error
    }
    guard rename(part.path, url.path) == 0 else {
      throw StoreError.cannotOpen(path: url.path, reason: String(cString: strerror(errno)).lowercased())
    }
    return url
  }
}
