import Interchange
import ProjectStore
import QualData

/// Makes codes while coding. They are kept in the store, because no command changes the codebook's file.
package enum MakeCode {
  package struct Request: Sendable {
    /// `nil`: made from the name.
    package var id: String?
    /// `nil`: the coded words, which makes an in-vivo code.
    package var name: String?
    /// The id of the code above it.
    package var under: String?
    package var definition: String

    package init(id: String? = nil, name: String? = nil, under: String? = nil, definition: String = "") {
      self.id = id
      self.name = name
      self.under = under
      self.definition = definition
    }
  }

  /// In characters as a reader sees them.
  static let longestName = 120
  private static let longestID = 40

  /// - Throws: `WorkbenchError.badCode`, `.unknown` for the code above; `StoreError`.
  package static func run(_ request: Request, in project: Project, coder: String) throws -> Table {
    let codebook = try project.codebook()
    return try project.store(coder: coder).write(verb: "codebook add") { writer in
      ListMadeCodes.table([try make(request, words: "", codebook.codebook, writer)])
    }
  }

  /// - Parameter words: what is coded.
  static func make(
    _ request: Request, words: String, _ codebook: Codebook, _ writer: StoreWriter
  ) throws -> MadeCode {
    let name = Excerpt.folded(request.name ?? words)
    let id = request.id ?? Self.id(of: name)
    try check(id: id, name: name, of: request)
    guard !codebook.flattened.contains(where: { $0.code.id == id }) else {
      throw WorkbenchError.badCode(
        id, reason: "there is a code with this id already. Use it, or give the new one another id.")
    }
    if let under = request.under { try codebook.require(under) }
    let code = MadeCode(
      id: id, parent: request.under, name: name, definition: Excerpt.folded(request.definition),
      coder: writer.coder)
    try writer.keep(code)
    return try writer.madeCodes().first { $0.id == id } ?? code
  }

  static func check(id: String, name: String, of request: Request) throws {
    guard !name.isEmpty else { throw WorkbenchError.badCode(id, reason: "it has no name.") }
    guard name.count <= longestName else {
      throw WorkbenchError.badCode(
        String(name.prefix(30)) + "…",
        reason:
          "its name would have \(name.count) characters, more than \(longestName). Quote fewer words, or give "
          + "a name with --name.")
    }
    guard Identifier.isValid(id) else {
      let reason =
        request.id == nil
        ? "no id can be made of its name; give one."
        : "an id holds only letters (a–z, A–Z), digits, “-”, “_” and “.”."
          + (Identifier.mended(id).map { " Write “\($0)”." } ?? "")
      throw WorkbenchError.badCode(request.id ?? name, reason: reason)
    }
  }

  /// `Nobody pays us for it.` → `nobody-pays-us-for-it`, at most 40 characters in whole words.
  static func id(of name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
      .compactMap { Identifier.mended(String($0)) }
    var id = ""
    for word in words {
      let longer = id.isEmpty ? word : id + "-" + word
      if longer.count > longestID { break }
      id = longer
    }
    return id.isEmpty ? String(words.first?.prefix(longestID) ?? "") : id
  }
}

extension Codebook {
  /// - Throws: `WorkbenchError.unknown` for a code that it does not have.
  func require(_ code: String) throws {
    let known = flattened.map(\.code.id)
    guard known.contains(code) else {
      throw WorkbenchError.unknown(
        what: "code", name: code, suggestion: Suggestion.nearest(to: code, in: known))
    }
  }
}
