import Foundation
import ProjectStore

/// Makes a project's store from what `ExportText` or `ExportJSON` wrote.
package enum ImportText {
  /// - Parameter path: a folder.
  /// - Throws: `InputErrors` with everything that is wrong in the folder, `WorkbenchError`, `StoreError`
  package static func run(_ path: String, project: Project, coder: String) throws -> ExportText.Summary {
    try make(TextExportReader.read(path), "import --text", project, coder)
  }

  /// - Parameter path: a file.
  /// - Throws: `InputErrors` with everything that is wrong in the file, `WorkbenchError`, `StoreError`
  package static func run(json path: String, project: Project, coder: String) throws -> ExportText.Summary {
    try make(JSONExportReader.read(path), "import --project-json", project, coder)
  }

  /// One command of the journal. A store that holds anything stays as it is.
  private static func make(
    _ read: ReadContents, _ verb: String, _ project: Project, _ coder: String
  ) throws -> ExportText.Summary {
    var read = read
    if ProjectStore.exists(in: project.folder) {
      guard try project.store().read({ try $0.contents().isEmpty }) else {
        throw WorkbenchError.storeHasWork(path: project.folder.path)
      }
    }
    let store = try ProjectStore.create(folder: project.folder, coder: coder)
    let contents = read.contents
    let changes = contents.shapes.flatMap { contents.records(of: $0.table) }
      .map { RecordChange(before: nil, after: $0) }
    try store.write(verb: verb) { writer in
      guard try writer.contents().isEmpty else {
        throw WorkbenchError.storeHasWork(path: project.folder.path)
      }
      try writer.apply(changes, from: contents) { read.refuse($0.after!, $1) }
      try read.throwProblems()
    }
    return ExportText.Summary(contents)
  }
}
