import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct SpokenTurnsTests {
  /// Turn 1 of the sample is P01's, whose region is Gent; turn 2 is of P02, the case C2. The transcript's place is home.
  @Test(
    arguments: [
      ([], ["place": ["home"]], .all), (["P01"], [:], .some([true, false])),
      (["C2", "nobody"], [:], .some([false, true])),
      (["P01", "P02"], [:], .some([true, true])), ([], ["region": ["Gent", "Luik"]], .some([true, false])),
      (["P01"], ["place": ["home"], "region": ["Gent"]], .some([true, false])),
      (["P02"], ["region": ["Gent"]], nil), ([], ["place": ["work"]], nil), (["nobody"], [:], nil),
    ] as [(Set<String>, [String: Set<String>], SpokenTurns?)])
  func turnsAreOfThoseWhoMeetEverything(
    speakers: Set<String>, attributes: [String: Set<String>], expected: SpokenTurns?
  ) throws {
    let turns = try SampleStore().store.read { try $0.turns(speakers: speakers, attributes: attributes) }
    #expect(turns == (expected.map { ["a": $0] } ?? [:]))
  }
}
