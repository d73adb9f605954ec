import Foundation
import ForeignDatabases
import Interchange
import QualData

/// Reads a project of another tool; what it is tells its content.
package enum ReadForeignProject {
  /// - Parameter path: a REFI-QDA project (`.qdpx`, `.qde`) or codebook (`.qdc`), a QualCoder folder (`.qda`) or its
  ///   database, or a Taguette project (`.sqlite3`).
  /// - Throws: `InputErrors`
  package static func read(_ path: String) throws -> ReadExchange {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
      let database = url.appendingPathComponent(QualCoderProject.databaseName)
      guard FileManager.default.fileExists(atPath: database.path) else {
        throw InputErrors([
          Diagnostic(
            file: path,
            message:
              "The folder is no project of QualCoder: it has no file \(QualCoderProject.databaseName).",
            remedy: "Name the folder that ends in .qda.")
        ])
      }
      return try ForeignDatabase.read(
        database, shownAs: path, name: url.deletingPathExtension().lastPathComponent)
    }
    let file = try SourceFile.read(url, shownAs: path)
    if file.bytes.starts(with: "SQLite format 3\0".utf8) {
      return try ForeignDatabase.read(url, shownAs: path, name: file.stem)
    }
    let first = file.bytes.first { $0 > 0x20 && $0 < 0x80 }
    guard file.bytes.starts(with: [0x50, 0x4B]) || first == 0x3C else {
      throw InputErrors([
        Diagnostic(
          file: path, message: "This is no project of another tool that can be read.",
          remedy: "REFI-QDA projects (.qdpx) and codebooks (.qdc), QualCoder's folders (.qda) and Taguette's "
            + "projects (.sqlite3) can be.")
      ])
    }
    return try REFIProjectFile.read(file)
  }
}
