import Foundation
import Interchange
import ProjectStore
import Pseudonymisation
import QualData
import Tokenization

/// Writes a copy of a project with pseudonyms in the place of names, and the key to undo it.
package enum PseudonymiseProject {
  package struct Request: Sendable {
    package var list: String
    package var output: String
    package var key: String
    package var coder: String
    /// What rows without a decision mean; `nil`: they are errors.
    package var undecided: PseudonymDecision?
    /// Whether codebooks and models may hold names.
    package var allowsNames: Bool
    package var threads: Int
    package var cost: KeyFile.Cost

    package init(
      list: String, output: String, key: String, coder: String, undecided: PseudonymDecision? = nil,
      allowsNames: Bool = false, threads: Int, cost: KeyFile.Cost = .standard
    ) {
      self.list = list
      self.output = output
      self.key = key
      self.coder = coder
      self.undecided = undecided
      self.allowsNames = allowsNames
      self.threads = threads
      self.cost = cost
    }
  }

  package struct Summary: Sendable {
    package var transcripts: Int
    package var replaced: Int
    package var pseudonyms: Int
    package var codings: Int
    package var report: CorpusRun.Report

    package var sentence: String {
      "\(replaced.of("piece")) of \(transcripts.of("transcript")) replaced by \(pseudonyms.of("pseudonym"))"
        + (codings > 0 ? ", with \(codings.of("coding"))." : ".")
    }
  }

  /// Where the hashes of names lie in the copy.
  package static let guardPath = ".qualm/pseudonyms.json"

  /// All or nothing: with an error neither the copy nor the key is there.
  /// - Parameter passphrase: asked for once everything else is known to be right.
  /// - Throws: `InputErrors`, `WorkbenchError`, `StoreError`
  package static func run(
    _ request: Request, project: Project, passphrase: () throws -> String
  ) throws -> Summary {
    let folder = URL(fileURLWithPath: request.output).standardizedFileURL
    let key = URL(fileURLWithPath: request.key).standardizedFileURL
    try checkPlaces(folder, key, request)
    let rows = try decidedRows(request)
    let rules = PseudonymRules(rows)
    try checkReplacements(rules, request.list)
    let secret = try passphrase()
    var summary: Summary?
    do {
      try SafeWriting.writing(folder, makesFolders: true) { temporary in
        try SafeWriting.makeFolder(temporary)
        let copy = CopiedProject(project: project, threads: request.threads, coder: request.coder) {
          try PseudonymSubstitution(rules)
        }
        let outcome = try copy.write(to: temporary, pseudonyms: guardPath)
        let names = NameGuard(rows)
        try SafeWriting.makeFolder(temporary.appendingPathComponent(".qualm"))
        try SafeWriting.write(
          Array(names.fileText.utf8), to: temporary.appendingPathComponent(guardPath), isChecked: false)
        if !request.allowsNames { try checkCodebooks(temporary, names) }
        var content = PseudonymKey(rules)
        content.transcripts = outcome.ids.filter { $0.key != $0.value }
        content.texts = outcome.texts
        content.changes = outcome.changes
        try SafeWriting.write(
          KeyFile.seal(content, passphrase: secret, cost: request.cost), to: key, isChecked: false)
        summary = Summary(
          transcripts: outcome.report.transcripts, replaced: outcome.replaced,
          pseudonyms: Set(rows.filter(\.decision.isReplaced).map(\.replacement)).count,
          codings: outcome.codings, report: outcome.report)
        summary?.report.diagnostics += try namesOfCoders(project, names, request.list)
        // An empty folder that is there gives way.
        _ = rmdir(folder.path)
      }
    } catch {
      try? FileManager.default.removeItem(at: key)
      throw error
    }
    return summary!
  }

  static func checkPlaces(_ folder: URL, _ key: URL, _ request: Request) throws {
    try requireNew(folder, shownAs: request.output)
    if key.path == folder.path || key.path.hasPrefix(folder.path + "/") {
      throw WorkbenchError.keyInside(path: request.key)
    }
    if FileManager.default.fileExists(atPath: key.path) { throw WorkbenchError.keyExists(path: request.key) }
  }

  static func requireNew(_ folder: URL, shownAs path: String) throws {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    guard (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.isEmpty == true else {
      throw WorkbenchError.folderInUse(path: path)
    }
  }

  /// The rows of the list. Nothing is replaced, and nothing stays, without a decision.
  private static func decidedRows(_ request: Request) throws -> [PseudonymRow] {
    let file = try SourceFile.read(
      URL(fileURLWithPath: request.list).standardizedFileURL, shownAs: request.list)
    var rows = try PseudonymListFile.read(file)
    let open = rows.indices.filter { rows[$0].decision == .open }
    if let undecided = request.undecided {
      for index in open { rows[index].decision = undecided }
    } else if let first = open.first {
      throw InputErrors([
        Diagnostic(
          file: request.list, place: SourcePlace(line: rows[first].line, column: 1),
          message:
            "\(open.count.of("row")) \(open.count == 1 ? "has" : "have") no decision; this is the first.",
          remedy:
            "Write yes, no or as written in the column “decision”, or say with --undecided what they mean.")
      ])
    }
    let missing = rows.filter { $0.decision.isReplaced && $0.replacement.isEmpty }
    if !missing.isEmpty {
      throw InputErrors(
        missing.map {
          Diagnostic(
            file: request.list, place: SourcePlace(line: $0.line, column: 1),
            message: "The row has no replacement.",
            remedy: "Write one such as \($0.kind.placeholder(1)), or decide no.")
        })
    }
    return rows
  }

  /// A replacement that is itself a name of the list would be taken for one.
  private static func checkReplacements(_ rules: PseudonymRules, _ list: String) throws {
    let pseudonymiser = try Pseudonymiser(rules)
    let wrong = rules.rows.filter {
      $0.decision.isReplaced && pseudonymiser.replacing($0.replacement) != $0.replacement
    }
    if wrong.isEmpty { return }
    throw InputErrors(
      wrong.map {
        Diagnostic(
          file: list, place: SourcePlace(line: $0.line, column: 1),
          message: "The replacement holds a name of the list.", remedy: "Choose one that names nobody here.")
      })
  }

  /// Coders keep their names. One that is a name of the list would have results refused, and nobody would guess why.
  private static func namesOfCoders(
    _ project: Project, _ names: NameGuard, _ list: String
  ) throws -> [Diagnostic] {
    guard ProjectStore.exists(in: project.folder) else { return [] }
    let search = try NameGuardSearch(names)
    return try project.store().read { try $0.coders() }.compactMap { coder in
      guard let hit = Array(coder.name.utf8).withUnsafeBufferPointer({ search.first(in: $0) }) else {
        return nil
      }
      return Diagnostic(
        .warning, file: list,
        message:
          "A coder has the name behind \(hit.pseudonym) and keeps it, so results that name coders will be refused.",
        remedy:
          "Decide “as written” if only the capitals are the same, or give --allow-names with such results.")
    }
  }

  /// Codebooks and models are copied as they are.
  private static func checkCodebooks(_ folder: URL, _ names: NameGuard) throws {
    let search = try NameGuardSearch(names)
    let paths =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.sorted() ?? []
    var found: [Diagnostic] = []
    for path in paths where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      if path == Project.fileName { continue }
      let bytes = try SourceFile.read(folder.appendingPathComponent(path), shownAs: path).bytes
      guard let hit = bytes.withUnsafeBufferPointer({ search.first(in: $0) }) else { continue }
      found.append(
        Diagnostic(
          file: path, place: SourcePlace(line: hit.line, column: 1),
          message: "The file is copied as it is, and holds the name behind \(hit.pseudonym).",
          remedy: "Take the name out of the project's own file, or give --allow-names."))
    }
    if !found.isEmpty { throw InputErrors(found) }
  }
}
