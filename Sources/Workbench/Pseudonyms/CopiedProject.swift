import CodingEngine
import Foundation
import Interchange
import ProjectStore
import Pseudonymisation
import QualData

/// Writes a copy of a project in which every text has gone through a substitution: transcripts, tables, `qualm.yaml` and the
/// store. The project itself stays as it is.
struct CopiedProject {
  struct Outcome {
    var report: CorpusRun.Report
    var changes: [String: PseudonymKey.Change] = [:]
    var texts: [String: PseudonymKey.Text] = [:]
    /// New ids of transcripts, and the old ones.
    var ids: [String: String] = [:]
    var replaced = 0
    var codings = 0
  }

  let project: Project
  let threads: Int
  let coder: String
  /// Makes a substitution for a thread.
  let makeSubstitution: @Sendable () throws -> any Substitution

  static func transcriptPath(_ id: String) -> String {
    let safe = id.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_. ".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .nonspacingMark ? String(scalar) : "-"
    }.joined()
    return "transcripts/\(safe.hasPrefix(".") ? "-" + safe.dropFirst() : safe).json"
  }

  /// - Parameters:
  ///   - folder: new and empty.
  ///   - pseudonyms: what `pseudonyms:` of the copy names.
  /// - Throws: `InputErrors`, `WorkbenchError`, `StoreError`
  func write(to folder: URL, pseudonyms: String?) throws -> Outcome {
    let substitution = try makeSubstitution()
    var outcome = try transcripts(to: folder)
    try CopiedTables(project: project, folder: folder, substitution: substitution).write(
      pseudonyms: pseudonyms)
    outcome.changes.merge(substitution.takeChanges()) { $1 }
    if ProjectStore.exists(in: project.folder) {
      var store = CopiedStore(project: project, coder: coder, substitution: substitution)
      outcome.codings = try store.write(to: folder)
      // A text of the store that differs from its file has edits of its own.
      outcome.texts.merge(store.texts) { $1 }
      outcome.changes.merge(store.changes) { $1 }
      outcome.ids.merge(store.ids) { first, _ in first }
    }
    try check(folder, transcripts: outcome.report.transcripts)
    return outcome
  }

  // MARK: Transcripts

  private struct Written: Sendable {
    var result: SubstitutedTranscript
    var file: String
    var readsBack: Bool
  }

  private func transcripts(to folder: URL) throws -> Outcome {
    let sources = try project.sources()
    let makeSubstitution = makeSubstitution
    var outcome = Outcome(report: CorpusRun.Report())
    var unlisted: [Diagnostic] = []
    let report = try CorpusReading.forEach(sources, threads: threads) {
      let substitution = try makeSubstitution()
      return { (transcript: Transcript) in Self.written(substitution.transcript(transcript)) }
    } body: { (written: Written) in
      let result = written.result
      let id = result.transcript.id
      if let first = outcome.ids.updateValue(result.oldID, forKey: id) {
        throw InputErrors([
          Diagnostic(
            file: CopiedProject.transcriptPath(id),
            message: "Two transcripts would have the id “\(id)”.",
            remedy: first == result.oldID
              ? "Give one of the files another name."
              : "Give the persons in their names different replacements.")
        ])
      }
      guard written.readsBack else {
        throw WorkbenchError.cannotWrite(
          path: result.transcript.source, reason: "it would not read back as the same transcript")
      }
      unlisted += result.diagnostics
      outcome.changes.merge(result.changes) { $1 }
      if !result.inverse.edits.isEmpty { outcome.texts[result.digest] = PseudonymKey.Text(result.inverse) }
      outcome.replaced += result.edits.edits.count
      let url = folder.appendingPathComponent(Self.transcriptPath(id))
      try SafeWriting.write(Array(written.file.utf8), to: url, isChecked: false, makesFolders: true)
    }
    if !unlisted.isEmpty { throw InputErrors(unlisted) }
    outcome.report = report
    return outcome
  }

  private static func written(_ result: SubstitutedTranscript) -> Written {
    let transcript = result.transcript
    let file = QualmTranscriptImporter.text(of: transcript)
    let options = ImportOptions(languages: [transcript.id: transcript.language])
    let read = try? Importers.read(
      SourceFile(path: transcript.source, bytes: Array(file.utf8)), options: options)
    let back = read?.first?.transcript
    let isSame =
      back?.text.utf8.elementsEqual(transcript.text.utf8) == true && back?.turns == transcript.turns
      && back?.id == transcript.id && back?.speakers.map(\.label) == transcript.speakers.map(\.label)
      && back?.speakers.map(\.role) == transcript.speakers.map(\.role)
    return Written(result: result, file: file, readsBack: isSame)
  }

  /// Opens what was written, so that what is wrong shows now.
  private func check(_ folder: URL, transcripts: Int) throws {
    let copy = try Project.open(folder.path)
    guard try copy.sources().files.entries.count == transcripts else {
      throw WorkbenchError.cannotWrite(
        path: "transcripts", reason: "two transcripts would have one file, or one a name that is never read")
    }
    if copy.settings.codebook != nil { _ = try copy.codebook() }
  }
}
