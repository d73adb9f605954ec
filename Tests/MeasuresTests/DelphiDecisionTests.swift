import Measures
import Testing

@Suite struct DelphiDecisionTests {
  /// So many ratings of each level, lowest first.
  private func ratings(_ counts: Int...) -> [Int?] {
    counts.enumerated().flatMap { Array(repeating: $0 + 1, count: $1) }
  }

  @Test func eightySixPercentIsAccepted() {
    // 43 of 50 within one level of 2; 7 at 5.
    let decision = DelphiDecision(ratings(0, 43, 0, 0, 7))
    #expect(decision.agreement == 0.86 && decision.disagreement == 0.14)
    #expect(decision.outcome == .accepted && decision.level == 2)
  }

  @Test func lessIsOpenWhereARatingDisagrees() {
    let decision = DelphiDecision(ratings(0, 42, 0, 7, 1))
    #expect(decision.agreement == 0.84 && decision.disagreement == 0.02)
    #expect(decision.outcome == .open && decision.level == nil)
  }

  @Test func seventyNinePercentIsEnoughWhereNoneDisagrees() {
    #expect(DelphiDecision(ratings(0, 79, 0, 21, 0)).outcome == .undisputed)
    #expect(DelphiDecision(ratings(0, 78, 0, 22, 0)).outcome == .open)
  }

  @Test func withinZeroOnlyTheMedianAgrees() {
    let rules = DelphiRules(within: 0)
    let decision = DelphiDecision(ratings(0, 4, 1, 0, 0), rules: rules)
    #expect(decision.agreement == 0.8 && decision.disagreement == 0)
    #expect(decision.outcome == .undisputed)
    #expect(DelphiDecision(ratings(0, 4, 0, 1, 0), rules: rules).outcome == .open)
  }

  @Test func levelsCanBeAnswersToAStatement() {
    let rules = DelphiRules(agreeFrom: 4)
    let decision = DelphiDecision(ratings(1, 1, 2, 3, 3), rules: rules)
    #expect(decision.agreement == 0.6 && decision.disagreement == 0.2)
    // From 2 on all but 1 agree; only 1 is left to disagree.
    #expect(DelphiDecision(ratings(1, 1, 2, 3, 3), rules: DelphiRules(agreeFrom: 2)).disagreement == 0.1)
  }

  @Test func aMedianBetweenTwoLevelsIsNoAgreedLevel() {
    let decision = DelphiDecision(ratings(0, 2, 2, 0, 0))
    #expect(decision.outcome == .accepted && decision.level == nil)
  }

  @Test func withoutRatingsNothingIsDecided() {
    let decision = DelphiDecision([nil])
    #expect(decision.outcome == nil && decision.agreement == nil && decision.panel == nil)
  }
}
