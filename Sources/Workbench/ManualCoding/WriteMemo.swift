import ProjectStore
import QualData

/// Writes a memo on anything in a project.
package enum WriteMemo {
  /// - Parameter target: as `MemoTarget` reads it.
  /// - Returns: the memo as a table of one row.
  /// - Throws: `WorkbenchError` for a target that is not there, `StoreError`.
  package static func run(
    _ text: String, on target: String, in project: Project, coder: String
  ) throws -> Table {
    // The kind only: ids of cases and codings tell nothing there.
    let words = "memo on " + String(target.prefix { $0 != ":" })
    return try project.store(coder: coder).write(verb: words) { writer in
      let subject = try MemoTarget.subject(target, in: project, writer)
      let id = try writer.write(Memo(subject: subject, text: text, coder: coder))
      return ListMemos.table(try writer.memos(on: subject).filter { $0.id == id })
    }
  }
}
