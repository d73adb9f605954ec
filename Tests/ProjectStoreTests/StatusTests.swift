import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct StatusTests {
  @Test func withoutADecisionACodingIsSuggested() throws {
    #expect(try SampleStore().status(1) == .suggested)
  }

  @Test func oneCodersDecisionHolds() throws {
    let sample = try SampleStore()
    try sample.decide(1, .rejected)
    #expect(try sample.status(1) == .rejected)
  }

  @Test func twoVerdictsAreADispute() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(1, .rejected, by: "bert")
    #expect(try sample.status(1) == .disputed)
    #expect(try sample.status(1, view: "bert") == .rejected)
    #expect(try sample.status(1, view: "carl") == .suggested)
  }

  @Test func acceptancesWithTwoCodesAreADispute() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(1, .accepted, by: "bert", code: "budget")
    #expect(try sample.status(1) == .disputed)
  }

  @Test func sayingTheCodingsOwnCodeIsNoDispute() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(1, .accepted, by: "bert", code: "funding", range: SampleStore.funding.range)
    #expect(try sample.status(1) == .accepted)
  }

  @Test func anAdjudicationSettlesAndKeepsTheDissent() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    try sample.decide(1, .rejected, by: "bert")
    try sample.decide(1, .accepted, by: "carl", code: "budget", adjudicating: true)
    let outcome = Outcome(
      code: "funding", range: SampleStore.funding.range,
      decisions: try sample.store.read { try $0.decisions(on: SampleStore.id(1)) })
    #expect(outcome.status == .accepted)
    #expect(outcome.code == "budget")
    #expect(outcome.dissent.map(\.coder) == ["ann", "bert"])
    #expect(try sample.status(1) == .accepted)
  }

  @Test func aLaterAdjudicationReplacesTheEarlier() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted, adjudicating: true)
    try sample.decide(1, .rejected, by: "bert", adjudicating: true)
    #expect(try sample.store.read { try $0.decisions(on: SampleStore.id(1)) }.map(\.coder) == ["bert"])
  }

  @Test func aPersonsCodingIsAcceptedByThem() throws {
    let sample = try SampleStore()
    try sample.store.write(verb: "assign") {
      try $0.add(
        StoredCoding(
          id: SampleStore.id(9), transcript: "a", code: "staff", range: TextRange(5, 22), turn: 0,
          coder: "bert"))
    }
    #expect(try sample.status(9) == .accepted)
  }

  /// The rule in Swift and the one in SQL, on random decisions.
  @Test func queuesFollowTheRule() throws {
    var random = SeededRandom(seed: 4)
    let sample = try SampleStore()
    var seen: Set<CodingStatus> = []
    for _ in 0..<300 {
      try sample.store.write(verb: "random") { writer in
        for number in 1...3 {
          for coder in ["ann", "bert", "carl"] where Int.random(in: 0..<3, using: &random) == 0 {
            if try writer.decisions(on: SampleStore.id(number)).contains(where: {
              $0.coder == coder && !$0.isAdjudication
            }),
              Bool.random(using: &random)
            {
              try writer.withdraw(decisionOn: SampleStore.id(number), of: coder)
              continue
            }
            try writer.decide(
              Decision(
                coding: SampleStore.id(number), coder: coder,
                verdict: Bool.random(using: &random) ? .accepted : .rejected,
                code: [nil, nil, "funding", "staff"].randomElement(using: &random)!,
                range: [nil, nil, TextRange(5, 22), TextRange(5, 10)].randomElement(using: &random)!,
                isAdjudication: Int.random(in: 0..<12, using: &random) == 0))
          }
          if Int.random(in: 0..<4, using: &random) == 0 {
            for decision in try writer.decisions(on: SampleStore.id(number)) {
              try writer.withdraw(
                decisionOn: decision.coding, of: decision.coder, isAdjudication: decision.isAdjudication)
            }
          }
        }
      }
      let items = try sample.store.read { try $0.queue() }
      for item in items {
        let coding = try #require(try sample.store.read { try $0.coding(item.coding) })
        let decisions = try sample.store.read { try $0.decisions(on: item.coding) }
        let outcome = Outcome(code: coding.code, range: coding.range, decisions: decisions)
        #expect(item.status == outcome.status)
        seen.insert(item.status)
      }
    }
    #expect(seen == Set(CodingStatus.allCases))
  }
}
