import ProjectStore
import QualData

/// Gives a coder's own memo another text, or takes it away. The journal keeps what it was.
package enum ChangeMemo {
  private static let fewestDigits = 8

  /// - Parameter id: whole, or 8 digits and more of its beginning.
  /// - Returns: the memo as a table of one row.
  /// - Throws: `WorkbenchError.memos`, `.othersMemo`; `StoreError`.
  package static func run(_ id: String, to text: String, in project: Project, coder: String) throws -> Table {
    try project.store(coder: coder).write(verb: "change a memo") { writer in
      var memo = try own(id, writer)
      memo.text = text
      try writer.write(memo)
      return ListMemos.table([memo])
    }
  }

  /// - Returns: what it was, as a table of one row.
  /// - Throws: as `run`.
  package static func remove(_ id: String, in project: Project, coder: String) throws -> Table {
    try project.store(coder: coder).write(verb: "remove a memo") { writer in
      let memo = try own(id, writer)
      try writer.remove(memo: memo.id)
      return ListMemos.table([memo])
    }
  }

  private static func own(_ id: String, _ writer: StoreWriter) throws -> Memo {
    let found = id.count < fewestDigits ? [] : try writer.memos(beginning: id)
    guard let memo = found.first, found.count == 1 else {
      throw WorkbenchError.memos(id, count: found.count)
    }
    guard memo.coder == writer.coder else { throw WorkbenchError.othersMemo(id, coder: memo.coder) }
    return memo
  }
}
