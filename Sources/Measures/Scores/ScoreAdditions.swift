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

  package init(consensus: Bool = false, bootstrap: Bootstrap? = nil, delphi: DelphiRules? = nil) {
    self.consensus = consensus
    self.bootstrap = bootstrap
    self.delphi = delphi
  }

  /// A respondent's answer.
  struct Answer {
    var respondent: String
    var level: Int?
  }

  func columns(_ scale: ClosedRange<Int>) -> [Table.Column] {
    (bootstrap.map(ScoreIntervals.columns) ?? []) + (consensus ? ScoreConsensus.columns(scale) : [])
      + (delphi == nil ? [] : DelphiDecision.columns)
  }

  /// The cells of one indicator, domain or model in one group, of each round in their order.
  func cells(
    _ rounds: [(round: String, answers: [Answer])], isIndicator: Bool, _ scale: ClosedRange<Int>
  ) -> [[Table.Cell]] {
    var agreed: (decision: DelphiDecision, round: String)?
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
        guard isIndicator else { return cells + DelphiDecision.columns.map { _ in .missing } }
        let decision = DelphiDecision(levels, scale: scale, rules: delphi)
        if agreed == nil, let outcome = decision.outcome, outcome != .open { agreed = (decision, round) }
        cells += decision.cells(agreed: agreed)
      }
      return cells
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
