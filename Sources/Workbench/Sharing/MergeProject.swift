import Foundation
import ProjectStore
import QualData

/// Joins another copy of a project into this one's store.
package enum MergeProject {
  package enum Preference: Sendable { case ours, theirs }

  package struct Result: Sendable {
    package var conflicts: Table
    package var changes = 0
    /// A sentence: what the copies were compared with.
    package var base: String
  }

  /// One command of the journal, so one undo takes all of it back. The other copy is only read.
  /// - Parameters:
  ///   - other: a project's folder or a text export.
  ///   - base: a text export of the last state that both had; without it the journals tell.
  ///   - preference: which copy holds where both changed the same; `nil` and `.ours` keep this one.
  /// - Throws: `InputErrors`, `WorkbenchError`, `StoreError`
  package static func run(
    _ other: String, base: String?, project: Project, coder: String, preference: Preference?, isDryRun: Bool
  ) throws -> Result {
    let store = try project.store(coder: coder)
    let given = try base.map { try TextExportReader.read($0).contents }
    func merge(
      _ theirs: StoreContents, _ writer: StoreWriter, base: StoreContents, _ sentence: String,
      _ refuse: (RecordChange, String) throws -> Void
    ) throws -> Result {
      let merged = ThreeWayMerge(
        base: base, ours: try writer.contents(), theirs: theirs, prefersTheirs: preference == .theirs)
      let isChanged = !isDryRun && !merged.changes.isEmpty
      if isChanged { try writer.apply(merged.changes, from: theirs, refused: refuse) }
      return Result(
        conflicts: MergeTable.table(merged.conflicts, theirs.shapes), changes: merged.changes.count,
        base: sentence)
    }
    let givenSentence = base.map { "Compared with the last common state in \($0)." }
    let url = URL(fileURLWithPath: other).standardizedFileURL
    if TextLayout.isExport(url) {
      var reader = try TextExportReader.read(other)
      let theirs = reader.contents
      return try store.write(verb: "merge") { writer in
        let result = try merge(
          theirs, writer, base: try given ?? StoreContents.empty(), givenSentence ?? Self.noBase
        ) { change, reason in
          guard let record = change.after else { throw StoreError.inUse }
          reader.refuse(record, reason)
        }
        try reader.throwProblems()
        return result
      }
    }
    guard ProjectStore.exists(in: url) else { throw WorkbenchError.nothingToJoin(path: other) }
    return try ProjectStore.open(folder: url).read { reader in
      let theirs = try reader.contents()
      return try store.write(verb: "merge") { writer in
        let common = try given == nil ? CommonHistory.lastCommand(of: writer, and: reader) : 0
        let base = try given ?? (common > 0 ? writer.contents(after: common) : StoreContents.empty())
        let sentence =
          givenSentence
          ?? (common > 0 ? "Compared with the state after command \(common), which both have." : Self.noBase)
        return try merge(theirs, writer, base: base, sentence) { _, reason in
          throw StoreError.refused(path: store.path, reason: reason)
        }
      }
    }
  }

  private static let noBase =
    "The copies have no common state, so every difference is a conflict; --base names one."
}
