import CodingEngine
import Foundation
import Interchange
import Measures
import QualData

/// One document of all that Qualm can say about a project.
package enum MakeReport {
  package struct Result: Sendable {
    package var document: ReportDocument
    package var options: ReportOptions
    /// What the report shows, in full.
    package var tables: [Table]
    package var report: CorpusRun.Report
    /// What a lock of the report holds; its outputs are not written yet.
    package var inputs: [LockFile.Input]
    package var codebook: LoadedCodebook
  }

  /// - Parameter excerpts: of each indicator, at most.
  /// - Throws: `InputErrors` for the project's own files and files of coders; `WorkbenchError`, `StoreError`.
  package static func run(
    _ project: Project, excerpts: Int = 3, _ options: ReportOptions, threads: Int,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Result {
    let codebook = try project.codebook()
    let sources = try project.sources()
    let decisions = try project.decisions()
    let ratings = try codebook.model.map { try project.ratings($0) } ?? ([], [])
    var outputs = try RunMeasures(
      codebook: codebook, sources: sources, settings: project.settings, excerpts: excerpts)
    var report = try CorpusRun(sources, codebook, decisions: decisions, threads: threads).forEach(
      progress: progress
    ) { outputs.add($0) }
    report.diagnostics += codebook.warnings + ratings.1
    let facts = try facts(
      project, outputs, ratings: ratings.0, report: report, excerpts: excerpts, options,
      inputs: InputDigests.make(project, sources, coders: options.coders, threads: threads), threads: threads)
    return Result(
      document: ReportComposer(facts).document, options: facts.options, tables: facts.tables, report: report,
      inputs: facts.inputs, codebook: codebook)
  }

  /// What a report says after a run over the corpus.
  static func facts(
    _ project: Project, _ outputs: RunMeasures, ratings: [Rating], report: CorpusRun.Report, excerpts: Int,
    _ options: ReportOptions, inputs: [LockFile.Input], threads: Int
  ) throws -> ReportFacts {
    let codebook = outputs.codebook
    let language =
      options.language ?? ReportLanguage(rawValue: project.settings.language) ?? .en
    var options = options
    options.language = language
    let passages = options.passages ?? (options.format == .html ? .around : .none)
    let display = outputs.joint.display(ratings: ratings)
    let quotes = try QuoteReader(outputs.sources, files: report.files, passages: passages).read(
      display.rows.flatMap(\.excerpts))
    let additions = ScoreAdditions(
      consensus: true, bootstrap: options.resamples == 0 ? nil : bootstrap(options))
    func scores(_ groupings: Set<ScoreGrouping>, _ additions: ScoreAdditions) -> Table? {
      guard let model = codebook.model, !ratings.isEmpty else { return nil }
      return ScoreRatings.table(ratings, model, by: groupings, adding: additions, language: language.rawValue)
    }
    return ReportFacts(
      settings: project.settings, codebook: codebook, frame: outputs.frame, options: options,
      passages: passages, language: language.rawValue, excerpts: excerpts,
      summary: outputs.summary(ratings: ratings, report: report, language: language.rawValue),
      display: display, quotes: quotes,
      matrices: outputs.matrices.map { ($0.path, $0.builder.table(language: language.rawValue)) },
      transcripts: outputs.transcripts, ratings: ratings, scores: scores([], additions),
      groupScores: scores([.group], ScoreAdditions()),
      agreement: try agreement(project, codebook, options, threads: threads),
      participants: outputs.sources.participants, report: report,
      inputs: inputs)
  }

  private static func bootstrap(_ options: ReportOptions) -> Bootstrap {
    Bootstrap(resamples: options.resamples, seed: options.seed)
  }

  /// Of the coders named, else of those in the store; `nil` where there are not two.
  private static func agreement(
    _ project: Project, _ codebook: LoadedCodebook, _ options: ReportOptions, threads: Int
  ) throws -> MeasureAgreement.Result? {
    var request = MeasureAgreement.Request(AgreementRequest([]))
    request.scopes = [.pooled, .code]
    request.measures.bootstrap = options.resamples == 0 ? nil : bootstrap(options)
    if !options.coders.isEmpty {
      return try MeasureAgreement.run(options.coders, request, in: project, threads: threads)
    }
    guard try project.decisions() != nil else { return nil }
    let coders = try StoredCoders.read(project.store())
    guard coders.count > 1 else { return nil }
    return try MeasureAgreement.run(coders, codebook, request, in: project, threads: threads)
  }
}
