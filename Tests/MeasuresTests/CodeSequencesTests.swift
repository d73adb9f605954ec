import Measures
import QualData
import Testing

@Suite struct CodeSequencesTests {
  private let ann = Speaker(label: "Ann")
  private let host = Speaker(label: "Host", role: .interviewer)

  @Test func aTurnIsFollowedByTheParticipantsNext() {
    var sequences = CodeSequences(codes: ["a", "b"])
    sequences.add(
      transcript(
        "t", speakers: [ann, host], turns: [(0, 10), (1, 10), (0, 10), (0, 10)],
        [coding("a", 0..<5), coding("b", 20..<25, turn: 2), coding("b", 12..<14, turn: 1)]))
    #expect(sequences.pairs == 2)
    #expect(sequences.table(0, 1) == ContingencyTable(1, 0, 0, 1))
    #expect(sequences.table(1, 0) == ContingencyTable(0, 1, 0, 1))
  }

  @Test func codesOfOneTurnDoNotFollowEachOther() {
    var sequences = CodeSequences(codes: ["a", "b"])
    sequences.add(
      transcript("t", turns: [(0, 10), (0, 10)], [coding("a", 0..<2), coding("b", 4..<6)]))
    #expect(sequences.table(0, 1).o11 == 0)
  }

  @Test func aCodeTwiceInATurnCountsOnce() {
    var sequences = CodeSequences(codes: ["a"])
    sequences.add(
      transcript(
        "t", turns: [(0, 10), (0, 10)],
        [coding("a", 0..<2), coding("a", 4..<6), coding("a", 12..<14, turn: 1)]))
    #expect(sequences.table(0, 0) == ContingencyTable(1, 0, 0, 0))
    #expect(sequences.table(0, 0).adjustedResidual == nil)
  }

  @Test func nothingFollowsAcrossTranscripts() {
    var sequences = CodeSequences(codes: ["a", "b"])
    sequences.add(transcript("s", [coding("a", 0..<2)]))
    sequences.add(transcript("t", [coding("b", 0..<2)]))
    #expect(sequences.pairs == 0)
    #expect(sequences.table(0, 1).expected == nil)
  }
}
