import CodingEngine
import Measures
import QualData

/// A project's transcripts with the codings that a chart's filters let through.
struct ChartedCorpus {
  let codebook: LoadedCodebook
  let frame: CodeFrame
  let sources: CorpusSources
  let labels: ChartLabels
  var language: String { labels.language }
  private let request: ChartRequest
  private let filter: ExcerptFilter
  private let decisions: StoredDecisions?
  private let threads: Int

  /// - Throws: `InputErrors` for the project's own files; `WorkbenchError.unknown` for a code or indicator that is not
  ///   there.
  init(_ request: ChartRequest, in project: Project, threads: Int) throws {
    codebook = try project.codebook()
    if !request.indicators.isEmpty { _ = try project.requiredModel() }
    frame = CodeFrame(codebook: codebook.codebook, model: codebook.model)
    sources = try project.sources()
    labels = ChartLabels(request, project)
    decisions = try project.decisions()
    filter = try ExcerptFilter(
      codes: request.codes, indicators: request.indicators, transcripts: request.transcripts,
      speakers: request.speakers, attributes: request.attributes, frame: frame)
    self.request = request
    self.threads = threads
  }

  /// Calls `body` with the transcripts that are wanted, in order.
  /// - Parameter prepare: work on a document that needs no other one, done on the document's thread.
  /// - Throws: `WorkbenchError.unknown` for a transcript, speaker or attribute that is not there.
  func forEach<Value: Sendable>(
    preparing prepare: @escaping @Sendable (CorpusRun.Document) -> Value,
    _ body: (CorpusRun.Document, Value) -> Void
  ) throws -> CorpusRun.Report {
    var names = FilterNames()
    let report = try CorpusRun(sources, codebook, decisions: decisions, threads: threads).forEach(
      progress: { _, _ in }, preparing: prepare
    ) { document, value in
      names.add(document.transcript)
      guard filter.transcripts.isEmpty || filter.transcripts.contains(document.transcript.id) else { return }
      var document = document
      document.coded.codings = document.coded.codings.filter {
        request.statuses.admits($0.status) && filter.admits($0, in: document.transcript)
      }
      body(document, value)
    }
    if !report.diagnostics.hasErrors { try names.check(filter) }
    return report
  }

  func forEach(_ body: (CorpusRun.Document) -> Void) throws -> CorpusRun.Report {
    try forEach(preparing: { _ in }) { document, _ in body(document) }
  }

  /// What the filters are, for a title: `; only code funding, region=Gent`.
  var phrase: String { listed(request.transcripts) }

  /// The same for a title that names the transcript already.
  var phraseInTranscript: String { listed([]) }

  private func listed(_ transcripts: [String]) -> String {
    let parts =
      request.codes.map { "\(labels.words(.code)) \($0)" }
      + request.indicators.map { "\(labels.words(.indicator)) \($0)" } + transcripts + request.speakers
      + request.attributes
    return parts.isEmpty ? "" : "; " + labels.words(.only, ["what": parts.joined(separator: ", ")])
  }
}
