import QualData

/// Statistics that a table of scores may have in columns at its end.
///
/// Consensus and Delphi decisions are of single indicators; domains and the model pool ratings of different things, and
/// have none.
package struct ScoreAdditions: Sendable, Equatable {
  package var consensus: Bool
  /// For intervals of mean and median; every row has the same seed, so none depends on the others.
  package var bootstrap: Bootstrap?
  package var delphi: DelphiRules?
  /// What a team settled on; no columns where it is empty.
  package var agreed: [AgreedLevel]

  package init(
    consensus: Bool = false, bootstrap: Bootstrap? = nil, delphi: DelphiRules? = nil,
    agreed: [AgreedLevel] = []
  ) {
    self.consensus = consensus
    self.bootstrap = bootstrap
    self.delphi = delphi
    self.agreed = agreed
  }

  /// A respondent's answer.
  struct Answer {
    var respondent: String
    var level: Int?
  }

  func columns(_ scale: ClosedRange<Int>) -> [Table.Column] {
    (bootstrap.map(ScoreIntervals.columns) ?? []) + (consensus ? ScoreConsensus.columns(scale) : [])
      + (delphi == nil ? [] : DelphiDecision.columns) + (agreed.isEmpty ? [] : Self.agreedColumns)
  }

  private static let agreedColumns = [
    Table.Column("agreed_level", .integer, "The level that the team agreed on"),
    Table.Column("agreed_by", .text, "Who wrote it down"),
    Table.Column("agreed_at", .text, "When it was agreed: UTC, ISO 8601"),
    Table.Column("agreed_because", .text, "Why"),
  ]

  private func agreedCells(of scope: ScoreScope) -> [Table.Cell] {
    guard !agreed.isEmpty else { return [] }
    guard scope.kind == .indicator, let level = agreed.first(where: { $0.indicator == scope.id }) else {
      return Self.agreedColumns.map { _ in .missing }
    }
    return [
      .integer(level.level), .text(level.coder), .text(level.agreedAt),
      level.reason.isEmpty ? .missing : .text(level.reason),
    ]
  }

  /// The cells of one indicator, domain or model in one group, of each round in their order.
  func cells(
    _ rounds: [(round: String, answers: [Answer])], of scope: ScoreScope, _ scale: ClosedRange<Int>
  ) -> [[Table.Cell]] {
    let isIndicator = scope.kind == .indicator
    let agreedCells = agreedCells(of: scope)
    var settled: (decision: DelphiDecision, round: String)?
    return rounds.map { round, answers in
      let levels = answers.map(\.level)
      var cells: [Table.Cell] = []
      if let bootstrap {
        cells += ScoreIntervals(Self.byRespondent(answers), bootstrap).cells
      }
      if consensus {
        cells +=
          isIndicator
          ? ScoreConsensus(levels, scale: scale).cells
          : ScoreConsensus.columns(scale).map { _ in .missing }
      }
      if let delphi {
        guard isIndicator else {
          return cells + DelphiDecision.columns.map { _ in .missing } + agreedCells
        }
        let decision = DelphiDecision(levels, scale: scale, rules: delphi)
        if settled == nil, let outcome = decision.outcome, outcome != .open { settled = (decision, round) }
        cells += decision.cells(agreed: settled)
      }
      return cells + agreedCells
    }
  }

  /// Levels by respondent, in the order in which respondents first appear.
  private static func byRespondent(_ answers: [Answer]) -> [[Int]] {
    var places: [String: Int] = [:]
    var levels: [[Int]] = []
    for answer in answers {
      guard let level = answer.level else { continue }
      if let place = places[answer.respondent] {
        levels[place].append(level)
      } else {
        places[answer.respondent] = levels.count
        levels.append([level])
      }
    }
    return levels
  }
}
