import ForeignDatabases
import Foundation
import Interchange
import Pseudonymisation
import QualData
import TestSupport
import Workbench

extension FuzzTarget {
  /// Whole projects: of other tools, and Qualm's own exports.
  static let projects = [
    FuzzTarget("refi") { bytes in
      let read = try REFIProjectFile.read(SourceFile(path: "a.qde", bytes: bytes))
      for source in read.project.sources {
        let size = source.text.utf8.count
        for selection in source.selections where selection.range.lower < 0 || selection.range.upper > size {
          throw Unsound(problems: ["A selection lies outside of its text."])
        }
      }
    },
    FuzzTarget("sqlite") { bytes in
      let folder = try TemporaryFolder()
      let url = folder.url.appendingPathComponent("a.sqlite3")
      try Data(bytes).write(to: url)
      _ = try ForeignDatabase.read(url, shownAs: "a.sqlite3", name: "a")
    },
    FuzzTarget("project-json") { try ReadExports.check(json: SourceFile(path: "a.json", bytes: $0)) },
    FuzzTarget("text-export") { bytes in
      // Files parted by NULs, the first line of each its path.
      var files: [String: [UInt8]] = [:]
      for file in bytes.split(separator: 0, omittingEmptySubsequences: true) {
        let path = file.prefix { $0 != 0x0A }
        files[String(decoding: path, as: UTF8.self)] = Array(file.dropFirst(path.count + 1))
      }
      try ReadExports.check(text: files)
    },
    FuzzTarget("key") { bytes in
      var bytes = bytes
      // The cheapest that is taken: what a passphrase costs is not what is tried.
      if bytes.count > 12 { bytes.replaceSubrange(9..<12, with: [10, 1, 1]) }
      do { _ = try KeyFile.open(bytes, passphrase: "a") } catch is KeyFileError {}
    },
  ]
}
