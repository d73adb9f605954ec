import Measures
import QualData

/// The joint display by themes: how those who speak of a theme rate, and those who do not.
package enum BuildThemeStatistics {
  /// - Throws: as `BuildJoint`.
  package static func run(
    _ project: Project, round: String?, statuses: StatusFilter, threads: Int
  ) throws -> (table: Table, report: CorpusRun.Report) {
    let model = try project.requiredModel()
    let codebook = try project.codebook()
    let (ratings, warnings) = try project.ratings(model)
    try BuildJoint.check(round, among: ratings)
    let sources = try project.sources()
    var themes = ThemeStatistics(
      frame: CodeFrame(codebook: codebook.codebook, model: model), statuses: statuses)
    var report = try CorpusRun(sources, codebook, decisions: project.decisions(), threads: threads).forEach {
      themes.add($0.coded)
    }
    report.diagnostics += codebook.warnings + warnings
    let quotes = try ExcerptReader(sources, files: report.files).read(themes.excerpts).mapValues(\.text)
    return (
      themes.table(ratings: ratings, round: round, language: project.settings.language, quotes: quotes),
      report
    )
  }

  /// What a person looks at first.
  package static let mainColumns = [
    "theme", "indicator", "cases", "speakers", "n_with", "median_with", "mean_with", "n_without",
    "median_without",
    "mean_without",
  ]
}
