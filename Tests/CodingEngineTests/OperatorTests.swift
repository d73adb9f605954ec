import QualData
import Testing

@testable import CodingEngine

/// AND, NOT, NEAR/n and BEFORE/n.
@Suite struct OperatorTests {
  @Test func andFindsBothSidesWhereBothOccur() throws {
    #expect(
      try matched("data AND sharing", "Sharing our data. Only data. Data here, sharing there, data again.")
        == ["Sharing", "data", "Data", "sharing", "data"])
  }

  @Test func notFindsWhereTheOtherDoesNotOccurAtAll() throws {
    #expect(try matched("plan NOT action", "A plan. An action plan. A plan without action.") == ["plan"])
  }

  @Test func nearReachesOverAtMostSoManyWords() throws {
    #expect(try matched("money NEAR/1 short", "money short, short money, money is short").count == 2)
    #expect(try matched("money NEAR/2 short", "money is short") == ["money is short"])
    #expect(try matched("money NEAR/2 short", "money is very short").isEmpty)
  }

  @Test func beforeWantsTheOrder() throws {
    #expect(
      try matched("lack BEFORE/3 funding", "lack of funding; funding they lack") == ["lack of funding"])
  }

  @Test func nearTakesTheNearestAndOfEquallyNearOnesTheOneBefore() throws {
    #expect(try matched("a NEAR/5 b", "b x a b") == ["a b"])
    #expect(try matched("a NEAR/5 b", "b a b") == ["b a"])
  }

  @Test func nearDoesNotTakeWordsThatItsOwnSideHas() throws {
    #expect(try matched("plan NEAR/5 plan", "a plan").isEmpty)
    #expect(try matched("action plan NEAR/5 plan*", "the action plan plans") == ["action plan plans"])
  }

  @Test func operatorsStayInTheirScope() throws {
    #expect(try matched("money NEAR/5 short", "About money. Short it is.").isEmpty)
    #expect(
      try matched([Pattern("money NEAR/5 short", within: .turn)], "About money. Short it is.") == [
        "money. Short"
      ])
    #expect(try matched([Pattern("a AND b", within: .paragraph)], "a.\n\nb.").isEmpty)
    #expect(try matched([Pattern("a AND b", within: .paragraph)], "a. b.") == ["a", "b"])
    #expect(try matched([Pattern("a AND b", within: .turn)], "a.", "b.").isEmpty)
  }

  @Test func ranksFromOrToAdjacency() throws {
    #expect(try matched("a OR b NOT c", "a c! b c! b.") == ["a", "b"])
    #expect(try matched("a NOT b AND c", "a b! a b c! a.") == ["a", "a"])
    #expect(try matched("a AND b NEAR/1 c", "a b x c! a c b.") == ["a", "c b"])
    #expect(try matched("x a BEFORE/2 b y", "x a b y! a b.") == ["x a b y"])
    #expect(try matched("(a OR b) NOT c", "a c! b.") == ["b"])
    #expect(try matched("a NOT b NOT c", "a! a b! a c.") == ["a"])
  }

  @Test func operatorsNest() throws {
    #expect(try matched("(a NEAR/2 b) BEFORE/3 c", "b a x c") == ["b a x c"])
    #expect(try matched("a NEAR/3 (b OR c d)", "a x c d") == ["a x c d"])
    #expect(try matched("(a AND b) NEAR/2 c", "a x x b c").count == 1)
  }

  @Test func unlessBlocksASpanByWhatStandsInside() throws {
    let pattern = Pattern("money NEAR/5 problem", unless: Unless([.init("no")], distance: 1))
    #expect(try matched([pattern], "Money is no problem. Money is a problem.") == ["Money is a problem"])
  }

  @Test func unlessMayHaveOperatorsToo() throws {
    let pattern = Pattern("plan", unless: Unless([.init("floor AND house"), .init("seating")], distance: 2))
    #expect(
      try matched([pattern], "The floor plan of the house. A floor plan. A seating plan.").count == 1)
  }

  @Test func withinTranscriptAndLooksAcrossTurns() throws {
    let pattern = Pattern("a AND b", within: .transcript)
    #expect(try matched([pattern], "x a", "y", "b y b") == ["a", "b", "b"])
    #expect(try matched([pattern], "x a", "y").isEmpty)
  }

  @Test func withinTranscriptNotLooksAcrossTurns() throws {
    let pattern = Pattern("a NOT b", within: .transcript)
    #expect(try matched([pattern], "a", "b").isEmpty)
    #expect(try matched([pattern], "a", "c a") == ["a", "a"])
  }

  @Test func withinTranscriptOnlyTurnsOfItsSpeakersAreRead() throws {
    let pattern = Pattern("a NOT b", within: .transcript)
    #expect(try matched([pattern], "a", "b", roles: [.participant, .interviewer]) == ["a"])
  }

  @Test func withinTranscriptNearStaysInItsTurn() throws {
    let pattern = Pattern("a NEAR/9 b", within: .transcript)
    #expect(try matched([pattern], "a", "b").isEmpty)
    #expect(try matched([pattern], "a. x b", "b") == ["a. x b"])
    // A nearer one in another turn does not stand in the way.
    #expect(try matched([pattern], "b", "a x b") == ["a x b"])
    #expect(try matched([pattern], "b x a", "b") == ["b x a"])
  }

  @Test func withinTranscriptUnlessMayLookAcrossTurnsButBlocksInItsOwn() throws {
    let pattern = Pattern("a", within: .transcript, unless: Unless([.init("b AND c")], distance: 1))
    #expect(try matched([pattern], "a b, then a", "c").count == 1)
    #expect(try matched([pattern], "a b, then a", "x").count == 2)
    #expect(try matched([pattern], "x a", "b c").count == 1)
  }

  @Test func rulesOfTheWholeTranscriptCompeteWithOthers() throws {
    let patterns = [Pattern("plan AND money", within: .transcript), Pattern("action plan")]
    #expect(try matched(patterns, "action plan", "money") == ["action plan", "money"])
  }
}
