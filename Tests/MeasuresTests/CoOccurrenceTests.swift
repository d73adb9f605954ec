import Measures
import QualData
import Testing

@Suite struct CoOccurrenceTests {
  private func occurrence(
    _ unit: CoOccurrenceUnit, _ codings: [Coding], turns: [(Int?, Int)] = [(0, 100)],
    sentences: [TextRange] = []
  ) -> CoOccurrence {
    var occurrence = CoOccurrence(codes: ["a", "b", "c"], unit: unit)
    occurrence.add(transcript("t", turns: turns, codings), sentences: sentences)
    return occurrence
  }

  @Test func codingsThatShareAByteOccurTogether() {
    let found = occurrence(.coding, [coding("a", 0..<10), coding("b", 9..<20), coding("c", 20..<30)])
    #expect(found.count(0, 1) == 2 && found.count(1, 2) == 0)
    #expect(found.count(0) == 2 && found.jaccard(0, 1) == 1)
  }

  @Test func twoCodesOnOneRangeAreOneUnit() {
    let found = occurrence(.coding, [coding("a", 0..<10), coding("b", 0..<10), coding("c", 40..<50)])
    #expect(found.count(0, 1) == 1 && found.jaccard(0, 1) == 1)
    #expect(found.jaccard(0, 2) == 0)
  }

  @Test func aLongCodingReachesEveryShortOneInIt() {
    let found = occurrence(
      .coding, [coding("a", 0..<100), coding("b", 10..<12), coding("b", 50..<52), coding("b", 90..<92)])
    // The long range and each of the short ones have both.
    #expect(found.count(0) == 4 && found.count(0, 1) == 4)
  }

  @Test func codesOfOneSentenceNeedNotOverlap() {
    let codings = [coding("a", 0..<3), coding("b", 5..<8), coding("c", 10..<12)]
    let found = occurrence(.sentence, codings, sentences: [TextRange(0, 10), TextRange(10, 20)])
    #expect(found.count(0, 1) == 1 && found.count(1, 2) == 0)
    #expect(occurrence(.coding, codings).count(0, 1) == 0)
  }

  @Test func aCodingOverTwoSentencesIsInBoth() {
    let found = occurrence(
      .sentence, [coding("a", 5..<15), coding("b", 16..<18)],
      sentences: [TextRange(0, 10), TextRange(10, 20)])
    #expect(found.count(0) == 2 && found.count(0, 1) == 1 && found.jaccard(0, 1) == 0.5)
  }

  @Test func codesOfOneTurnOccurTogetherOnce() {
    let found = occurrence(
      .turn, [coding("a", 0..<3), coding("a", 20..<23), coding("b", 40..<43), coding("c", 60..<63, turn: 1)],
      turns: [(0, 50), (0, 50)])
    #expect(found.count(0) == 1 && found.count(0, 1) == 1 && found.count(0, 2) == 0)
  }

  @Test(arguments: [(1, 0), (2, 0), (3, 2), (4, 2)])
  func matchesAreCountedInWordsBetweenThem(distance: Int, both: Int) {
    // Two words lie between the matches: they are three words apart.
    let codings = [coding("a", 0..<20, matches: [4..<5]), coding("b", 0..<20, matches: [7..<9])]
    #expect(occurrence(.words(distance), codings).count(0, 1) == both)
  }

  @Test func matchesOfTwoTurnsAreNeverNear() {
    let found = occurrence(
      .words(50), [coding("a", 48..<50), coding("b", 50..<52, turn: 1)], turns: [(0, 50), (0, 50)])
    #expect(found.count(0, 1) == 0 && found.count(0) == 1)
  }

  @Test func rejectedCodingsDoNotCount() {
    let found = occurrence(.coding, [coding("a", 0..<10), coding("b", 0..<10, status: .rejected)])
    #expect(found.count(1) == 0 && found.jaccard(1, 2) == nil)
  }
}
