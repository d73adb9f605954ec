import CodingEngine
import Foundation
import Interchange
import Measures
import QualData

/// How far coders agree on the codings of transcripts.
package enum MeasureAgreement {
  package struct Request: Sendable {
    package var measures: AgreementRequest
    package var scopes: [AgreementScope] = [.pooled]
    package var unit: AgreementUnit = .sentence
    package var comparisons: CoderComparisons = .together
    /// Whether the engine is a coder, `auto`.
    package var engine = false
    package var participantsOnly = false
    /// Of the codes' names; `nil`: the project's.
    package var language: String?

    package init(_ measures: AgreementRequest) { self.measures = measures }
  }

  package struct Result: Sendable {
    package var table: Table
    /// How often two coders gave a unit which two categories.
    package var cells: Table
    /// Sentences that some coders gave a code and others did not; empty for tables of units.
    package var differences: Table
    package var report: CorpusRun.Report
    package var sentence: String
  }

  /// - Parameter files: of codings, one for each coder, see `HumanCodingsFile`; the coder is called as the file is.
  ///   Without files the coders of the project's store are compared.
  /// - Parameter folder: that the files' paths are from; `nil`: the current one.
  /// - Throws: `InputErrors` with everything wrong in the files: unknown transcripts and codes, quotes that stand nowhere
  ///   or in several places; `WorkbenchError.unknown` for a reference that is no coder, `.fewCoders`; `StoreError`.
  package static func run(
    _ files: [String], from folder: URL? = nil, _ request: Request, in project: Project, threads: Int
  ) throws -> Result {
    let codebook = try project.codebook()
    guard !files.isEmpty else {
      let coders = try StoredCoders.read(project.store())
      guard coders.count + (request.engine ? 1 : 0) > 1 else {
        throw WorkbenchError.fewCoders(coders.map(\.name))
      }
      return try run(coders, codebook, request, in: project, threads: threads)
    }
    let people = try files.map { try HumanCodings($0, from: folder) }
    let codes = codebook.codebook.flattened.map(\.code.id)
    let coders = zip(coderNames(files), people).map { AgreementCoder($0, $1) }
    return try run(coders, codebook, request, in: project, threads: threads) { known in
      people.map { $0.unknownCodes(codes) + $0.unknownTranscripts(known) }
    }
  }

  /// - Parameter check: what is wrong with each coder's codings, told the transcripts that there are.
  /// - Throws: `InputErrors` with all of it; `WorkbenchError.unknown` for a reference that is no coder.
  package static func run(
    _ coders: [AgreementCoder], _ codebook: LoadedCodebook, _ request: Request, in project: Project,
    threads: Int,
    check: ([String]) -> [[Diagnostic]] = { _ in [] }
  ) throws -> Result {
    let names = coders.map(\.name) + (request.engine ? [Coding.engine] : [])
    let comparisons = try request.comparisons.positions(names)
    let reader = CodedTextReader(coders, codebook, request)
    var outcomes: [CodedTextReader.Outcome] = []
    let report = try CorpusReading.forEach(project.sources(), threads: threads) {
      reader.worker()
    } body: {
      outcomes.append($0)
    }
    var problems = coders.indices.map { coder in outcomes.flatMap { $0.problems[coder] } }
    for (coder, found) in check(outcomes.map(\.text.id)).enumerated() { problems[coder] += found }
    let found = problems.flatMap { $0.sorted { $0.place < $1.place } }
    guard found.isEmpty else {
      throw InputErrors(report.diagnostics.filter { $0.severity == .error } + found)
    }
    let language = request.language ?? project.settings.language
    let frame = CodeFrame(codebook: codebook.codebook)
    var lines = AgreementLines(request.measures, request.comparisons, names, isText: true)
    let (texts, wantsContinua) = (outcomes.map(\.text), lines.wantsContinua)
    for coders in comparisons {
      let agreement = CodeAgreement(texts, frame: frame, names: names, coders: coders)
      let tables = request.scopes.flatMap(agreement.subjects).flatMap { subject in
        let code = subject.code.map { frame.codes[$0] }
        return [false, true].map { onlyCoded in
          let line = AgreementReport.Line(
            scope: subject.scope.rawValue, code: code?.id ?? "", name: code?.name.text(language) ?? "",
            text: onlyCoded ? "coded" : "all")
          return (line, (subject: subject, onlyCoded: onlyCoded))
        }
      }
      try lines.add(tables, threads: threads) {
        agreement.sample($0.subject, onlyCoded: $0.onlyCoded, continua: wantsContinua)
      }
    }
    let shared = outcomes.filter { outcome in outcome.text.codings.count { $0 != nil } > 1 }
    var differences = AgreementDifferences.table
    differences.rows = shared.flatMap { AgreementDifferences.rows($0, frame, names, language) }
    let units = request.unit == .transcript ? "" : "\(request.unit.plural) of "
    return Result(
      table: lines.table(
        on: units + shared.count.of("transcript"), resampling: request.unit.resampled), cells: lines.cells,
      differences: differences,
      report: report, sentence: sentence(shared.count, of: outcomes.count, request))
  }

  private static func sentence(_ shared: Int, of all: Int, _ request: Request) -> String {
    shared == 0
      ? "No transcript has codings by two coders."
      : "\(shared.grouped) of \(all.of("transcript")) have codings by two coders or more. Text “all”: every "
        + "\(request.unit.rawValue) of them; text “coded”: those to which one of the coders compared gave any code."
  }

  /// The files' names without extension; with their folders where two are called the same.
  private static func coderNames(_ files: [String]) -> [String] {
    let names = files.map { SourceFile(path: $0, bytes: []).stem }
    return Set(names).count == names.count ? names : files
  }
}
