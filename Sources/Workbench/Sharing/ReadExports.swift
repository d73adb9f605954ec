import Interchange
import QualData

/// Looks at an export of a project without taking it over: what `make fuzz` calls.
package enum ReadExports {
  /// - Parameter files: the bytes of the folder's files by their paths.
  /// - Throws: `InputErrors` with everything that is wrong.
  package static func check(text files: [String: [UInt8]]) throws {
    _ = try TextExportReader.read { files[$0] }
  }

  /// - Throws: `InputErrors` with everything that is wrong.
  package static func check(json file: SourceFile) throws { _ = try JSONExportReader.read(file) }
}
