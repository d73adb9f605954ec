import Interchange
import QualData

/// The codebook with the codes made while coding, as YAML.
package enum ExportCodebook {
  /// The whole codebook as one file; comments of the files are not in it.
  package static func whole(_ project: Project) throws -> String {
    CodebookWriter.yaml(try project.codebook().codebook)
  }

  /// Only the codes made while coding that the file does not have, as items for its list `codes:`.
  package static func made(_ project: Project) throws -> String {
    let codebook = try project.codebook()
    let inFile = Set(codebook.fileCodebook.flattened.map(\.code.id))
    return CodebookWriter.items(
      codebook.codebook.flattened.filter { !inFile.contains($0.code.id) }.map { ($0.code, $0.parent) })
  }
}
