import QualData

/// Whether what is said of indicators goes with how they are rated: rank correlations over the indicators.
package enum EvidenceCorrelation {
  /// What is said of an indicator, as in the joint display.
  package enum Evidence: String, Sendable, CaseIterable {
    case codings, matches, transcripts, cases, barriers, enablers
    /// (enablers − barriers) / (enablers + barriers); undefined without either.
    case balance
    case medianLevelCue = "median-level-cue"

    func value(_ row: JointDisplay.Row) -> Double? {
      switch self {
      case .codings: return row.codings
      case .matches: return row.matches
      case .transcripts: return Double(row.transcripts)
      case .cases: return Double(row.cases)
      case .barriers: return Double(row.barriers)
      case .enablers: return Double(row.enablers)
      case .balance:
        let both = row.enablers + row.barriers
        return both == 0 ? nil : Double(row.enablers - row.barriers) / Double(both)
      case .medianLevelCue: return row.medianLevelCue
      }
    }
  }

  package enum Score: String, Sendable, CaseIterable {
    case median, mean

    func value(_ row: JointDisplay.Row) -> Double? {
      switch self {
      case .median: row.score.median
      case .mean: row.score.mean
      }
    }
  }

  package enum Coefficient: String, Sendable, CaseIterable {
    case spearman
    case kendall = "kendall-tau-b"
  }

  package struct Request: Sendable {
    package var evidence = Evidence.allCases
    package var scores = Score.allCases
    /// `nil`: intervals of Fisher's z.
    package var bootstrap: Bootstrap?
    package init() {}
  }

  /// A row for each measure of evidence, score and coefficient. Of indicators with both; others are counted as left out.
  package static func table(_ display: JointDisplay, _ request: Request = Request()) -> Table {
    var rows: [[Table.Cell]] = []
    var ps: [(row: Int, coefficient: Coefficient, p: Double)] = []
    for evidence in request.evidence {
      for score in request.scores {
        let pairs = display.rows.compactMap { row in
          evidence.value(row).flatMap { x in score.value(row).map { (x, $0) } }
        }
        for coefficient in Coefficient.allCases {
          let found = Found(coefficient, pairs.map(\.0), pairs.map(\.1), request.bootstrap)
          if let p = found.p { ps.append((rows.count, coefficient, p)) }
          rows.append(
            [
              .text(evidence.rawValue), .text(score.rawValue), .text(coefficient.rawValue),
              .integer(pairs.count), .integer(display.rows.count - pairs.count),
            ] + found.cells)
        }
      }
    }
    for coefficient in Coefficient.allCases {
      let own = ps.filter { $0.coefficient == coefficient }
      for (entry, adjusted) in zip(own, PAdjustment.holm.adjusted(own.map(\.p))) {
        rows[entry.row][adjustedColumn] = .number(adjusted)
      }
    }
    let round = display.round.isEmpty ? "" : " (round \(display.round))"
    let intervals = request.bootstrap?.phrase(of: "indicators") ?? "95 % intervals: Fisher's z"
    return Table(
      name: "evidence-and-scores",
      title: "Rank correlation of evidence with maturity scores\(round) over indicators; \(intervals); "
        + "\(display.statuses.phrase).", columns: columns, rows: rows)
  }

  private struct Found {
    var estimate: Double?
    var lower: Double?
    var upper: Double?
    var interval: String?
    var p: Double?
    var source: String?
    var undefined: String?

    init(_ coefficient: Coefficient, _ x: [Double], _ y: [Double], _ bootstrap: Bootstrap?) {
      var fisher: RankCorrelationInterval?
      switch coefficient {
      case .spearman:
        let found = SpearmanCorrelation(x, y)
        (estimate, p, fisher) = (found?.estimate, found?.p, found?.interval())
        source = p == nil ? nil : "t"
      case .kendall:
        let found = KendallCorrelation(x, y)
        (estimate, p, fisher) = (found?.estimate, found?.p, found?.interval())
        source = found.map { $0.isExact ? "exact" : "normal" }
      }
      guard let estimate else {
        undefined =
          x.count < 2
          ? "fewer than two indicators have both"
          : Set(x).count < 2 ? "the evidence is the same everywhere" : "the scores are the same everywhere"
        return
      }
      guard let bootstrap else {
        (lower, upper) = (fisher?.lower, fisher?.upper)
        interval = fisher == nil ? nil : "fisher"
        return
      }
      let found = bootstrap.interval(units: x.count) { drawn in
        coefficient.estimate(drawn.map { x[$0] }, drawn.map { y[$0] })
      }
      (lower, upper) = (found?.lower, found?.upper)
      interval = found == nil ? nil : bootstrap.method.rawValue
      self.estimate = estimate
    }

    var cells: [Table.Cell] {
      func text(_ value: String?) -> Table.Cell { value.map { .text($0) } ?? .missing }
      return [
        .number(estimate), .number(lower), .number(upper), text(interval), .number(p), text(source), .missing,
        text(undefined),
      ]
    }
  }

  private static let adjustedColumn = 11
  private static let columns = [
    Table.Column("evidence", .text, "What is said of an indicator, as in the joint display"),
    Table.Column("score", .text, "Of the ratings of the indicator"),
    Table.Column("coefficient", .text, "spearman (ρ) or kendall-tau-b"),
    Table.Column("n", .integer, "Indicators that have both"),
    Table.Column("left_out", .integer, "Indicators that lack one"),
    Table.Column("estimate", .number, "The coefficient, −1 to 1"),
    Table.Column("lower", .number, "Lower end of its 95 % interval"),
    Table.Column("upper", .number, "Upper end of its 95 % interval"),
    Table.Column("interval", .text, "How the interval is made: fisher, percentile or bca"),
    Table.Column("p_value", .number, "Two-sided"),
    Table.Column("p_from", .text, "Where it is from: t, exact or normal"),
    Table.Column("p_adjusted", .number, "Adjusted by Holm among the rows of the coefficient"),
    Table.Column("undefined", .text, "Why there is no value"),
  ]
}

extension EvidenceCorrelation.Coefficient {
  package func estimate(_ x: [Double], _ y: [Double]) -> Double? {
    self == .spearman ? SpearmanCorrelation(x, y)?.estimate : KendallCorrelation(x, y)?.estimate
  }
}
