import Interchange
import Measures
import QualData

enum EvidenceMaker: ChartMaker {
  static let chart: any Chart.Type = EvidenceChart.self
  static let options: Set<ChartOption> = [.round, .statistic, .rule, .status]

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let evidence: (JointDisplay.Row) -> Double
    switch request.rule {
    case .codings: evidence = { $0.codings }
    case .matches: evidence = { $0.matches }
    case .transcripts: evidence = { Double($0.transcripts) }
    case .cases: evidence = { Double($0.cases) }
    case .words, .turns, .presence:
      throw WorkbenchError.unknown(
        what: "rule for evidence", name: request.rule.rawValue, suggestion: nil,
        known: ["codings", "matches", "transcripts", "cases"])
    }
    let result = try BuildJoint.run(
      project, round: request.round, statuses: request.statuses, excerpts: 0, threads: threads)
    let display = result.page.display
    let statistic = request.statistic ?? .mean
    let labels = ChartLabels(request, project)
    let round = display.round.isEmpty ? [] : [labels.words(.round, ["n": display.round])]
    let chart = EvidenceChart(
      title: labels.words(
        .evidenceTitle,
        [
          "rule": labels.name(request.rule.rawValue), "statistic": labels.name(statistic.rawValue),
          "of": labels.of(round), "statuses": labels.name(of: display.statuses),
        ]),
      points: display.rows.map { row in
        EvidenceChart.Point(
          id: row.indicator, label: row.label.text(labels.language), evidence: evidence(row),
          score: statistic == .mean ? row.score.mean : row.score.median,
          kind: row.convergence.verdict.rawValue)
      }, levels: display.levels, evidence: request.rule.rawValue, score: statistic.rawValue,
      kinds: Convergence.allCases.map(\.rawValue), words: labels.words)
    return MadeChart(chart, report: result.report)
  }
}
