import QualData
import Testing

@testable import Anchoring

@Suite struct SentenceBordersTests {
  /// Pieces: P01 : We do . Now we go .
  private let borders: SentenceBorders = {
    var vocabulary = PieceVocabulary()
    let turn = Turn(speaker: nil, range: TextRange(0, 22), contentRange: TextRange(5, 22))
    let transcript = Transcript(
      id: "t", source: "t.txt", text: "P01: We do. Now we go.", turns: [turn], speakers: [])
    return SentenceBorders(TextPieces(transcript.text, &vocabulary), TurnFit(transcript))
  }()

  @Test func sentencesStartAfterOneAnotherAndAfterALabel() {
    #expect((0..<9).filter(borders.isStart) == [0, 2, 5])
    #expect((0..<9).filter(borders.isEnd) == [4, 8])
  }

  @Test func wordsAreWidenedToTheirSentence() {
    #expect(borders.widened(6..<7, atStart: true, atEnd: true) { _ in false } == 5..<9)
    #expect(borders.widened(6..<7, atStart: false, atEnd: true) { _ in false } == 6..<9)
    #expect(borders.widened(2..<4, atStart: true, atEnd: true) { _ in false } == 2..<5)
  }

  @Test func wordsThatStandForOthersAreNotTakenIn() {
    #expect(borders.widened(6..<7, atStart: true, atEnd: true) { $0 == 5 } == 6..<9)
  }
}
