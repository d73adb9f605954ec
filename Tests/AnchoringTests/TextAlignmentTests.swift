import QualData
import Testing

@testable import Anchoring

@Suite struct TextAlignmentTests {
  private func range(_ quote: String, in text: String) -> TextRange {
    let start = text.utf8.distance(from: text.startIndex, to: text.firstRange(of: quote)!.lowerBound)
    return TextRange(start, start + quote.utf8.count)
  }

  private func fate(_ quote: String, _ old: String, _ new: String) -> TextAlignment.Fate {
    TextAlignment(old: old, new: new).fate(of: range(quote, in: old))
  }

  @Test func whatStaysIsKept() {
    let new = "Well. We need money. Soon."
    #expect(fate("We need money.", "We need money. Soon.", new) == .kept(range("We need money.", in: new)))
  }

  @Test func aWordMoreOrLessIsAChange() {
    #expect(fate("We need money.", "We need money. Soon.", "We need more money. Soon.") == .changed)
    #expect(fate("We need money.", "We need money. Soon.", "We need. Soon.") == .changed)
  }

  @Test func whatWasTakenAwayIsGone() {
    #expect(fate("We need money", "We need money. Soon.", "Soon.") == .gone)
  }

  @Test func aParagraphMovedElsewhereIsKept() {
    let moved = "Nobody is in charge of this, not here."
    let rest = "The first thing is money. The second thing is people. The third one is time.\n\n"
    let new = rest + moved + "\n"
    #expect(fate("in charge", moved + "\n\n" + rest, new) == .kept(range("in charge", in: new)))
  }

  @Test func theSameTextHasNoDistance() {
    #expect(TextAlignment(old: "a b c", new: "a b c").distance == 0)
    #expect(TextAlignment(old: "", new: "").distance == 0)
  }

  @Test func aLineWrappedAnewIsNoChange() {
    #expect(TextAlignment(old: "one two\r\nthree", new: "one\ntwo three\n").distance == 0)
  }

  @Test func distanceCountsWhatIsTakenAwayAndPutIn() {
    #expect(TextAlignment(old: "one two three", new: "one 2 three four").distance == 3)
  }
}
