import ProjectStore
import QualData

/// The memos of a project, in the order they were written.
package enum ListMemos {
  /// - Parameters:
  ///   - target: as `MemoTarget` reads it; `nil` for all.
  ///   - coder: who wrote them; `nil` for everybody.
  /// - Throws: `WorkbenchError` for a target that is not there, `StoreError`.
  package static func run(on target: String?, by coder: String?, in project: Project) throws -> Table {
    try project.store().read { reader in
      let subject = try target.map { try MemoTarget.subject($0, in: project, reader) }
      return table(try reader.memos(on: subject).filter { coder == nil || $0.coder == coder })
    }
  }

  static func table(_ memos: [Memo]) -> Table {
    Table(
      name: "memos", title: "Memos",
      columns: [
        .init("on", .text, "What the memo is on, as `qualm memo` takes it."),
        .init("coder", .text, "Who wrote it."),
        .init("time", .text, "When: UTC, ISO 8601."),
        .init("text", .text, "The memo."),
        .init("memo", .text, "Its id."),
      ],
      rows: memos.map {
        [
          .text(MemoTarget.text($0.subject)), .text($0.coder), .text($0.writtenAt), .text($0.text),
          .text($0.id),
        ]
      })
  }
}
