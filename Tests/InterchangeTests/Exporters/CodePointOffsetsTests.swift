import TestSupport
import Testing

@testable import Interchange

@Suite struct CodePointOffsetsTests {
  @Test func bytesOfOneCharacterCountOnce() {
    let offsets = CodePointOffsets("aé👍🏽.")
    #expect([0, 1, 3, 7, 11, 12].map(offsets.codePoints) == [0, 1, 2, 3, 4, 5])
  }

  @Test(arguments: 1...20) func asUnicodeScalarsCount(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let text = HardText.text(upTo: 200, &random)
    let offsets = CodePointOffsets(text)
    var byte = 0
    for (number, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoints(byte) == number)
      byte += scalar.utf8.count
    }
    #expect(offsets.codePoints(byte) == text.unicodeScalars.count)
  }
}
