import Interchange
import Measures
import QualData

enum ForestMaker: ChartMaker {
  static let chart: any Chart.Type = ForestChart.self
  static let options: Set<ChartOption> = [.files, .coefficient, .unit, .text]

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    var wanted = MeasureAgreement.Request(AgreementRequest(request.coefficients))
    wanted.measures.bootstrap = Bootstrap(resamples: 1000, seed: 1, method: .percentile)
    wanted.scopes = [.pooled, .code]
    wanted.unit = request.unit
    let result = try MeasureAgreement.run(request.files, wanted, in: project, threads: threads)
    let (table, leftOut) = withoutUnused(result.table)
    let title =
      "\(table.title), text “\(request.text.rawValue)”"
      + (leftOut == 0 ? "" : "; without \(leftOut.of("code")) that nobody gave")
    return MadeChart(
      ForestChart(
        agreement: table, where: ["text": request.text.rawValue],
        headings: Dictionary(
          uniqueKeysWithValues: AgreementCoefficient.allCases.map { ($0.rawValue, $0.title) }),
        title: title), report: result.report)
  }

  /// Without codes that no coder gave: there is nothing to agree on.
  private static func withoutUnused(_ table: Table) -> (Table, Int) {
    func column(_ name: String) -> Int { table.columns.firstIndex { $0.name == name }! }
    let (code, all, some) = (column("code"), column("coded_by_all"), column("coded_by_some"))
    var kept = table
    kept.rows.removeAll { row in row[all] == .integer(0) && row[some] == .integer(0) }
    let before = Set(table.rows.map { row in "\(row[code])" })
    let after = Set(kept.rows.map { row in "\(row[code])" })
    return (kept, before.subtracting(after).count)
  }
}
