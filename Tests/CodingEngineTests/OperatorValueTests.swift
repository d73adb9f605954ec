import QualData
import Testing

@testable import CodingEngine

/// What `Explainer` tells of operators.
@Suite struct OperatorValueTests {
  /// Each reason of the first finding as “operator: left words | right words: outcome”.
  private func reasons(
    _ query: String, _ turns: String..., within: Scope = .sentence, shared: [SharedPatterns] = []
  ) throws -> [String] {
    let transcript = transcript(turns)
    let pattern = Pattern(query, within: within)
    let book = Codebook(
      id: "b", languages: ["en"], codes: [Code(id: "c", patterns: [pattern])], sharedPatterns: shared)
    let finding = try Explainer(CompiledCodebook(book), language: "en").findings(in: transcript).first
    return (finding?.operators ?? []).map { reason in
      let sides = [reason.left, reason.right].map { side in
        side.words.isEmpty
          ? "no \(side.query)" : side.words.map { transcript.text(in: $0) }.joined(separator: ", ")
      }
      let outcome =
        switch reason.outcome {
        case .holds(nil): "holds"
        case .holds(let distance?): "holds \(distance)"
        case .far(let distance): "far \(distance)"
        default: "\(reason.outcome)"
        }
      return "\(reason.operation.name): \(sides.joined(separator: " | ")): \(outcome)"
    }
  }

  @Test func andTellsBothSidesOrTheOneThatIsMissing() throws {
    #expect(
      try reasons("data AND shar*", "We share our data and data.") == [
        "AND: data, data | share: holds"
      ])
    #expect(try reasons("data AND shar*", "Our data.") == ["AND: data | no shar*: missing"])
    #expect(try reasons("data AND shar*", "We share.") == ["AND: no data | share: missing"])
  }

  @Test func notTellsTheWordsThatRefuse() throws {
    #expect(
      try reasons("plan NOT (pilot OR test*)", "A plan to test.") == ["NOT: plan | test: refused"])
    #expect(
      try reasons("plan NOT pilot", "A plan.") == ["NOT: plan | no pilot: holds"])
  }

  @Test func nearTellsTheNearestPairAndHowFarItIs() throws {
    #expect(
      try reasons("money NEAR/3 short", "Money is short.") == ["NEAR/3: Money | short: holds 2"])
    #expect(
      try reasons("money NEAR/3 short", "Short, yes, of all of the money.") == [
        "NEAR/3: money | Short: far 6"
      ])
    #expect(try reasons("money NEAR/3 short", "Money.") == ["NEAR/3: Money | no short: missing"])
    #expect(
      try reasons("action plan NEAR/3 plan", "An action plan.") == [
        "NEAR/3: action plan | plan: shared"
      ])
  }

  @Test func beforeTellsTheWrongOrder() throws {
    #expect(
      try reasons("lack BEFORE/3 funding", "Funding they lack.") == ["BEFORE/3: lack | Funding: order"])
    #expect(
      try reasons("lack BEFORE/1 funding", "Funding they lack, a lack of funding.") == [
        "BEFORE/1: lack | funding: far 2"
      ])
  }

  @Test func nearOverTheTranscriptStaysInATurn() throws {
    #expect(
      try reasons("a NEAR/9 b", "a", "b", within: .transcript) == ["NEAR/9: a | b: turns"])
  }

  @Test func nestedOperatorsAreToldFromTheLoosestIn() throws {
    #expect(
      try reasons("(a NEAR/2 b) BEFORE/3 c", "b a x c") == [
        "BEFORE/3: b a | c: holds 2", "NEAR/2: a | b: holds 1",
      ])
    #expect(
      try reasons("(a NEAR/2 b) BEFORE/3 c", "b x x a c") == [
        "BEFORE/3: no a NEAR/2 b | c: missing", "NEAR/2: a | b: far 3",
      ])
    #expect(
      try reasons("a NOT (b AND c)", "a b c") == [
        "NOT: a | b, c: refused", "AND: b | c: holds",
      ])
  }

  @Test func ofAlternativesThoseAreToldThatFoundSomething() throws {
    #expect(try reasons("(a AND b) OR (c AND d)", "c") == ["AND: c | no d: missing"])
    #expect(try reasons("(a AND b) OR c", "a c") == [])
    #expect(try reasons("(a AND b) OR c", "a b") == ["AND: a | b: holds"])
  }

  @Test func aNameKeepsItsNameAndItsOperatorsAreTold() throws {
    let shared = [SharedPatterns("money", [.init("fund* AND public")])]
    #expect(
      try reasons("lack NEAR/5 @money", "We lack funds.", shared: shared) == [
        "NEAR/5: lack | no @money: missing", "AND: funds | no public: missing",
      ])
  }

  @Test func aPatternWithoutOperatorsHasNothingToTell() throws {
    #expect(try reasons("a OR b", "a b") == [])
  }
}
