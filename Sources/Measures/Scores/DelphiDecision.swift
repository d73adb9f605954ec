import QualData

/// What Delphi rules make of the ratings of one indicator in one round. Everything is undefined without ratings.
package struct DelphiDecision: Sendable, Equatable {
  package enum Outcome: String, Sendable, CaseIterable {
    /// By the share of agreement alone.
    case accepted
    /// By the lower share, as no rating disagrees.
    case undisputed
    case open
  }

  /// Shares of ratings that agree and disagree, from 0 to 1; see `DelphiRules`.
  package var agreement: Double?
  package var disagreement: Double?
  package var panel: RANDPanel?
  package var outcome: Outcome?
  /// The median of an indicator that is not open; `nil` where it lies between two levels, as the panel then has to choose.
  package var level: Int?

  package init(_ ratings: [Int?], scale: ClosedRange<Int> = 1...5, rules: DelphiRules = DelphiRules()) {
    let levels = ratings.compactMap { $0 }
    guard let median = Quantile.median(levels.map(Double.init)) else { return }
    func share(_ isMeant: (Int) -> Bool) -> Double {
      Double(levels.count(where: isMeant)) / Double(levels.count)
    }
    let agreeing: Double
    let disagreeing: Double
    if let first = rules.agreeFrom {
      agreeing = share { $0 >= first }
      disagreeing = share { $0 <= min(scale.lowerBound + scale.upperBound - first, first - 1) }
    } else {
      agreeing = share { abs(Double($0) - median) <= Double(rules.within) }
      disagreeing = share { abs(Double($0) - median) > Double(rules.within + 1) }
    }
    agreement = agreeing
    disagreement = disagreeing
    panel = RANDPanel(levels, scale: scale)
    let outcome: Outcome =
      agreeing >= rules.accept
      ? .accepted : agreeing >= rules.acceptUndisputed && disagreeing == 0 ? .undisputed : .open
    self.outcome = outcome
    level = outcome == .open ? nil : Int(exactly: median)
  }

  static let columns = [
    Table.Column("agreement", .number, "Ratings that agree as a share of n, by the Delphi rules"),
    Table.Column("disagreement", .number, "Ratings that disagree as a share of n, by the Delphi rules"),
    Table.Column("rand", .text, "RAND/UCLA: agreement, disagreement or neither"),
    Table.Column("delphi", .text, "By the Delphi rules: accepted, undisputed or open"),
    Table.Column("delphi_level", .integer, "Median of the first round that was not open, up to this one"),
    Table.Column("delphi_round", .text, "The round that this level is of"),
  ]

  /// - Parameter agreed: the first decision that was not open, up to this one, and its round.
  func cells(agreed: (decision: DelphiDecision, round: String)?) -> [Table.Cell] {
    let texts = [panel?.rawValue, outcome?.rawValue].map { $0.map { Table.Cell.text($0) } ?? .missing }
    let round = agreed.map { $0.round.isEmpty ? Table.Cell.missing : .text($0.round) } ?? .missing
    return [.number(agreement), .number(disagreement)] + texts + [.integer(agreed?.decision.level), round]
  }
}
