import Anchoring
import Foundation
import Interchange
import ProjectStore
import QualData

/// Takes corrected transcripts over: into the project's files, and into its store with everything that people did on them.
package enum UpdateTranscripts {
  package struct Result: Sendable {
    /// A row for each transcript: how many codings, decisions and memos are where.
    package var summary: Table
    /// A row for everything fuzzy, lost or found again.
    package var changes: Table
    package var diagnostics: [Diagnostic] = []
    package var updated = 0
    package var unchanged = 0
    package var replacedFiles = 0
    var counts: [Placement.Kind: Int] = [:]
    var foundAgain = 0
  }

  /// A corrected file, and the file of the project that it stands for.
  private struct Correction {
    var path: String
    var bytes: [UInt8]
    var transcripts: [Transcript]
    /// Relative to the project.
    var target: String
    var isNew: Bool
  }

  /// One command in the journal, so one undo takes the texts and all that was moved back.
  /// - Parameters:
  ///   - paths: corrected files, named as those of the project; none for the project's own files that were edited in place.
  ///   - coder: who corrects.
  ///   - isDryRun: true to change nothing.
  /// - Throws: `InputErrors` for the project's own files, `StoreError`, `WorkbenchError.cannotWrite`; a file that cannot be
  ///   taken over is in the result.
  package static func run(
    _ paths: [String], project: Project, coder: String, isDryRun: Bool
  ) throws -> Result {
    var result = Result(summary: summaryTable, changes: changesTable)
    let corrections = try corrections(paths, project, &result.diagnostics)
    guard ProjectStore.exists(in: project.folder) else {
      var files = ReplacedFiles(project, time: ProjectStore.utc())
      if !isDryRun { try replace(corrections, &files) }
      finish(&result, corrections, [])
      return result
    }
    let store = try ProjectStore.open(folder: project.folder, coder: coder)
    if isDryRun {
      finish(&result, corrections, try store.read { try found(corrections, $0) })
      return result
    }
    var files = ReplacedFiles(project, time: ProjectStore.utc())
    do {
      let updates = try store.write(verb: "import --update") { writer in
        let updates = try found(corrections, writer)
        for update in updates { try update.make(writer) }
        try replace(corrections, &files)
        return updates
      }
      finish(&result, corrections, updates)
    } catch {
      files.putBack()
      throw error
    }
    return result
  }

  private static func found(
    _ corrections: [Correction], _ reader: some StoreReading
  ) throws -> [TranscriptUpdate] {
    try corrections.flatMap(\.transcripts).compactMap { try TranscriptUpdate($0, in: reader) }
  }

  private static func replace(_ corrections: [Correction], _ files: inout ReplacedFiles) throws {
    for correction in corrections where correction.isNew {
      try files.replace(correction.target, with: correction.bytes)
    }
  }

  private static func finish(
    _ result: inout Result, _ corrections: [Correction], _ updates: [TranscriptUpdate]
  ) {
    let changed = Set(updates.map(\.new.id))
    result.updated = updates.count
    result.unchanged = corrections.flatMap(\.transcripts).count { !changed.contains($0.id) }
    result.replacedFiles = corrections.count(where: \.isNew)
    for update in updates {
      var counts: [Placement.Kind: Int] = [:]
      let found = update.changes.filter(\.isFoundAgain)
      result.foundAgain += found.count
      result.changes.rows += found.map { $0.row(update) }
      for change in update.changes where !change.isFoundAgain {
        counts[change.placement.kind, default: 0] += 1
        result.counts[change.placement.kind, default: 0] += 1
        if change.placement.kind == .fuzzy || change.placement.kind == .lost {
          result.changes.rows.append(change.row(update))
        }
      }
      result.summary.rows.append(
        [.text(update.new.id)] + Placement.Kind.allCases.map { .integer(counts[$0] ?? 0) }
          + [.integer(found.count)])
    }
  }

  // MARK: Files

  private static func corrections(
    _ paths: [String], _ project: Project, _ diagnostics: inout [Diagnostic]
  ) throws -> [Correction] {
    let sources = try project.sources()
    diagnostics += sources.warnings
    var entries = sources.files.entries
    if !paths.isEmpty {
      entries = paths.map {
        TranscriptFiles.Entry(path: $0, url: URL(fileURLWithPath: $0).standardizedFileURL)
      }
    }
    let targets = Dictionary(
      sources.files.entries.map { (SourceFile(path: $0.path, bytes: []).stem, $0) },
      uniquingKeysWith: { a, _ in a })
    let options = sources.importOptions
    return entries.compactMap { entry in
      do {
        let file = try SourceFile.read(entry.url, shownAs: entry.path)
        guard let target = targets[file.stem],
          SourceFile(path: target.path, bytes: []).fileExtension == file.fileExtension
        else { throw InputErrors([notOfTheProject(file, targets[file.stem]?.path)]) }
        let read = try sources.read(entry, options: options)
        diagnostics += read.flatMap(\.imported.warnings)
        let transcripts = read.map { read in
          var transcript = read.imported.transcript
          transcript.source = target.path
          return transcript
        }
        let present = try SourceFile.read(target.url, shownAs: target.path).bytes
        return Correction(
          path: entry.path, bytes: file.bytes, transcripts: transcripts, target: target.path,
          isNew: present != file.bytes)
      } catch let errors as InputErrors {
        diagnostics += errors.diagnostics
      } catch {
        diagnostics.append(Diagnostic(file: entry.path, message: "The file cannot be read."))
      }
      return nil
    }
  }

  private static func notOfTheProject(_ file: SourceFile, _ target: String?) -> Diagnostic {
    if let target {
      return Diagnostic(
        file: file.path, message: "The project has this transcript as \(target), a file of another kind.",
        remedy: "Save the corrected transcript in the same format, with the same extension.")
    }
    return Diagnostic(
      file: file.path, message: "The project has no transcript “\(file.stem)” that this could correct.",
      remedy: "Give the file the name of the project's, or import it as a new one without --update.")
  }
}
