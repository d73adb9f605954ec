import QualData
import Testing

@testable import CodingEngine

@Suite struct SelectionTests {
  private func patterns(_ queries: String...) -> [Pattern] { queries.map { Pattern($0) } }

  // The first four are rows of the table of what quanteda counts.

  @Test func overlappingMatchesOfOneCodeCountOnceLeftmostLongest() throws {
    #expect(
      try matched(
        patterns("steering committee*", "national steering committee", "committee members"),
        "national steering committee of the steering committee members")
        == ["national steering committee", "steering committee"])
  }

  @Test func whatOverlapsATakenMatchIsNotTaken() throws {
    #expect(try matched(patterns("a b", "b c", "c d"), "a b c d") == ["a b", "c d"])
  }

  @Test func oneStretchCountsOnceHoweverManyPatternsFindIt() throws {
    #expect(try matched(patterns("budget", "budg*"), "budget") == ["budget"])
  }

  @Test func differentCodesMayOverlap() throws {
    let book = Codebook(
      id: "b",
      codes: [
        Code(id: "a", patterns: [Pattern("steering committee")]),
        Code(id: "b", patterns: [Pattern("committee")]),
      ])
    let coded = try TranscriptCoder(CompiledCodebook(book)).code(transcript(["steering committee"]))
    #expect(coded.codings.map(\.code) == ["a", "b"])
  }

  @Test func anUnlessNearbyBlocksAMatch() throws {
    let pattern = Pattern("reimbursed", unless: Unless([.init("not")], distance: 2))
    #expect(try matched([pattern], "It is not reimbursed. It is reimbursed.").count == 1)
    #expect(try matched([pattern], "It is not really reimbursed.").isEmpty)
    #expect(try matched([pattern], "It is not really ever reimbursed.").count == 1)
  }

  @Test func anUnlessInAnotherSentenceDoesNotBlock() throws {
    let pattern = Pattern("reimbursed", unless: Unless([.init("not")]))
    #expect(try matched([pattern], "I think not. Reimbursed it is.") == ["Reimbursed"])
  }

  @Test func anUnlessLooksToItsSideOnly() throws {
    let before = Pattern("plan", unless: Unless([.init("no")], side: .before))
    #expect(try matched([before], "no plan").isEmpty)
    #expect(try matched([before], "plan no").count == 1)
    let after = Pattern("plan", unless: Unless([.init("no")], side: .after))
    #expect(try matched([after], "no plan").count == 1)
    #expect(try matched([after], "plan no").isEmpty)
  }

  @Test func anUnlessThatOverlapsTheMatchAlwaysBlocks() throws {
    let pattern = Pattern(
      "mandate*", unless: Unless([.init("mandatory"), .init("mandate of heaven")], distance: 1))
    #expect(try matched([pattern], "a mandate; the mandate of heaven") == ["mandate"])
  }

  @Test func aBlockedMatchMakesRoomForAnother() throws {
    let long = Pattern("national plan", unless: Unless([.init("no")]))
    #expect(try matched([long, Pattern("plan")], "no national plan") == ["plan"])
  }

  @Test func anUnlessBlocksItsOwnPatternOnly() throws {
    let blocked = Pattern("plan", unless: Unless([.init("no")]))
    #expect(try matched([blocked, Pattern("strategy")], "no plan, no strategy") == ["strategy"])
  }

  @Test func interviewersAndFacilitatorsAreNotCodedByDefault() throws {
    #expect(
      try matched(
        [Pattern("plan")], "a plan", "the plan", "my plan", "this plan",
        roles: [.interviewer, .participant, .facilitator, nil]
      ).count == 2)
  }

  @Test func speakersWidenOrNarrowWhoIsRead() throws {
    let roles: [SpeakerRole?] = [.interviewer, .participant]
    #expect(try matched([Pattern("plan", speakers: .everyone)], "a plan", "plan", roles: roles).count == 2)
    #expect(
      try matched([Pattern("plan", speakers: .roles([.interviewer]))], "a plan", "plan", roles: roles).count
        == 1)
  }

  @Test func aPatternReadsItsLanguageOnly() throws {
    #expect(try matched([Pattern("plan", language: "nl")], "a plan").isEmpty)
    #expect(try matched([Pattern("plan", language: "nl")], "een plan", language: "nl").count == 1)
    #expect(try matched([Pattern("plan", language: "any")], "een plan", language: "nl").count == 1)
  }
}
