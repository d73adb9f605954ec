import QualData
import Testing

@Suite struct CodingTests {
  private func coding(_ range: TextRange, words: Range<Int>, turn: Int = 0) -> Coding {
    Coding(id: CodingID(high: 0, low: 1), transcript: "t", code: "c", range: range, words: words, turn: turn)
  }

  @Test func itCoversARangeOfItsTextAndItsWords() {
    let coding = coding(TextRange(3, 4_294_967_295), words: 1..<900_000_000, turn: 7)
    #expect(coding.range == TextRange(3, 4_294_967_295))
    #expect(coding.words == 1..<900_000_000 && coding.turn == 7)
  }

  @Test func whatItCoversCanChange() {
    var coding = coding(TextRange(3, 8), words: 1..<2)
    coding.range = TextRange(1, 9)
    coding.words = 0..<3
    coding.turn = 2
    #expect(coding.range == TextRange(1, 9) && coding.words == 0..<3 && coding.turn == 2)
  }

  @Test func ofADamagedStoreItsRangeStaysBehindEveryText() {
    #expect(coding(TextRange(5, 99_000_000_000), words: 0..<0).range == TextRange(5, 4_294_967_295))
  }

  @Test func aMatchTellsItsTextItsWordsAndItsPattern() {
    let match = Match(range: TextRange(10, 25), words: 2..<4, pattern: 3)
    #expect(match.range == TextRange(10, 25) && match.words == 2..<4 && match.pattern == 3)
  }
}
