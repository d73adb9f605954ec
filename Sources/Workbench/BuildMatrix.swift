import Measures
import QualData

/// A frequency matrix of a whole project.
package enum BuildMatrix {
  package struct Request: Sendable {
    package var rows: String
    package var columns: String
    package var rule: CountingRule = .codings
    package var normalisation: Normalisation = .none
    package var rollUp = true
    package var statuses: StatusFilter = .suggestedAndAccepted

    package init(rows: String, columns: String) {
      self.rows = rows
      self.columns = columns
    }
  }

  package static let testColumns = [
    "rows", "columns", "n", "chi_square", "degrees_of_freedom", "p_value", "cramers_v", "note",
  ]
  package static let residualColumns = [
    "row", "column", "observed", "expected", "standardised_residual", "adjusted_residual", "p_adjusted",
  ]

  /// - Throws: `InputErrors`, `WorkbenchError.unknown` for an axis that is neither built in nor an attribute,
  ///   `MeasuresError.unsupportedAxes`.
  package static func run(
    _ request: Request, in project: Project, threads: Int, progress: (Int, Int) -> Void
  ) throws -> (table: Table, report: CorpusRun.Report) {
    let (builder, report) = try builder(request, in: project, threads: threads, progress: progress)
    return (builder.table(language: project.settings.language), report)
  }

  /// Whether rows and columns have to do with one another. Codes count without the codes below them, links without their
  /// weights, and nothing is normalised, whatever the request says.
  /// - Throws: as `run`.
  package static func test(
    _ request: Request, in project: Project, threads: Int, progress: (Int, Int) -> Void
  ) throws -> (test: Table, residuals: Table, report: CorpusRun.Report) {
    var request = request
    request.rollUp = false
    request.normalisation = .none
    let (builder, report) = try builder(
      request, in: project, threads: threads, ignoringWeights: true, progress: progress)
    let tables = builder.independence(language: project.settings.language)
    return (tables.test, tables.residuals, report)
  }

  private static func builder(
    _ request: Request, in project: Project, threads: Int, ignoringWeights: Bool = false,
    progress: (Int, Int) -> Void
  ) throws -> (builder: MatrixBuilder, report: CorpusRun.Report) {
    let codebook = try project.codebook()
    let sources = try project.sources()
    let book = ignoringWeights ? codebook.codebook.withUnitWeights : codebook.codebook
    var builder = try MatrixBuilder(
      rows: axis(request.rows, sources), columns: axis(request.columns, sources), rule: request.rule,
      normalisation: request.normalisation,
      frame: CodeFrame(codebook: book, model: codebook.model), statuses: request.statuses,
      rollUp: request.rollUp)
    let report = try CorpusRun(sources, codebook, decisions: project.decisions(), threads: threads).forEach(
      progress: progress
    ) {
      builder.add($0.coded)
    }
    return (builder, report)
  }

  /// An axis by name: a built-in one, or any attribute of the participants.
  package static func axis(_ name: String, _ sources: CorpusSources) throws -> MatrixAxis {
    switch name {
    case "code": return .code
    case "indicator": return .indicator
    case "domain": return .domain
    case "transcript": return .transcript
    case "speaker": return .speaker
    default:
      let attributes = Set(sources.participants.flatMap(\.attributes.keys)).sorted()
      guard attributes.contains(name) else {
        let known = ["code", "indicator", "domain", "transcript", "speaker"] + attributes
        throw WorkbenchError.unknown(
          what: "row, column or attribute", name: name, suggestion: Suggestion.nearest(to: name, in: known),
          known: known)
      }
      return .attribute(name)
    }
  }
}
