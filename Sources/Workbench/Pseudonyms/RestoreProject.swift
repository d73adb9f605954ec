import Foundation
import Interchange
import Pseudonymisation
import QualData

/// Writes a copy of a pseudonymised project with the names back.
package enum RestoreProject {
  /// Texts that are as they were written come back exactly; in what was written or changed since, each pseudonym becomes the
  /// main name of its person.
  /// - Returns: how many transcripts were read, and the report.
  /// - Throws: `InputErrors`, `WorkbenchError`, `StoreError`
  package static func run(
    _ project: Project, to output: String, key path: String, coder: String, threads: Int,
    passphrase: () throws -> String
  ) throws -> CorpusRun.Report {
    let folder = URL(fileURLWithPath: output).standardizedFileURL
    try PseudonymiseProject.requireNew(folder, shownAs: output)
    let bytes = try SourceFile.read(URL(fileURLWithPath: path).standardizedFileURL, shownAs: path).bytes
    let key: PseudonymKey
    do {
      key = try KeyFile.open(bytes, passphrase: passphrase())
    } catch let error as KeyFileError {
      throw WorkbenchError.badKey(error, path: path)
    }
    var report: CorpusRun.Report?
    try SafeWriting.writing(folder, makesFolders: true) { temporary in
      try SafeWriting.makeFolder(temporary)
      let restoration = Restoration(key)
      report = try CopiedProject(project: project, threads: threads, coder: coder) {
        NameSubstitution(restoration)
      }.write(to: temporary, pseudonyms: nil).report
      _ = rmdir(folder.path)
    }
    return report!
  }
}
