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
    outputs.agreed = try project.agreedLevels()
    outputs.prepare(options, project)
    var report = try CorpusRun(sources, codebook, decisions: decisions, threads: threads).forEach(
      progress: progress, makePreparation: outputs.makeReader
    ) { outputs.add($0, asked: $1) }
    report.diagnostics += codebook.warnings + ratings.1
    let facts = try facts(
      project, outputs, ratings: ratings.0, report: report, excerpts: excerpts, options,
      inputs: InputDigests.make(project, sources, options, threads: threads), threads: threads)
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
    let language = options.language(in: project)
    var options = options
    var report = report
    options.language = language
    let passages = options.passages ?? (options.format == .html ? .around : .none)
    let display = outputs.joint.display(ratings: ratings, agreed: outputs.agreed)
    let quotes = try QuoteReader(outputs.sources, files: report.files, passages: passages).read(
      display.rows.flatMap(\.excerpts))
    let additions = ScoreAdditions(consensus: true, bootstrap: options.bootstrap)
    var others: [AssessmentComparison.Other] = []
    if let model = codebook.model, let paths = options.against, !paths.isEmpty {
      let found = try CompareScores.others(paths, model, from: project.folder)
      others = found.others
      report.diagnostics += found.warnings
    }
    func scores(_ groupings: Set<ScoreGrouping>, _ additions: ScoreAdditions) -> Table? {
      guard let model = codebook.model, !ratings.isEmpty else { return nil }
      return ScoreRatings.table(ratings, model, by: groupings, adding: additions, language: language.rawValue)
    }
    return try ReportFacts(
      settings: project.settings, codebook: codebook, frame: outputs.frame,
      madeCodes: project.madeCodes().count, options: options,
      passages: passages, language: language.rawValue, excerpts: excerpts,
      summary: outputs.summary(ratings: ratings, report: report, language: language.rawValue),
      display: display, quotes: quotes,
      matrices: outputs.matrices.map { ($0.path, $0.builder.table(language: language.rawValue)) },
      transcripts: outputs.transcripts, ratings: ratings, scores: scores([], additions),
      groupScores: scores([.group], ScoreAdditions()), agreed: outputs.agreedTable(language.rawValue),
      tests: outputs.tests(
        display, ratings: ratings, against: others, bootstrap: options.bootstrap, language: language.rawValue),
      silence: outputs.silence.map {
        ($0.table(language: language.rawValue), $0.map(language: language.rawValue))
      }, occurrence: outputs.occurrence, pairs: outputs.pairs, pictures: outputs.pictures,
      agreement: agreement(project, language.rawValue, codebook, options, threads: threads),
      participants: outputs.sources.participants, report: report,
      inputs: inputs)
  }

  /// Of the coders named, else of those in the store; `nil` where there are not two.
  private static func agreement(
    _ project: Project, _ language: String, _ codebook: LoadedCodebook, _ options: ReportOptions, threads: Int
  ) throws -> MeasureAgreement.Result? {
    var request = MeasureAgreement.Request(AgreementRequest([]))
    request.scopes = [.pooled, .code]
    request.language = language
    request.measures.bootstrap = options.bootstrap
    if !options.coders.isEmpty {
      return try MeasureAgreement.run(
        options.coders, from: project.folder, request, in: project, threads: threads)
    }
    guard try project.decisions() != nil else { return nil }
    let coders = try StoredCoders.read(project.store())
    guard coders.count > 1 else { return nil }
    return try MeasureAgreement.run(coders, codebook, request, in: project, threads: threads)
  }
}
