import Foundation
import ProjectStore

/// Makes a project's store from what `ExportText` wrote.
package enum ImportText {
  /// One command of the journal. A store that holds anything stays as it is.
  /// - Throws: `InputErrors` with everything that is wrong in the folder, `WorkbenchError`, `StoreError`
  package static func run(_ path: String, project: Project, coder: String) throws -> ExportText.Summary {
    var reader = try TextExportReader.read(path)
    if ProjectStore.exists(in: project.folder) {
      guard try project.store().read({ try $0.contents().isEmpty }) else {
        throw WorkbenchError.storeHasWork(path: project.folder.path)
      }
    }
    let store = try ProjectStore.create(folder: project.folder, coder: coder)
    let contents = reader.contents
    let changes = contents.shapes.flatMap { contents.records(of: $0.table) }
      .map { RecordChange(before: nil, after: $0) }
    try store.write(verb: "import --text") { writer in
      guard try writer.contents().isEmpty else {
        throw WorkbenchError.storeHasWork(path: project.folder.path)
      }
      try writer.apply(changes, from: contents) { reader.refuse($0.after!, $1) }
      try reader.throwProblems()
    }
    return ExportText.Summary(contents)
  }
}
