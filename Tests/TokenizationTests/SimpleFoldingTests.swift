import TestSupport
import Testing

@testable import Tokenization

@Suite struct SimpleFoldingTests {
  /// The form by the simple way, or `nil` when ICU must be asked; and ICU's.
  private func forms(_ word: String) -> (simple: String?, icu: String) {
    var bytes = [UInt8](repeating: 0, count: word.utf8.count)
    var folding = CaseFolding()
    return Array(word.utf8).withUnsafeBufferPointer { text in
      let isSimple = SimpleFolding.fold(text, into: &bytes)
      let count = folding.foldUnicode(text)
      return (
        isSimple ? String(decoding: bytes, as: UTF8.self) : nil,
        String(decoding: folding.utf8[..<count], as: UTF8.self)
      )
    }
  }

  @Test(arguments: [
    ("Été", "été"), ("Ålesund", "ålesund"), ("东京", "东京"), ("とうきょう", "とうきょう"), ("서울", "서울"), ("ภาษา", "ภาษา"),
  ])
  func theseNeedNoTable(word: String, form: String) {
    #expect(forms(word).simple == form)
    #expect(forms(word).icu == form)
  }

  @Test(arguments: ["Straße", "e\u{0301}", "น้ำ", "か\u{3099}", "ﬁn", "Ω", "½"])
  func theseAreLeftToICU(word: String) { #expect(forms(word).simple == nil) }

  @Test func everyCharacterFoldsAsICUHasIt() {
    for codePoint in UInt32(1)..<0x10000 {
      guard let scalar = Unicode.Scalar(codePoint) else { continue }
      let (simple, icu) = forms(String(scalar))
      if let simple { #expect(Array(simple.utf8) == Array(icu.utf8), "U+\(String(codePoint, radix: 16))") }
    }
  }

  @Test func wordsFoldAsICUHasThem() {
    var random = SeededRandom(seed: 1)
    let ranges: [ClosedRange<UInt32>] = [
      0x41...0x7A, 0xC0...0xFF, 0xE01...0xE4E, 0x3041...0x30FF, 0x4E00...0x4E20, 0xAC00...0xAC40,
      0x1100...0x11FF,
      0x300...0x30F,
    ]
    var compared = 0
    for _ in 0..<50_000 {
      let some = (0..<2).map { _ in ranges.randomElement(using: &random)! }
      let word = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: some.randomElement(using: &random)!, using: &random))
          }))
      let (simple, icu) = forms(word)
      guard let simple else { continue }
      compared += 1
      #expect(Array(simple.utf8) == Array(icu.utf8), "\(word.unicodeScalars.map(\.value))")
    }
    #expect(compared > 10_000)
  }
}
