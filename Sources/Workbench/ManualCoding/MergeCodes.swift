import ProjectStore
import QualData

/// Makes one code of several: a coder's codings of them, and their memos on them, go to the one.
package enum MergeCodes {
  /// - Parameter request: without filters.
  /// - Throws: as `RecodeCodings.run`.
  package static func run(
    _ request: RecodeCodings.Request, in project: Project, coder: String
  ) throws -> CodingChanges {
    let codebook = try project.codebook()
    let words = "merge-codes \(request.from.joined(separator: ", ")) into \(request.to)"
    return try project.store(coder: coder).write(verb: words) { writer in
      var changes = try RecodeCodings.run(request, codebook, writer)
      var moved = 0
      for code in request.from {
        for var memo in try writer.memos(on: .code(code)) where memo.coder == coder {
          memo.subject = .code(request.to)
          try writer.write(memo)
          moved += 1
        }
      }
      if moved > 0 { changes.note("\(moved) memo\(moved == 1 ? "" : "s") moved along.", isChange: true) }
      return changes
    }
  }
}
