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
    if let round, !ratings.contains(where: { $0.round == round }) {
      let rounds = Set(ratings.map(\.round)).sorted()
      throw WorkbenchError.unknown(
        what: "round", name: round, suggestion: Suggestion.nearest(to: round, in: rounds) ?? rounds.last)
    }
    let sources = try project.sources()
    var joint = JointBuilder(
      frame: CodeFrame(codebook: codebook.codebook, model: model), statuses: statuses, excerpts: excerpts)
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
}
