import Foundation
import Interchange
import QualData

/// Copies files that were read into a project's folder for transcripts, as they are.
struct ImportCopying {
  private let project: Project
  private let folder: String
  private let place: URL
  /// Files of the project by the ids of their transcripts.
  private var paths: [String: String] = [:]
  private(set) var copied = 0
  private(set) var present = 0

  /// - Throws: `WorkbenchError.missingInput` where the project names no folder.
  init(_ project: Project, _ sources: CorpusSources) throws {
    guard let folder = project.importFolder else {
      throw WorkbenchError.missingInput(
        "folder for transcripts", remedy: "Add one to “transcripts:” in qualm.yaml.")
    }
    self.project = project
    self.folder = folder
    place = project.url(folder)
    for entry in sources.files.entries { paths[SourceFile(path: entry.path, bytes: []).stem] = entry.path }
  }

  /// - Returns: why the file was not copied, if it was not.
  /// - Throws: `WorkbenchError.cannotWrite`, `InputErrors` when the project's own file cannot be read.
  mutating func copy(_ file: SourceFile) throws -> Diagnostic? {
    let shown = "\(folder)/\(file.name)"
    let stem = file.stem
    let target = place.appendingPathComponent(file.name, isDirectory: false)
    if !TranscriptFiles.isTranscriptName(file.name) {
      return Diagnostic(
        file: file.path,
        message: "A file named “\(file.name)” is never read as a transcript; it was not copied.",
        remedy: "Rename it.")
    }
    if let known = paths[stem] {
      if try SourceFile.read(project.url(known), shownAs: known).bytes == file.bytes {
        present += 1
        return nil
      }
      return Diagnostic(
        file: file.path,
        message: "The project already has the transcript “\(stem)” in \(known), with another content.",
        remedy: "Rename the file, or take a corrected version over with `qualm import --update`.")
    }
    if access(target.path, F_OK) == 0 {
      return Diagnostic(
        file: file.path, message: "\(shown) exists and is no transcript of the project; nothing was copied.",
        remedy: "Rename one of the two.")
    }
    try SafeWriting.write(file.bytes, to: target, isChecked: false, makesFolders: true)
    paths[stem] = shown
    copied += 1
    return nil
  }
}
