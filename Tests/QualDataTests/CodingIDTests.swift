import QualData
import Testing

@Suite struct CodingIDTests {
  @Test func itIsWrittenAs32Digits() {
    #expect(CodingID(high: 0x1F, low: 0xABC).description == "000000000000001f0000000000000abc")
  }

  @Test func itIsReadBack() {
    let id = CodingID(high: 0xFEDC_BA98_7654_3210, low: 1)
    #expect(CodingID(id.description) == id)
    #expect(CodingID(id.description.uppercased()) == id)
  }

  @Test(arguments: ["", "1f", "000000000000001f0000000000000ab-", "+00000000000001f0000000000000abc"])
  func nothingElseIsAnId(_ text: String) { #expect(CodingID(text) == nil) }

  @Test func itIsKnownByItsFirstDigits() {
    let id = CodingID(high: 0xAB << 56, low: 0)
    #expect(id.begins(with: "ab") && id.begins(with: "AB0") && !id.begins(with: "b"))
  }

  @Test func idsAreOrderedAsTheyAreWritten() {
    #expect(CodingID(high: 1, low: 0) > CodingID(high: 0, low: 5))
    #expect(CodingID(high: 1, low: 0) < CodingID(high: 1, low: 1))
  }
}
