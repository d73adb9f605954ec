import Interchange
import Measures
import QualData

enum SilenceMaker: ChartMaker {
  static let chart: any Chart.Type = SilenceChart.self
  static let options: Set<ChartOption> = [.columns, .status]

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    let labels = ChartLabels(request, project)
    // The usual columns of a matrix are no groups of speakers.
    let attribute = request.columns == ChartRequest().columns ? nil : request.columns
    let result = try MapSilence.run(
      project, by: attribute, statuses: request.statuses, threads: threads)
    let chart = SilenceChart(
      silence: result.table, model: try project.requiredModel(), language: labels.language,
      title: labels.words(.silenceTitle, ["statuses": labels.name(of: request.statuses)]),
      words: labels.words)
    return MadeChart(chart, report: result.report)
  }
}
