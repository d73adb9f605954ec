import QualData
import Testing

@testable import Anchoring

@Suite struct TextAnchorTests {
  @Test func itKeepsTheQuoteAndWhatStandsAroundIt() {
    let text = "0123456789012345678901234567890123456789 quote 9876543210987654321098765432109876543210"
    let anchor = TextAnchor(TextRange(41, 46), in: text)
    #expect(anchor.quote == "quote")
    #expect(anchor.prefix == "9012345678901234567890123456789 ")
    #expect(anchor.suffix == " 9876543210987654321098765432109")
  }

  @Test func noCharacterIsCut() {
    let text = String(repeating: "👩‍⚕️", count: 40) + "quote"
    let start = 40 * "👩‍⚕️".utf8.count
    let anchor = TextAnchor(TextRange(start, start + 5), in: text)
    #expect(anchor.prefix == String(repeating: "👩‍⚕️", count: 32))
    #expect(anchor.suffix == "")
  }

  @Test func itsTextHoldsTheQuoteWhereItSays() {
    let anchor = TextAnchor(TextRange(3, 7), in: "né? Oui, né.")
    #expect(anchor.rangeInText == TextRange(3, 7))
    #expect(anchor.text == "né? Oui, né.")
  }
}
