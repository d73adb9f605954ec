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

  /// - Throws: `InputErrors`, `WorkbenchError.unknown` for an axis that is neither built in nor an attribute,
  ///   `MeasuresError.unsupportedAxes`.
  package static func run(
    _ request: Request, in project: Project, threads: Int, progress: (Int, Int) -> Void
  ) throws -> (table: Table, report: CorpusRun.Report) {
    let codebook = try project.codebook()
    let sources = try project.sources()
    var builder = try MatrixBuilder(
      rows: axis(request.rows, sources), columns: axis(request.columns, sources), rule: request.rule,
      normalisation: request.normalisation,
      frame: CodeFrame(codebook: codebook.codebook, model: codebook.model), statuses: request.statuses,
      rollUp: request.rollUp)
    let report = try CorpusRun(sources, codebook, decisions: project.decisions(), threads: threads).forEach(
      progress: progress
    ) {
      builder.add($0.coded)
    }
    return (builder.table(language: project.settings.language), report)
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
