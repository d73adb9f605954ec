import QualData
import Testing

@testable import Anchoring

@Suite struct TextPiecesTests {
  private func pieces(_ text: String) -> [String] {
    var vocabulary = PieceVocabulary()
    let pieces = TextPieces(text, &vocabulary)
    return pieces.ranges.map { String(pieces.substring($0)) }
  }

  @Test func wordsAndOtherCharactersArePieces() {
    #expect(pieces("Yes, we can’t… 2nd") == ["Yes", ",", "we", "can", "’", "t", "…", "2nd"])
  }

  @Test func whiteSpaceIsInNoPiece() { #expect(pieces(" a \r\n\t b\u{A0}c ") == ["a", "b", "c"]) }

  @Test func aMarkStaysWithItsLetter() {
    #expect(pieces("e\u{301}te\u{301} x") == ["e\u{301}te\u{301}", "x"])
  }

  @Test func scriptsWithoutSpacesAreCutIntoCharacters() {
    #expect(pieces("基因 ゲノム ABC") == ["基", "因", "ゲ", "ノ", "ム", "ABC"])
  }

  @Test func accentsHoweverEncodedAreTheSamePiece() {
    var vocabulary = PieceVocabulary()
    let composed = TextPieces("caf\u{E9}", &vocabulary)
    #expect(composed.ids == TextPieces("cafe\u{301}", &vocabulary).ids)
  }

  @Test(arguments: [(0, 3, 0..<1), (1, 2, 0..<1), (3, 4, 1..<1), (3, 7, 1..<2), (2, 5, 0..<2), (8, 8, 2..<2)])
  func aRangeTouchesPieces(lower: Int, upper: Int, expected: Range<Int>) {
    var vocabulary = PieceVocabulary()
    #expect(TextPieces("abc def", &vocabulary).pieces(in: TextRange(lower, upper)) == expected)
  }
}
