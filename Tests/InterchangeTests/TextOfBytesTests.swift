import Testing

@testable import Interchange

@Suite struct TextOfBytesTests {
  /// Over several pieces of 4 MB: lines of different lengths, so that no character stands alike at their borders.
  private let long = (0..<200_000).map { "Zeile \($0): Gespräch über Genomik – naïve façade, 日本語.\n" }
    .joined()

  @Test(arguments: ["", "a", "Gespräch.\n"])
  func aShortTextIsTheTextOfItsBytes(text: String) {
    #expect(String(of: Array(text.utf8)) == text)
  }

  @Test func aLongTextIsTheTextOfItsBytes() {
    #expect(long.utf8.count > 3 * 4 << 20)
    #expect(String(of: Array(long.utf8)) == long)
  }

  @Test func bytesThatSomebodyHoldsStay() {
    let bytes = Array(long.utf8)
    let text = String(of: bytes)
    #expect(text.utf8.elementsEqual(bytes))
    #expect(bytes == Array(long.utf8))
  }

  @Test func whatIsNoUTF8IsReplaced() {
    var bytes = Array(long.utf8)
    bytes[5 << 20] = 0xFF
    #expect(String(of: bytes) == String(decoding: bytes, as: UTF8.self))
  }
}
