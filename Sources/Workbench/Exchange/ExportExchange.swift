import Foundation
import Interchange
import Measures
import ProjectStore
import QualData

/// Makes of a project what other tools can read.
package enum ExportExchange {
  package struct Options: Sendable {
    /// Which codings go out.
    package var statuses: StatusFilter
    /// Whether transcripts with times go out as those of recordings, with sync points.
    package var syncPoints: Bool

    package init(statuses: StatusFilter = .accepted, syncPoints: Bool = false) {
      self.statuses = statuses
      self.syncPoints = syncPoints
    }
  }

  package struct Result: Sendable {
    package var project: ExchangeProject
    package var losses = Losses()
    package var warnings: [Diagnostic] = []
    package var isCodebook = false

    package var sentence: String {
      let codes = project.flattenedCodes.count
      let codings = project.sources.reduce(0) {
        $0 + $1.codings.count + $1.selections.reduce(0) { $0 + $1.codings.count }
      }
      if isCodebook { return "\(codes.of("code")) and \(project.sets.count.of("set"))" }
      return [
        codes.of("code"), project.sources.count.of("source"), codings.of("coding"),
        project.users.count.of("user"),
        project.cases.count.of("case"), project.notes.count.of("note"), project.sets.count.of("set"),
      ].joined(separator: ", ")
    }
  }

  /// Writes a REFI-QDA project (`.qdpx`) or codebook (`.qdc`), as the ending says.
  /// - Throws: `InputErrors` for the project's own files, `WorkbenchError`, `StoreError`
  package static func write(_ project: Project, to path: String, _ options: Options) throws -> Result {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    switch url.pathExtension.lowercased() {
    case "qdc":
      let result = try codebook(project)
      try SafeWriting.write(REFICodebookWriter.xml(result.project), to: url)
      return result
    case "qdpx":
      let result = try run(project, options)
      do {
        try SafeWriting.write(try REFIProjectWriter(result.project).archive(), to: url)
      } catch let error as ArchiveError {
        throw WorkbenchError.cannotWrite(path: path, reason: error.description)
      }
      return result
    default: throw WorkbenchError.unknownEnding(path: path, known: ["qdpx", "qdc"])
    }
  }

  private static var origin: String { "Qualm \(Engine.version)" }

  /// The codebook alone, which needs no store.
  package static func codebook(_ project: Project) throws -> Result {
    let codebook = try project.codebook().codebook
    var items: [ExchangeItem] = []
    var memos: [Memo] = []
    if ProjectStore.exists(in: project.folder) {
      (items, memos) = try project.store().read { (try $0.exchangeItems(), try $0.memos()) }
    }
    let guids = ExchangeGUIDs(items, project: project.settings.name, codebook: codebook.id)
    let codes = ExchangeCodes(codebook: codebook, guids: guids, language: project.settings.language)
    var result = Result(project: ExchangeProject(name: codebook.id, origin: origin), isCodebook: true)
    result.project.codes = codes.codes()
    result.project.sets = codes.indicatorSets(try project.model())
    let present = Set(result.project.flattenedCodes.map(\.code.guid))
    result.project.sets += guids.sets.map { $0.keeping(present) }.filter { !$0.codes.isEmpty }
    result.losses.add(
      "members of sets", guids.sets.reduce(0) { $0 + $1.sources.count + $1.notes.count },
      "A codebook has codes only; a project (.qdpx) has the others.")
    let onCodes = memos.count {
      switch $0.subject {
      case .code, .indicator: true
      default: false
      }
    }
    result.losses.add(
      "memos on codes and indicators", onCodes, "A codebook has no place for them; a project (.qdpx) does.")
    return result
  }

  package static func run(_ project: Project, _ options: Options) throws -> Result {
    let codebook = try project.codebook().codebook
    let model = try project.model()
    let participants = try project.sources().participants
    return try project.store().read { reader in
      var builder = try ExchangeBuilder(
        project.settings, codebook, model, participants, options: options, origin: origin, reader: reader)
      return try builder.build()
    }
  }
}
