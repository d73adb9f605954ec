import Foundation

/// Who changes the store at present. SQLite's own locks keep processes apart; the note only says to the one that waits
/// who the other one is. It is written while the lock is held, so one that a killed process left behind is never
/// shown: its process is gone.
struct LockNote {
  let url: URL

  func write(_ verb: String, since: String) {
    let note = [String(getpid()), ProcessInfo.processInfo.hostName, since, verb].joined(separator: "\n")
    try? StoreFiles.makeFile(url)
    guard let file = try? FileHandle(forWritingTo: url) else { return }
    try? file.truncate(atOffset: 0)
    try? file.write(contentsOf: Data(note.utf8))
    try? file.close()
  }

  func remove() { unlink(url.path) }

  /// “`qualm review` (process 123) since 2026-01-31T12:00:00Z”; `nil` when the process is gone.
  func holder() -> String? {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    let parts = text.split(separator: "\n", maxSplits: 3).map(String.init)
    guard parts.count == 4, let process = Int32(parts[0]) else { return nil }
    let isHere = parts[1] == ProcessInfo.processInfo.hostName
    if isHere, kill(process, 0) != 0, errno == ESRCH { return nil }
    return "`qualm \(parts[3])` (process \(process)\(isHere ? "" : " on \(parts[1])")) since \(parts[2])"
  }
}
