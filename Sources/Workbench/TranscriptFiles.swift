import Foundation
import Interchange
import QualData

/// The transcript files that a project's `transcripts:` list names, in order of their paths.
package struct TranscriptFiles: Sendable {
  package struct Entry: Sendable, Equatable {
    /// Relative to the project's folder, with `/`; absolute for a file elsewhere.
    package var path: String
    package var url: URL
  }

  package var entries: [Entry]
  /// Names that lead nowhere, and files that share their name with an earlier one and so are left out.
  package var diagnostics: [Diagnostic]

  /// - Parameter names: files, folders (with everything below them) or patterns with `*` and `?` in the last
  ///   part, as `interviews/*.vtt`. Hidden files and README and LICENSE files are never transcripts, nor are the
  ///   project's other files and folders that `qualm run` wrote. A link to a file is followed, one to a folder not.
  /// - Parameter others: the project's other files.
  package static func find(
    _ names: [String], in folder: URL, projectFile: String, others: [URL] = []
  ) -> TranscriptFiles {
    let others = Set(others.map(\.standardizedFileURL.path))
    var found: [String: URL] = [:]
    var diagnostics: [Diagnostic] = []
    for name in names {
      let urls = expand(name, in: folder).filter { !others.contains($0.path) }
      if urls.isEmpty {
        var diagnostic = Diagnostic(
          file: projectFile, message: "No transcript was found under “\(name)”.",
          remedy: "Put transcripts there, or change “transcripts:” in \(projectFile).")
        diagnostic.isNoInput = true
        diagnostics.append(diagnostic)
      }
      for url in urls { found[shownPath(url, in: folder)] = url }
    }
    var entries: [Entry] = []
    var pathByStem: [String: String] = [:]
    for (path, url) in found.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let stem = SourceFile(path: path, bytes: []).stem
      if let first = pathByStem[stem] {
        diagnostics.append(
          Diagnostic(
            file: path,
            message: "This file and \(first) would both be the transcript “\(stem)”; this one was left out.",
            remedy: "Rename one of the two."))
        continue
      }
      pathByStem[stem] = path
      entries.append(Entry(path: path, url: url))
    }
    return TranscriptFiles(entries: entries, diagnostics: diagnostics)
  }

  private static func expand(_ name: String, in folder: URL) -> [URL] {
    let url = Project.url(name, in: folder)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) {
      return isFolder.boolValue ? files(below: url) : [url]
    }
    guard url.lastPathComponent.contains(where: { $0 == "*" || $0 == "?" }) else { return [] }
    let parent = url.deletingLastPathComponent()
    return files(below: parent).filter {
      $0.deletingLastPathComponent().path == parent.path
        && fnmatch(url.lastPathComponent, $0.lastPathComponent, 0) == 0
    }
  }

  /// Files that people name, and all below folders that they name, in order of their paths in each folder. A name that
  /// leads nowhere is a file all the same: reading it says so.
  static func given(_ names: [String]) -> [Entry] {
    names.flatMap { name -> [Entry] in
      let url = URL(fileURLWithPath: name).standardizedFileURL
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue
      else {
        return [Entry(path: name, url: url)]
      }
      let shown = name.hasSuffix("/") ? name : name + "/"
      return files(below: url).map { Entry(path: shown + shownPath($0, in: url), url: $0) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  /// A link that leads nowhere is a file: reading it says so. Pipes and devices hold nothing, and may never end.
  private static func files(below folder: URL) -> [URL] {
    let walker = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    var files: [URL] = []
    while let url = walker?.nextObject() as? URL {
      var information = stat()
      let kind = stat(url.path, &information) == 0 ? information.st_mode & S_IFMT : S_IFREG
      if kind == S_IFDIR {
        if RunReadme.isOfRun(url) { walker?.skipDescendants() }
      } else if kind == S_IFREG, isTranscriptName(url.lastPathComponent) {
        files.append(url.standardizedFileURL)
      }
    }
    return files
  }

  /// False for names that files about transcripts have, and hidden ones.
  static func isTranscriptName(_ name: String) -> Bool {
    let name = name.uppercased()
    return !["README", "LICENSE", "LICENCE", "."].contains(where: name.hasPrefix)
  }

  private static func shownPath(_ url: URL, in folder: URL) -> String {
    let base = folder.standardizedFileURL.path + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
  }
}
