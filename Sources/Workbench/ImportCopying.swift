import Foundation
import Interchange
import QualData

/// Copies files that were read into a project's folder for transcripts, as they are; a preview only tells what it would refuse.
struct ImportCopying {
  private let project: Project?
  private let folder: String?
  private let isPreview: Bool
  /// Where files are, as shown and by their place, by the ids of their transcripts.
  private var known: [String: (path: String, url: URL)] = [:]
  private var previewed: Set<String> = []
  private(set) var copied = 0
  private(set) var present = 0

  /// - Throws: `WorkbenchError.missingInput` where there is something to copy and the project names no folder.
  init(_ project: Project?, _ sources: CorpusSources, isPreview: Bool) throws {
    self.project = project
    self.isPreview = isPreview
    folder = project?.importFolder
    if folder == nil, !isPreview {
      throw WorkbenchError.missingInput(
        "folder for transcripts", remedy: "Add one to “transcripts:” in qualm.yaml.")
    }
    for entry in sources.files.entries {
      known[SourceFile(path: entry.path, bytes: []).stem] = (entry.path, entry.url)
    }
  }

  /// - Returns: why the file was not copied, if it was not.
  /// - Throws: `WorkbenchError.cannotWrite`, `InputErrors` when the other file of its name cannot be read.
  mutating func copy(_ file: SourceFile, from url: URL) throws -> Diagnostic? {
    if !TranscriptFiles.isTranscriptName(file.name) {
      return Diagnostic(
        file: file.path,
        message: "A file named “\(file.name)” is never read as a transcript; it was not copied.",
        remedy: "Rename it.")
    }
    if let other = known[file.stem] {
      if try SourceFile.read(other.url, shownAs: other.path).bytes == file.bytes {
        present += 1
        return nil
      }
      return clash(of: file, with: other.path)
    }
    if let project, let folder {
      let shown = "\(folder)/\(file.name)"
      let target = project.url(folder).appendingPathComponent(file.name, isDirectory: false)
      if access(target.path, F_OK) == 0 {
        return Diagnostic(
          file: file.path,
          message: "\(shown) exists and is no transcript of the project; nothing was copied.",
          remedy: "Rename one of the two.")
      }
      if !isPreview {
        try SafeWriting.write(file.bytes, to: target, isChecked: false, makesFolders: true)
        known[file.stem] = (shown, target)
        copied += 1
        return nil
      }
    }
    known[file.stem] = (file.path, url)
    previewed.insert(file.stem)
    return nil
  }

  private func clash(of file: SourceFile, with other: String) -> Diagnostic {
    previewed.contains(file.stem)
      ? Diagnostic(
        file: file.path,
        message:
          "The transcript would be called “\(file.stem)”, as that of \(other), which has another content.",
        remedy: "Rename one of the two.")
      : Diagnostic(
        file: file.path,
        message: "The project already has the transcript “\(file.stem)” in \(other), with another content.",
        remedy: "Rename the file, or take a corrected version over with `qualm import --update`.")
  }
}
