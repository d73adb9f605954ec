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
    _ path: String, categories: [String], _ request: MeasureAgreement.Request
  ) throws -> MeasureAgreement.Result {
    let file = try SourceFile.read(URL(fileURLWithPath: path), shownAs: path)
    let table = try AgreementTableFile.read(file, categories: categories)
    var lines = AgreementLines(request.measures, request.comparisons, table.coders, isText: false)
    for coders in try request.comparisons.positions(table.coders) {
      let compared = table.keeping(coders)
      for scope in request.scopes {
        if scope == .pooled {
          lines.add(.init(scope: "all"), AgreementSample(compared))
        } else {
          for (position, category) in compared.categories.enumerated() {
            lines.add(
              .init(scope: "category", code: category, name: category),
              AgreementSample(compared.dichotomised(position)))
          }
        }
      }
    }
    let units = table.units(codedBy: 1)
    return MeasureAgreement.Result(
      table: lines.table(on: units.of("unit")), cells: lines.cells, differences: AgreementDifferences.table,
      report: CorpusRun.Report(),
      sentence: "\(units.of("unit")), \(table.units(codedBy: 2).grouped) coded by two coders or more.")
  }
}
