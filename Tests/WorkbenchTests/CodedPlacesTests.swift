import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

@Suite struct CodedPlacesTests {
  private func coding(
    _ name: String, _ code: String, _ range: TextRange, by coder: String = "auto"
  ) -> StoredCoding {
    StoredCoding(id: CodingID(named: name), transcript: "a", code: code, range: range, turn: 0, coder: coder)
  }

  /// “code: difference” of every place that people coded or decided on.
  private func differences(_ codings: [StoredCoding], _ decisions: [Decision]) -> [String] {
    let own = codings.filter { $0.coder != Coding.engine }.map {
      Decision(coding: $0.id, coder: $0.coder, verdict: .accepted)
    }
    return CodedPlaces(codings, Dictionary(grouping: own + decisions, by: \.coding)).places.map {
      "\($0.code): \($0.difference?.rawValue ?? "none")"
    }
  }

  private let first = TextRange(0, 10)
  private let longer = TextRange(0, 20)

  @Test func aSuggestionThatOneCoderDecidedOnIsNoDifference() {
    #expect(
      differences(
        [coding("1", "x", first)], [Decision(coding: "1", coder: "ann", verdict: .accepted)])
        == ["x: none"])
  }

  @Test(
    arguments: [
      (Decision.Verdict.accepted, nil, nil, "none"), (.rejected, nil, nil, "verdict"),
      (.accepted, "y", nil, "code"), (.accepted, nil, TextRange(0, 5), "excerpt"),
    ] as [(Decision.Verdict, String?, TextRange?, String)])
  func decisionsOnOneCodingDiffer(
    verdict: Decision.Verdict, code: String?, range: TextRange?, difference: String
  ) {
    let decisions = [
      Decision(coding: "1", coder: "ann", verdict: .accepted),
      Decision(coding: "1", coder: "bob", verdict: verdict, code: code, range: range),
    ]
    #expect(differences([coding("1", "x", first)], decisions) == ["x: \(difference)"])
  }

  @Test func twoRejectionsAgree() {
    let decisions = ["ann", "bob"].map { Decision(coding: "1", coder: $0, verdict: .rejected) }
    #expect(differences([coding("1", "x", first)], decisions) == ["x: none"])
  }

  @Test func theSameCodingMadeTwiceAgreesAndIsOnePlace() {
    #expect(
      differences(
        [
          coding("1", "x", first, by: "ann"), coding("2", "x", first, by: "bob"), coding("3", "x", first),
        ], []) == ["x: none"])
  }

  @Test func oneCodeOnOverlappingExcerptsDiffersInBoth() {
    #expect(
      differences([coding("1", "x", first, by: "ann"), coding("2", "x", longer, by: "bob")], [])
        == ["x: excerpt", "x: excerpt"])
  }

  @Test func whatOnlyOneCoderOfTheTranscriptHasIsAnOmission() {
    #expect(
      differences(
        [
          coding("1", "x", first, by: "ann"), coding("2", "x", first, by: "bob"),
          coding("3", "y", first, by: "ann"),
        ], []) == ["x: none", "y: omission"])
  }

  @Test func whoOnlyReviewedOmitsNothing() {
    let decisions = [Decision(coding: "2", coder: "bob", verdict: .accepted)]
    #expect(
      differences([coding("1", "x", first, by: "ann"), coding("2", "y", longer)], decisions)
        == ["y: none", "x: none"])
  }

  @Test func whoRejectsASuggestionButCodedTheSameHasIt() {
    let codings = [coding("1", "x", first, by: "ann"), coding("2", "x", first)]
    let places = CodedPlaces(
      codings,
      [
        "1": [Decision(coding: "1", coder: "ann", verdict: .accepted)],
        "2": [Decision(coding: "2", coder: "ann", verdict: .rejected)],
      ]
    ).places
    #expect(
      places.map(\.votes) == [
        [CoderVote(coder: "ann", verdict: .accepted, code: "x", range: first, note: "")]
      ])
    #expect(places[0].coding.coder == "ann")
  }
}
