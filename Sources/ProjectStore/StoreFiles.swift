import Foundation

/// Where the store's files are. What they hold is personal data: for their owner only, whatever the process's mask says.
struct StoreFiles: Sendable {
  let project: URL

  var folder: URL { project.appendingPathComponent(".qualm", isDirectory: true) }
  var database: URL { folder.appendingPathComponent("project.sqlite") }
  var backups: URL { folder.appendingPathComponent("backups", isDirectory: true) }
  var lockNote: URL { folder.appendingPathComponent("lock") }

  var exist: Bool { FileManager.default.fileExists(atPath: database.path) }

  /// Whether there is no room for what SQLite needs at least.
  var isDiskFull: Bool {
    var room = statvfs()
    guard statvfs(folder.path, &room) == 0 else { return false }
    return UInt64(room.f_bavail) * UInt64(room.f_frsize) < 64 * 1024
  }

  /// SQLite gives its neighbours of the database (`-wal`, `-shm`) the database's own permissions.
  /// - Throws: `StoreError.cannotOpen`, `.readOnly`, `.full`
  func make() throws {
    try Self.makeFolder(folder)
    try Self.makeFile(database)
  }

  static func makeFolder(_ url: URL) throws {
    guard mkdir(url.path, 0o700) == 0 || errno == EEXIST else { throw failure(url) }
  }

  /// Makes an empty file; one that is there stays as it is.
  static func makeFile(_ url: URL) throws {
    let file = Foundation.open(url.path, O_CREAT | O_RDWR, 0o600)
    guard file >= 0 else { throw failure(url) }
    close(file)
  }

  private static func failure(_ url: URL) -> StoreError {
    switch errno {
    case EROFS, EACCES, EPERM: .readOnly(path: url.path)
    case ENOSPC, EDQUOT: .full(path: url.path)
    case let code: .cannotOpen(path: url.path, reason: String(cString: strerror(code)).lowercased())
    }
  }
}
