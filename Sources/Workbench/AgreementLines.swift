import Measures
import QualData

/// The rows of agreement as they are measured, and the cells behind them.
struct AgreementLines {
  private let names: [String]
  private let request: AgreementRequest
  private let report: AgreementReport
  private var rows: [[Table.Cell]] = []
  private var cellRows: [[Table.Cell]] = []

  init(_ measures: AgreementRequest, _ comparisons: CoderComparisons, _ names: [String], isText: Bool) {
    var request = measures
    if case .reference = comparisons { request.options.hasReference = true }
    if request.coefficients.isEmpty {
      request.coefficients = AgreementCoefficient.usual(
        coders: comparisons == .together ? names.count : 2, isText: isText,
        hasReference: request.options.hasReference)
    }
    self.names = names
    self.request = request
    report = AgreementReport(request)
  }

  var wantsContinua: Bool { request.coefficients.contains(.unitizingAlpha) }

  /// Measures several tables of units × coders, each on one of the threads. The rows are in order of `tables`.
  /// - Parameter sample: called on the threads.
  mutating func add<Subject: Sendable>(
    _ tables: [(line: AgreementReport.Line, subject: Subject)], threads: Int,
    sample: @escaping @Sendable (Subject) -> AgreementSample
  ) throws {
    let report = report
    try OrderedParallel.forEach(tables, threads: threads) {
      { table -> (rows: [[Table.Cell]], cells: [[Table.Cell]]) in
        let sample = sample(table.subject)
        return (report.rows(table.line, sample), AgreementReport.cells(table.line, sample.table))
      }
    } consume: { _, measured in
      rows += measured.rows
      cellRows += measured.cells
    }
  }

  /// - Parameter resampling: what intervals are of resamples of; α for unitising resamples transcripts.
  func table(on units: String, resampling resampled: String) -> Table {
    let coders =
      names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
    let unitizing = wantsContinua && resampled != "transcripts" ? " (u-alpha: transcripts)" : ""
    let intervals =
      request.bootstrap?.phrase(of: resampled + unitizing) ?? "95 % intervals: from standard errors"
    return Table(
      name: "agreement", title: "Agreement of \(coders) on \(units); \(intervals)",
      columns: AgreementReport.columns, rows: rows)
  }

  var cells: Table {
    Table(
      name: "agreement-cells", title: "How often two coders gave a unit which two categories",
      columns: AgreementReport.cellColumns, rows: cellRows)
  }
}

extension MeasureAgreement {
  /// What a person looks at first: what tells the rows apart, and the values.
  /// - Parameter suggestsUnits: whether a number of units was asked for.
  package static func mainColumns(_ table: Table, suggestsUnits: Bool = false) -> [String] {
    func varies(_ name: String) -> Bool {
      guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return false }
      return table.rows.contains { $0[column] != table.rows[0][column] }
    }
    func isGiven(_ name: String) -> Bool {
      guard let column = table.columns.firstIndex(where: { $0.name == name }) else { return false }
      return table.rows.contains { $0[column] != .missing }
    }
    return ["scope", "code", "coders", "text"].filter(varies) + [
      "coefficient", "estimate", "lower", "upper", "observed", "expected", "units",
    ] + ["coded_by_all", "coded_by_some", "coded_by_none"].filter(isGiven)
      + (suggestsUnits ? ["suggested_units"] : []) + ["undefined"]
  }
}
