import ProjectStore
import QualData

/// Gives a code that was made while coding another name, definition or place, or takes it away.
package enum ChangeMadeCode {
  /// - Parameters:
  ///   - request: what is `nil` stays; its id is not looked at.
  ///   - definition: `nil` to leave it as it is.
  ///   - isTop: that no code is above it any more.
  /// - Throws: `WorkbenchError.badCode`, `.unknown`; `StoreError`.
  package static func run(
    _ id: String, name: String?, under: String?, isTop: Bool, definition: String?, in project: Project,
    coder: String
  ) throws -> Table {
    let codebook = try project.codebook()
    return try project.store(coder: coder).write(verb: "codebook change") { writer in
      var code = try made(id, codebook, writer)
      if let name { code.name = Excerpt.folded(name) }
      if let definition { code.definition = Excerpt.folded(definition) }
      if isTop { code.parent = nil }
      if let under {
        try codebook.require(under)
        guard try !isBelow(under, id, writer) else {
          throw WorkbenchError.badCode(id, reason: "it would come to stand below itself.")
        }
        code.parent = under
      }
      try MakeCode.check(id: id, name: code.name, of: .init(id: id))
      try writer.keep(code)
      return ListMadeCodes.table([code])
    }
  }

  /// - Throws: `WorkbenchError.badCode` where anything has the code; `StoreError`.
  package static func remove(_ id: String, in project: Project, coder: String) throws {
    let codebook = try project.codebook()
    let isInFile = codebook.fileCodebook.flattened.contains { $0.code.id == id }
    try project.store(coder: coder).write(verb: "codebook remove") { writer in
      if try !writer.madeCodes().contains(where: { $0.id == id }) { _ = try made(id, codebook, writer) }
      // Once the file has it, nothing is lost with it.
      if !isInFile, try writer.isUsed(code: id) {
        throw WorkbenchError.badCode(
          id, reason: "codings, decisions, memos or other codes have it. Recode or merge it first.")
      }
      try writer.remove(code: id)
    }
  }

  private static func made(
    _ id: String, _ codebook: LoadedCodebook, _ writer: StoreWriter
  ) throws -> MadeCode {
    if codebook.fileCodebook.flattened.contains(where: { $0.code.id == id }) {
      throw WorkbenchError.badCode(id, reason: "it stands in \(codebook.path). Change it there.")
    }
    try codebook.require(id)
    return try writer.madeCodes().first { $0.id == id }!
  }

  private static func isBelow(_ code: String, _ id: String, _ writer: StoreWriter) throws -> Bool {
    let parents = Dictionary(
      uniqueKeysWithValues: try writer.madeCodes().map { ($0.id, $0.parent) })
    var seen: Set<String> = []
    var next: String? = code
    while let here = next, seen.insert(here).inserted {
      if here == id { return true }
      next = parents[here] ?? nil
    }
    return false
  }
}
