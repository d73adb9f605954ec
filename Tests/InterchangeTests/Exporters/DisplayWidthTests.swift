import Interchange
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("e\u{301}", 1), ("基因", 4), ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🏳️‍🌈", 2), ("🇧🇪", 2),
    ("1️⃣", 2),
    ("☎️", 2), ("a👩‍👩‍👧b", 4), ("", 0),
  ]) func emojiOfSeveralCodePointsTakeTwoColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func anEmojiIsNotCut() {
    #expect(DisplayWidth.truncated("a👩‍👩‍👧b", to: 3) == "a…")
    #expect(DisplayWidth.truncated("a👩‍👩‍👧bc", to: 4) == "a👩‍👩‍👧…")
  }
}
