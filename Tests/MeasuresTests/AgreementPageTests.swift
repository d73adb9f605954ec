import Foundation
import Measures
import QualData
import TestSupport
import Testing

/// Replays the examples of docs/statistics.md on agreement: each line must stand on the page.
@Suite struct AgreementPageTests {
  private let page: Set<Substring>

  init() throws {
    let text = try String(contentsOf: Repository.file("docs/statistics.md"), encoding: .utf8)
    page = Set(text.split(separator: "\n"))
  }

  private func line(_ cells: [String]) -> Substring { "| \(cells.joined(separator: " | ")) |" }
  /// A half goes up, whatever rounding left of it.
  private func print2(_ value: Double) -> String { String(format: "%.2f", value + 1e-12) }

  @Test(arguments: AgreementScope.allCases, [false, true])
  func codersOfTenSentences(scope: AgreementScope, onlyCoded: Bool) throws {
    let agreement = CodeAgreement(
      [agreementExample()], frame: smallFrame, names: ["A", "B"], coders: [0, 1])
    let coefficients: [AgreementCoefficient] = [
      .percent, .cohensKappa, .scottsPi, .alpha, .gwetsAC, .brennanPrediger, .jaccard, .dice,
    ]
    for subject in agreement.subjects(scope) {
      let code = subject.code.map { smallFrame.codes[$0].id } ?? ""
      if code == "priority" { continue }
      let sample = agreement.sample(subject, onlyCoded: onlyCoded, continua: false)
      let pairs = try CodedPairs(sample.table)
      let counts = [pairs.both, pairs.firstOnly, pairs.secondOnly, pairs.neither].map(String.init)
      let values = try coefficients.map { try print2($0.measure(sample, AgreementOptions()).estimate) }
      let line = line([scope.rawValue, code, onlyCoded ? "coded" : "all"] + counts + values)
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test func unitising() throws {
    let continuum = UnitizedContinuum(length: 10, observers: [[.init(2..<6)], [.init(4..<8)]], values: 1)
    let alpha = try UnitizingAlpha([continuum])
    #expect(page.contains(line([print2(alpha.estimate), print2(alpha.observed!), print2(alpha.expected!)])))
  }

  @Test func uncertaintyOfTenSentences() {
    let coefficients: [AgreementCoefficient] = [.percent, .cohensKappa, .alpha, .gwetsAC]
    let report = AgreementReport(AgreementRequest(coefficients))
    let rows = report.rows(
      .init(scope: "code"), AgreementSample(.coders("1100100000", "1100000000")))
    func cell(_ row: [Table.Cell], _ name: String) -> String {
      let cell = row[AgreementReport.columns.firstIndex { $0.name == name }!]
      if case .number(let number) = cell { return String(format: "%.2f", number) }
      return cell.plain
    }
    let names = [
      "coefficient", "estimate", "standard_error", "standard_error_from", "lower", "upper", "suggested_units",
    ]
    for row in rows {
      let line = line(names.map { cell(row, $0) })
      #expect(page.contains(line), "\(line)")
    }
  }

  @Test(arguments: AgreementCoefficient.allCases) func everyCoefficientIsDescribed(
    _ coefficient: AgreementCoefficient
  ) {
    #expect(
      page.contains { $0.hasPrefix("| `\(coefficient.rawValue)` | ") && $0.contains(coefficient.coders) })
  }

  @Test func everyReasonForNoValueIsDescribed() {
    let text = page.joined(separator: " ")
    for reason in UndefinedAgreement.allCases {
      #expect(text.contains(reason.rawValue), "\(reason.rawValue)")
    }
  }
}
