import Interchange
import Measures
import QualData

/// How far coders agree, pooled and for each code.
extension ReportComposer {
  var agreement: [Block] {
    guard let agreement = facts.agreement else { return [] }
    var pooled = agreement.table.rows("scope", "pooled")
    var byCode = agreement.table.rows("scope", "code").rows("text", "all")
    for column in ["coefficient", "text"] {
      pooled = translated(pooled, column)
      byCode = translated(byCode, column)
    }
    let values: [(String, ReportLabel)] = [
      ("estimate", .estimate), ("lower", .intervalLower), ("upper", .intervalUpper),
      ("observed", .observedAgreement), ("expected", .expectedAgreement), ("units", .units),
    ]
    let cells: [(String, ReportLabel)] = [
      ("coded_by_all", .codedByAll), ("coded_by_some", .codedBySome), ("coded_by_none", .codedByNone),
    ]
    return [
      paragraph(.agreementNote),
      table(
        pooled, text(.pooledAgreement),
        [("coefficient", .coefficient), ("text", .textColumn)] + values + cells),
      .details(
        summary: text(.agreementByCode),
        [
          table(
            byCode, text(.agreementByCode),
            [("code_name", .code), ("coefficient", .coefficient)] + values + cells)
        ]),
    ]
  }

  /// Names of coefficients as papers have them; whether all text counts or only what somebody coded.
  private func translated(_ table: Table, _ column: String) -> Table {
    guard let position = table.position(column) else { return table }
    var table = table
    table.rows = table.rows.map { row in
      var row = row
      if case .text(let name) = row[position] {
        switch name {
        case "all": row[position] = .text(text(.allText))
        case "coded": row[position] = .text(text(.codedText))
        default:
          if let coefficient = AgreementCoefficient(rawValue: name) {
            row[position] = .text(self.name(of: coefficient))
          }
        }
      }
      return row
    }
    return table
  }

  func name(of coefficient: AgreementCoefficient) -> String { text.name(of: coefficient) }

  /// The coefficients in the report, in the order of its table.
  var coefficients: [AgreementCoefficient] {
    guard let table = facts.agreement?.table, let position = table.position("coefficient") else { return [] }
    return AgreementCoefficient.allCases.filter { coefficient in
      table.rows.contains { $0[position] == .text(coefficient.rawValue) }
    }
  }
}
