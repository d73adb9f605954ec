import Foundation
import Interchange

/// Puts corrected files into the place of a project's files, and can put the old ones back. The old ones are also kept, in
/// `.qualm/replaced`.
struct ReplacedFiles {
  static let folder = ".qualm/replaced"

  let project: Project
  /// Parts the names of files that are replaced more than once.
  let time: String
  private(set) var replaced: [(url: URL, old: [UInt8])] = []

  init(_ project: Project, time: String) {
    self.project = project
    self.time = time.replacing(":", with: "")
  }

  /// - Parameter path: of the project's file, relative to its folder.
  /// - Throws: `WorkbenchError.cannotWrite`, `InputErrors`
  mutating func replace(_ path: String, with bytes: [UInt8]) throws {
    let url = project.url(path)
    let old = try SourceFile.read(url, shownAs: path).bytes
    try SafeWriting.write(
      old, to: project.url(Self.folder).appendingPathComponent("\(time)-\(url.lastPathComponent)"),
      isChecked: false, makesFolders: true)
    try SafeWriting.write(bytes, to: url, isChecked: false, makesFolders: true)
    replaced.append((url, old))
  }

  /// After a failure of what the files were replaced for.
  func putBack() {
    for (url, old) in replaced.reversed() {
      try? SafeWriting.write(old, to: url, isChecked: false, makesFolders: true)
    }
  }
}
