import CodingEngine
import Foundation
import Interchange
import Measures
import QualData

/// How far coders agree: on the codings of transcripts in files of theirs, or on a table of units.
package enum MeasureAgreement {
  package struct Request: Sendable {
    package var measures: AgreementRequest
    package var scopes: [AgreementScope] = [.pooled]
    package var unit: AgreementUnit = .sentence
    /// Every two coders by themselves, not all together.
    package var pairs = false
    /// Who is taken as right, by name; then every other coder is compared with this one.
    package var reference: String?
    /// Whether the engine is a coder, `auto`.
    package var engine = false
    package var participantsOnly = false

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

  /// What a person looks at first.
  package static func mainColumns(_ table: Table) -> [String] {
    func varies(_ name: String) -> Bool {
      guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return false }
      return Set(table.rows.map { "\($0[column])" }).count > 1
    }
    return ["scope", "code", "coders", "text"].filter(varies) + [
      "coefficient", "estimate", "lower", "upper", "observed", "expected", "units", "undefined",
    ]
  }

  // MARK: Tables of units

  /// - Parameter path: of a table, see `AgreementTableFile`.
  /// - Throws: `InputErrors` for the table; `WorkbenchError.unknown` for a reference that is no coder.
  package static func run(table path: String, categories: [String], _ request: Request) throws -> Result {
    let file = try SourceFile.read(URL(fileURLWithPath: path), shownAs: path)
    let table = try AgreementTableFile.read(file, categories: categories)
    let comparisons = try comparisons(table.coders, request)
    var report = AgreementReport(measures(request, coders: comparisons.first?.count ?? 0, isText: false))
    var cells: [[Table.Cell]] = []
    for coders in comparisons {
      let compared = table.keeping(coders)
      for scope in request.scopes {
        if scope == .pooled {
          let line = AgreementReport.Line(scope: "all")
          report.add(line, AgreementSample(compared))
          cells += AgreementReport.cells(line, compared)
        } else {
          for (position, category) in compared.categories.enumerated() {
            let line = AgreementReport.Line(scope: "category", code: category, name: category)
            report.add(line, AgreementSample(compared.dichotomised(position)))
            cells += AgreementReport.cells(line, compared.dichotomised(position))
          }
        }
      }
    }
    let units = table.units(codedBy: 1)
    return Result(
      table: Table(
        name: "agreement", title: "Agreement of \(listed(table.coders)) on \(units.of("unit"))",
        columns: AgreementReport.columns, rows: report.rows),
      cells: cellTable(cells), differences: AgreementDifferences.table, report: CorpusRun.Report(),
      sentence: "\(units.of("unit")), \(table.units(codedBy: 2).grouped) coded by two coders or more.")
  }

  // MARK: Codings of transcripts

  /// - Parameter files: of codings, one for each coder, see `HumanCodingsFile`; the coder is called as the file is.
  /// - Throws: `InputErrors` with everything wrong in the files: unknown transcripts and codes, quotes that stand nowhere
  ///   or in several places; `WorkbenchError.unknown` for a reference that is no coder.
  package static func run(
    _ files: [String], _ request: Request, in project: Project, threads: Int
  ) throws -> Result {
    let codebook = try project.codebook()
    let people = try files.map(HumanCodings.init)
    let frame = CodeFrame(codebook: codebook.codebook)
    let names = coderNames(files) + (request.engine ? [Coding.engine] : [])
    let comparisons = try comparisons(names, request)
    var problems = people.map { $0.unknownCodes(frame.codes.map(\.id)) }
    let reader = CodedTextReader(people, codebook, request)
    var known: [String] = []
    var texts: [CodedTextReader.Outcome] = []
    let report = try CorpusReading.forEach(project.sources(), threads: threads) {
      reader.worker()
    } body: { (outcome: CodedTextReader.Outcome) in
      known.append(outcome.text.id)
      for (index, found) in outcome.problems.enumerated() { problems[index] += found }
      texts.append(outcome)
    }
    for (index, person) in people.enumerated() { problems[index] += person.unknownTranscripts(known) }
    let found = problems.flatMap { $0.sorted { $0.place < $1.place } }
    guard found.isEmpty else {
      throw InputErrors(report.diagnostics.filter { $0.severity == .error } + found)
    }
    let language = project.settings.language
    var rows = AgreementReport(measures(request, coders: comparisons.first?.count ?? 0, isText: true))
    var cells: [[Table.Cell]] = []
    let wantsContinua = request.measures.coefficients.contains(.unitizingAlpha)
    for coders in comparisons {
      let agreement = CodeAgreement(texts.map(\.text), frame: frame, names: names, coders: coders)
      for subject in request.scopes.flatMap(agreement.subjects) {
        let code = subject.code.map { frame.codes[$0] }
        for onlyCoded in [false, true] {
          let line = AgreementReport.Line(
            scope: subject.scope.rawValue, code: code?.id ?? "", name: code?.name.text(language) ?? "",
            text: onlyCoded ? "coded" : "all")
          let sample = agreement.sample(subject, onlyCoded: onlyCoded, continua: wantsContinua)
          rows.add(line, sample)
          cells += AgreementReport.cells(line, sample.table)
        }
      }
    }
    let shared = texts.filter { text in text.text.codings.count { $0 != nil } > 1 }
    var differences = AgreementDifferences.table
    differences.rows = shared.flatMap { AgreementDifferences.rows($0, frame, names, language) }
    return Result(
      table: Table(
        name: "agreement",
        title: "Agreement of \(listed(names)) on "
          + (request.unit == .transcript ? "" : "\(request.unit.plural) of ") + shared.count.of("transcript"),
        columns: AgreementReport.columns, rows: rows.rows),
      cells: cellTable(cells), differences: differences, report: report,
      sentence: sentence(shared.count, of: texts.count, request))
  }

  private static func sentence(_ shared: Int, of all: Int, _ request: Request) -> String {
    shared == 0
      ? "No transcript has codings by two coders."
      : "\(shared.grouped) of \(all.of("transcript")) have codings by two coders or more. Text “all”: every "
        + "\(request.unit.rawValue) of them; text “coded”: those to which one of the coders compared gave any code."
  }

  // MARK: Coders

  /// The files' names without extension; with their folders where two are called the same.
  private static func coderNames(_ files: [String]) -> [String] {
    let names = files.map { SourceFile(path: $0, bytes: []).stem }
    return Set(names).count == names.count ? names : files
  }

  /// Who is compared with whom, as positions in `names`.
  private static func comparisons(_ names: [String], _ request: Request) throws -> [[Int]] {
    if let reference = request.reference {
      guard let position = names.firstIndex(of: reference) else {
        throw WorkbenchError.unknown(
          what: "coder", name: reference, suggestion: Suggestion.nearest(to: reference, in: names),
          known: names)
      }
      return names.indices.filter { $0 != position }.map { [position, $0] }
    }
    guard request.pairs else { return [Array(names.indices)] }
    return names.indices.flatMap { first in names.indices.filter { $0 > first }.map { [first, $0] } }
  }

  private static func measures(_ request: Request, coders: Int, isText: Bool) -> AgreementRequest {
    var measures = request.measures
    measures.options.hasReference = request.reference != nil
    if measures.coefficients.isEmpty {
      measures.coefficients = AgreementCoefficient.usual(
        coders: coders, isText: isText, hasReference: request.reference != nil)
    }
    return measures
  }

  private static func listed(_ names: [String]) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  private static func cellTable(_ rows: [[Table.Cell]]) -> Table {
    Table(
      name: "agreement-cells", title: "How often two coders gave a unit which two categories",
      columns: AgreementReport.cellColumns, rows: rows)
  }
}
