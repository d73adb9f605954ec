import QualData
import Testing

@testable import CodingEngine

@Suite struct ExplainerTests {
  /// “words” of a match, “words ✗ why” of what was blocked.
  private func explained(
    _ patterns: [Pattern], excluding: [Pattern] = [], _ turns: String..., roles: [SpeakerRole?] = []
  ) throws -> [String] {
    let transcript = transcript(turns, roles: roles)
    let code = Code(id: "c", patterns: patterns, excludePatterns: excluding)
    let book = Codebook(id: "b", languages: ["en"], codes: [code])
    return try Explainer(CompiledCodebook(book), language: "en").findings(in: transcript).map { finding in
      let words = "\(finding.match.pattern) \(transcript.text(in: finding.match.range))"
      if finding.blocks.isEmpty { return words + (finding.coding == nil ? " without a coding" : "") }
      let blocks = finding.blocks.map { block in
        switch block {
        case .speaker(let role): role.map(\.rawValue) ?? "nobody"
        case .scope(let scope): "\(scope)"
        case .operators: "operators"
        case .unless(let query, let range, let distance):
          "unless \(query) \(transcript.text(in: range)) \(distance)"
        case .excluded(let pattern, let range): "excluded \(pattern) \(transcript.text(in: range))"
        case .taken(let match): "\(match.pattern) \(transcript.text(in: match.range))"
        }
      }
      return "\(words) ✗ \(blocks.joined(separator: ", "))"
    }
  }

  private func unless(_ queries: String..., distance: Int = 5, side: Unless.Side = .both) -> Unless {
    Unless(queries.map { Unless.Query($0) }, distance: distance, side: side)
  }

  @Test func everyMatchHasItsPatternAndCoding() throws {
    #expect(
      try explained([Pattern("fund*"), Pattern("staff")], "The funding of staff.") == [
        "0 funding", "1 staff",
      ])
  }

  @Test func anUnlessIsNamedWithItsWordsAndDistance() throws {
    let pattern = Pattern("funding", unless: unless("no", "nor", distance: 3))
    #expect(try explained([pattern], "There is no more funding.") == ["0 funding ✗ unless 0 no 2"])
    #expect(try explained([pattern], "Funding? No.") == ["0 Funding"])
    #expect(try explained([pattern], "No, there is nobody with funding.") == ["0 funding"])
  }

  @Test func everyUnlessIsNamedTheNearestFirst() throws {
    let pattern = Pattern("funding", unless: unless("no", "never"))
    #expect(
      try explained([pattern], "No, never funding.") == ["0 funding ✗ unless 1 never 1, unless 0 No 2"])
  }

  @Test func anUnlessThatReachesOutOfTheScopeDoesNotBlock() throws {
    let pattern = Pattern("funding", unless: unless("at all"))
    #expect(try explained([pattern], "Funding at. All is well.") == ["0 Funding"])
    #expect(try explained([pattern], "Funding at all.") == ["0 Funding ✗ unless 0 at all 1"])
  }

  @Test func theOperatorsOfAnUnlessHoldInTheScope() throws {
    let pattern = Pattern("plan", unless: unless("floor AND house"))
    #expect(try explained([pattern], "A floor plan. My house.") == ["0 plan"])
    #expect(
      try explained([pattern], "A floor plan of the house.") == [
        "0 plan ✗ unless 0 floor 1, unless 0 house 3"
      ])
  }

  @Test func anExcludePatternIsNamedWithItsWords() throws {
    #expect(
      try explained(
        [Pattern("invest*")], excluding: [Pattern("bank"), Pattern("investment bank*")],
        "An investment bank. An investment.")
        == ["0 investment ✗ excluded 1 investment bank", "0 investment"])
  }

  @Test func anExcludePatternThatIsBlockedItselfDoesNotCount() throws {
    let excluding = Pattern("floor plan", unless: unless("no", distance: 1, side: .before))
    #expect(
      try explained([Pattern("plan")], excluding: [excluding], "No floor plan.") == ["0 plan"])
  }

  @Test func unlessAndExcludePatternsAreToldTogether() throws {
    #expect(
      try explained(
        [Pattern("plan", unless: unless("no"))], excluding: [Pattern("floor plan")], "No floor plan.")
        == ["0 plan ✗ unless 0 No 2, excluded 0 floor plan"])
  }

  @Test func operatorsThatAreNotContentAreToldOncePerScope() throws {
    #expect(
      try explained([Pattern("data AND sharing")], "Our data, their data.", "Sharing data.") == [
        "0 data, their data ✗ operators", "0 Sharing", "0 data",
      ])
    #expect(
      try explained([Pattern("data AND sharing")], "Data. Sharing.") == [
        "0 Data ✗ sentence", "0 Sharing ✗ sentence",
      ])
    #expect(
      try explained([Pattern("plan NOT pilot")], "A pilot plan.") == ["0 plan ✗ operators"])
    #expect(try explained([Pattern("plan NOT pilot")], "A pilot.") == [])
  }

  @Test func operatorsOverTheTranscriptAreToldInEachTurnWithWords() throws {
    #expect(
      try explained([Pattern("plan AND budget", within: .transcript)], "A plan.", "A plan.") == [
        "0 plan ✗ operators", "0 plan ✗ operators",
      ])
    #expect(
      try explained(
        [Pattern("plan AND budget", within: .transcript)], "A plan.", "The budget?",
        roles: [.participant, .interviewer]) == ["0 plan ✗ operators", "0 budget ✗ interviewer"])
  }

  @Test func anUnlessThatSharesWordsHasNoDistance() throws {
    let pattern = Pattern("fund*", unless: unless("fundamental rights"))
    #expect(
      try explained([pattern], "My fundamental rights.")
        == ["0 fundamental ✗ unless 0 fundamental rights 0"])
  }

  @Test func theSideOfAnUnlessCounts() throws {
    let pattern = Pattern("funding", unless: unless("no", side: .before))
    #expect(try explained([pattern], "Funding, no.") == ["0 Funding"])
  }

  @Test func aMatchThatWouldReachOverASentenceEndIsShown() throws {
    #expect(
      try explained([Pattern("patient care")], "We see the patient. Care is good.")
        == ["0 patient. Care ✗ sentence"])
    #expect(
      try explained([Pattern("patient care", within: .turn)], "We see the patient. Care is good.")
        == ["0 patient. Care"])
  }

  @Test func aShorterMatchStandsBesideTheOneThatCrosses() throws {
    #expect(
      try explained([Pattern("patient OR patient care")], "We see the patient. Care is good.")
        == ["0 patient. Care ✗ sentence", "0 patient"])
  }

  @Test func turnsThatAPatternDoesNotReadAreNamedByRole() throws {
    #expect(
      try explained(
        [Pattern("funding"), Pattern("funding", speakers: .roles([.interviewer]))], "Funding?", "Funding.",
        roles: [.interviewer, nil])
        == ["1 Funding", "0 Funding ✗ interviewer", "0 Funding", "1 Funding ✗ nobody"])
  }

  @Test func aLongerMatchOfTheCodeTakesTheWords() throws {
    #expect(
      try explained([Pattern("committee"), Pattern("steering committee")], "The steering committee.")
        == ["1 steering committee", "0 committee ✗ 1 steering committee"])
  }

  @Test func anEarlierMatchOfTheCodeTakesTheWords() throws {
    #expect(
      try explained(
        [Pattern("steering committee"), Pattern("committee meeting room")],
        "The steering committee meeting room.")
        == ["0 steering committee", "1 committee meeting room ✗ 0 steering committee"])
  }

  @Test func theFirstOfTwoPatternsForTheSameWordsTakesThem() throws {
    #expect(
      try explained([Pattern("fund*"), Pattern("funding")], "Funding.")
        == ["0 Funding", "1 Funding ✗ 0 Funding"])
  }

  @Test func aShorterMatchCountsWhereTheLongerIsBlocked() throws {
    let long = Pattern("steering committee", unless: unless("no", distance: 1))
    #expect(
      try explained([long, Pattern("committee")], "There is no steering committee.")
        == ["0 steering committee ✗ unless 0 no 1", "1 committee"])
  }

  @Test func patternsOfOtherLanguagesAreLeftOut() throws {
    #expect(try explained([Pattern("funding", language: "nl")], "Funding.") == [])
  }

  @Test func theScopeIsTheSentenceParagraphOrTurn() throws {
    let transcript = transcript(["One funding. Two.\n\nThree."])
    func scopes(_ within: Scope) throws -> [String] {
      let book = Codebook(id: "b", codes: [Code(id: "c", patterns: [Pattern("funding", within: within)])])
      return try Explainer(CompiledCodebook(book), language: "en").findings(in: transcript).map {
        transcript.text(in: $0.scope)
      }
    }
    #expect(try scopes(.sentence) == ["One funding."])
    #expect(try scopes(.paragraph) == ["One funding. Two."])
    #expect(try scopes(.turn) == ["One funding. Two.\n\nThree."])
  }
}
