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
  ///   part, as `interviews/*.vtt`. Hidden files and README and LICENSE files are never transcripts.
  package static func find(_ names: [String], in folder: URL, projectFile: String) -> TranscriptFiles {
    var found: [String: URL] = [:]
    var diagnostics: [Diagnostic] = []
    for name in names {
      let urls = expand(name, in: folder)
      if urls.isEmpty {
        diagnostics.append(
          Diagnostic(
            file: projectFile, message: "No transcript was found under “\(name)”.",
            remedy: "Put transcripts there, or change “transcripts:” in \(projectFile)."))
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
    let url = URL(fileURLWithPath: name, relativeTo: folder).standardizedFileURL
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

  private static func files(below folder: URL) -> [URL] {
    let walker = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    var files: [URL] = []
    while let url = walker?.nextObject() as? URL {
      let name = url.lastPathComponent.uppercased()
      if name.hasPrefix("README") || name.hasPrefix("LICENSE") || name.hasPrefix("LICENCE") { continue }
      if (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true { files.append(url) }
    }
    return files
  }

  private static func shownPath(_ url: URL, in folder: URL) -> String {
    let base = folder.standardizedFileURL.path + "/"
    let path = url.standardizedFileURL.path
    return path.hasPrefix(base) ? String(path.dropFirst(base.count)) : path
  }
}
