import Foundation
import GRDB

/// Why the store cannot be read or changed. Nothing of a transcript stands in it.
package enum StoreError: Error, CustomStringConvertible, Equatable {
  /// There is no store in the folder.
  case missing(folder: String)
  case notAStore(path: String)
  case newer(path: String, version: Int, known: Int)
  /// The store needs a migration and cannot be changed.
  case outdated(path: String)
  case locked(path: String, holder: String?)
  case readOnly(path: String)
  case full(path: String)
  case damaged(path: String)
  case cannotOpen(path: String, reason: String)
  /// - action: “undo” or “redo”.
  case changedSince(action: String, command: Int, verb: String, table: String, key: String)
  /// What was to be removed has other people's work on it.
  case inUse
  case unknown(what: String, id: String)
  /// A rule of the store was broken by what was to be written.
  case refused(path: String, reason: String)

  package var description: String {
    switch self {
    case .missing(let folder):
      "The project in \(folder) has no store yet. Make it with `qualm code --save`."
    case .notAStore(let path):
      "\(path) is no project store of Qualm. Move it away, and put a backup from the folder backups in its place."
    case .newer(let path, let version, let known):
      "\(path) was written by a newer Qualm (schema \(version); this one knows \(known)). Install the newer version."
    case .outdated(let path):
      "\(path) was written by an older Qualm and cannot be brought up to date where it is: it is read-only. Copy the "
        + "project to where you can write."
    case .locked(let path, let holder):
      "\(path) is in use" + (holder.map { ": held by \($0)" } ?? " by another program")
        + ". Nothing was changed; try again when it is done."
    case .readOnly(let path):
      "\(path) cannot be changed: you have no permission, or the disk is read-only. Nothing was changed."
    case .full(let path):
      "\(path) could not be written: the disk is full. Nothing was changed; make room and try again."
    case .damaged(let path):
      "\(path) is damaged. Nothing was changed. `qualm doctor` lists what is wrong and which backups there are."
    case .cannotOpen(let path, let reason): "\(path) could not be opened: \(reason)."
    case .changedSince(let action, let command, let verb, let table, let key):
      "Cannot \(action) command \(command) (\(verb)): the \(table.replacing("_", with: " ")) \(key) has been changed since. "
        + "Nothing was changed; `qualm log` shows by whom."
    case .inUse:
      "Nothing was changed: something that would go is in use: others have decided on it, flagged it or coded with it. "
        + "Take that back first; `qualm log` shows "
        + "who made them."
    case .unknown(let what, let id): "The store has no \(what) “\(id)”."
    case .refused(let path, let reason): "\(path) was not changed: \(reason)."
    }
  }

  /// What SQLite reports, in our words.
  /// - Parameter isDiskFull: SQLite has several errors that it can lead to.
  init(_ error: DatabaseError, path: String, isDiskFull: Bool, holder: () -> String?) {
    if error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY {
      self = .inUse
      return
    }
    let causes: [ResultCode] = [.SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN]
    if isDiskFull, causes.contains(error.resultCode) {
      self = .full(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path, holder: holder())
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_NOTADB: self = .notAStore(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_CANTOPEN:
      self = .cannotOpen(path: path, reason: "it is not there, or you have no permission")
    case .SQLITE_IOERR: self = .cannotOpen(path: path, reason: "the disk reports an error")
    default: self = .refused(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
