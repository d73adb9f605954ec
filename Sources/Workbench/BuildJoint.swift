import Measures
import QualData

/// The joint display of a project.
package enum BuildJoint {
  package struct Result: Sendable {
    package var page: JointPage
    package var report: CorpusRun.Report
  }

  /// - Throws: `InputErrors` for a broken file; `WorkbenchError` without a codebook or model, or for a round that
  ///   no rating is of.
  package static func run(
    _ project: Project, round: String?, statuses: StatusFilter = .suggestedAndAccepted, excerpts: Int,
    threads: Int
  ) throws -> Result {
    let model = try project.requiredModel()
    let codebook = try project.codebook()
    let (ratings, warnings) = try project.ratings(model)
    try check(round, among: ratings)
    let sources = try project.sources()
    let frame = CodeFrame(codebook: codebook.codebook, model: model)
    var joint = JointBuilder(
      frame: frame, statuses: statuses, excerpts: excerpts,
      settings: try project.settings.joint.checked(against: frame))
    var report = try CorpusRun(sources, codebook, decisions: project.decisions(), threads: threads).forEach {
      joint.add($0.coded)
    }
    report.diagnostics += codebook.warnings + warnings
    let display = try joint.display(
      ratings: ratings, round: round, agreed: project.agreedLevels())
    let texts = try ExcerptReader(sources, files: report.files).read(display.rows.flatMap(\.excerpts))
    let page = JointPage(
      display: display, codebook: codebook.codebook, excerpts: texts, language: project.settings.language,
      attribute: project.settings.group)
    return Result(page: page, report: report)
  }
  /// - Throws: `WorkbenchError.unknown` for a round that no rating is of.
  static func check(_ round: String?, among ratings: [Rating]) throws {
    guard let round, !ratings.contains(where: { $0.round == round }) else { return }
    let rounds = Set(ratings.map(\.round)).sorted()
    throw WorkbenchError.unknown(
      what: "round", name: round, suggestion: Suggestion.nearest(to: round, in: rounds), known: rounds)
  }
}

extension JointSettings {
  /// - Throws: `WorkbenchError.unknown` for a code, level, indicator or domain that it names and the project does not have.
  func checked(against frame: CodeFrame) throws -> JointSettings {
    func check(_ name: String, _ what: String, _ known: [String]) throws {
      guard !known.contains(name) else { return }
      throw WorkbenchError.unknown(
        what: what, name: name, suggestion: Suggestion.nearest(to: name, in: known),
        namedBy: "“joint” in qualm.yaml")
    }
    for kind in evidence ?? [] {
      for code in kind.codes { try check(code, "code", frame.codes.map(\.id)) }
      for level in [kind.level, kind.cue].compactMap({ $0 }) {
        try check("\(level)", "level", frame.levels.map(String.init))
      }
    }
    for name in asked ?? [] { try check(name, "indicator or domain", AskedIndicators.names(frame)) }
    return self
  }
}
