import Foundation
import Interchange
import Measures
import QualData

/// How far coders agree on the categories of units, whatever the units are.
package enum MeasureTableAgreement {
  /// - Parameters:
  ///   - path: of a table, see `AgreementTableFile`.
  ///   - categories: all there are, in order; empty: those of the table.
  /// - Throws: `InputErrors` for the table; `WorkbenchError.unknown` for a reference that is no coder.
  package static func run(
    _ path: String, categories: [String], _ request: MeasureAgreement.Request, threads: Int
  ) throws -> MeasureAgreement.Result {
    let file = try SourceFile.read(URL(fileURLWithPath: path), shownAs: path)
    let table = try AgreementTableFile.read(file, categories: categories)
    var lines = AgreementLines(request.measures, request.comparisons, table.coders, isText: false)
    for coders in try request.comparisons.positions(table.coders) {
      let compared = table.keeping(coders)
      let tables = request.scopes.flatMap { scope -> [(line: AgreementReport.Line, subject: Int?)] in
        if scope == .pooled { return [(.init(scope: "all"), nil)] }
        return compared.categories.enumerated().map { position, category in
          (.init(scope: "category", code: category, name: category), position)
        }
      }
      try lines.add(tables, threads: threads) { category in
        AgreementSample(category.map { compared.dichotomised($0) } ?? compared)
      }
    }
    let units = table.units(codedBy: 1)
    return MeasureAgreement.Result(
      table: lines.table(on: units.of("unit"), resampling: "units"), cells: lines.cells,
      differences: AgreementDifferences.table,
      report: CorpusRun.Report(),
      sentence: "\(units.of("unit")), \(table.units(codedBy: 2).grouped) coded by two coders or more.")
  }
}
