import CodingEngine
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
    return try ProjectStore.open(folder: url).onCopy { reader in
      let theirs = try reader.contents()
      return try store.write(verb: "merge") { writer in
        let chain = try JournalChain(reader, digest: Digest.sha256)
        let state = MergeBase(
          ours: try JournalChain(writer, digest: Digest.sha256), takenHere: try writer.joinedCopies(),
          theirs: chain, takenThere: try reader.joinedCopies()
        ).state()
        let base = try given ?? MergeBase.contents(state, ours: writer, theirs: reader)
        let result = try merge(theirs, writer, base: base, givenSentence ?? state.sentence) { _, reason in
          throw StoreError.refused(path: store.path, reason: reason)
        }
        // What is still to be settled is not taken over.
        if !isDryRun, result.conflicts.rows.isEmpty || preference != nil {
          try takeOver(chain, reader, writer)
        }
        return result
      }
    }
  }

  /// Keeps that all of the other copy's work is here now, and what it took over itself.
  private static func takeOver(_ chain: JournalChain, _ theirs: StoreWriter, _ writer: StoreWriter) throws {
    guard let last = chain.last else { return }
    try writer.keep(
      JoinedCopy(journal: last.digest, otherCommand: last.command, command: writer.command))
    for var joined in try theirs.joinedCopies() {
      joined.command = writer.command
      try writer.keep(joined)
    }
  }

  private static let noBase = MergeBase.State.none.sentence
}
