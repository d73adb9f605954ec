import CodingEngine
import Foundation
import ProjectStore
import QualData

/// Whether a project's store is sound, which backups there are, and what to do.
package enum CheckStore {
  package struct Result: Sendable {
    package var table: Table
    package var backups: Table
    /// Sentences.
    package var advice: [String]
    package var isSound: Bool
  }

  /// - Parameter backup: make one first.
  /// - Throws: `StoreError.missing`; what keeps a backup from being made.
  package static func run(_ project: Project, backup: Bool) throws -> Result {
    guard ProjectStore.exists(in: project.folder) else {
      throw StoreError.missing(folder: project.folder.path)
    }
    var findings: [StoreFinding]
    do {
      let store = try project.store()
      if backup { try store.backUp() }
      findings = try store.check(digest: Digest.sha256)
    } catch let error as StoreError where !backup {
      findings = [StoreFinding(check: "the store opens", problem: error.description)]
    }
    let isSound = findings.allSatisfy { $0.problem == nil }
    let backups = Backups(folder: project.folder).all
    return Result(
      table: Table(
        name: "checks", title: "Checks of the project's store",
        columns: [
          .init("check", .text, "What has to be so."), .init("result", .text, "ok, or what is wrong."),
        ], rows: findings.map { [.text($0.check), .text($0.problem ?? "ok")] }),
      backups: Table(
        name: "backups", title: "Backups of the store, the oldest first",
        columns: [.init("backup", .text, "A whole store: schema version and time.")],
        rows: backups.map { [.text(".qualm/backups/\($0.lastPathComponent)")] }),
      advice: advice(isSound: isSound, lastBackup: backups.last), isSound: isSound)
  }

  private static func advice(isSound: Bool, lastBackup: URL?) -> [String] {
    if isSound { return ["Nothing is wrong with the store."] }
    guard let lastBackup else {
      return [
        "There is no backup. Keep a copy of the folder .qualm as it is before you try anything; "
          + "`sqlite3 .qualm/project.sqlite .recover` saves what can be read."
      ]
    }
    return [
      "To go back to the last backup: keep a copy of the folder .qualm, then in the project's folder",
      "  rm -f .qualm/project.sqlite-wal .qualm/project.sqlite-shm",
      "  cp .qualm/backups/\(lastBackup.lastPathComponent) .qualm/project.sqlite",
    ]
  }
}
