import Measures
import QualData

/// Whether what transcripts say of indicators goes with how respondents rate them.
package enum CorrelateEvidence {
  package static let mainColumns = [
    "evidence", "score", "coefficient", "n", "estimate", "lower", "upper", "p_value", "p_adjusted",
    "undefined",
  ]

  /// - Throws: as `BuildJoint.run`; `WorkbenchError.missingInput` without ratings.
  package static func run(
    _ request: EvidenceCorrelation.Request, in project: Project, round: String?,
    statuses: StatusFilter = .suggestedAndAccepted, threads: Int
  ) throws -> (table: Table, report: CorpusRun.Report) {
    _ = try ScoreRatings.input(project)
    let joint = try BuildJoint.run(project, round: round, statuses: statuses, excerpts: 0, threads: threads)
    return (EvidenceCorrelation.table(joint.page.display, request), joint.report)
  }
}
