import CICU

/// Turns words into token forms.
///
/// A token form is Unicode's NFKC case folding of the word: compatibility forms are unified, case is gone,
/// composed and decomposed letters are the same, soft hyphens and other invisible characters vanish; accents
/// stay. Besides, the typographic apostrophe ’ (U+2019) and ʼ (U+02BC) become ', so that `don't` is found
/// however it was typed.
package struct CaseFolding {
  private var utf16: [UInt16] = []
  private var folded: [UInt16] = []
  private(set) var utf8: [UInt8] = []

  /// The form of a well-formed UTF-8 word, handed to `body`.
  mutating func withForm<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if utf8.count < word.count { utf8 = [UInt8](repeating: 0, count: word.count * 2) }
    if SimpleFolding.fold(word, into: &utf8) {
      return utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<word.count])) }
    }
    let count = foldUnicode(word)
    return utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// The number of bytes now in `utf8`.
  mutating func foldUnicode(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    if utf16.count < word.count { utf16 = [UInt16](repeating: 0, count: word.count * 2) }
    let units = word.withMemoryRebound(to: CChar.self) {
      cicu_utf16_from_utf8($0.baseAddress, Int32(word.count), &utf16)
    }
    precondition(units >= 0, "the text is well-formed UTF-8")
    var needed = cicu_nfkc_casefold(utf16, units, &folded, Int32(folded.count))
    if needed > folded.count {
      folded = [UInt16](repeating: 0, count: Int(needed) * 2)
      needed = cicu_nfkc_casefold(utf16, units, &folded, Int32(folded.count))
    }
    precondition(needed >= 0, "ICU's normalisation data is compiled in")
    for index in 0..<Int(needed) where folded[index] == 0x2019 || folded[index] == 0x02BC {
      folded[index] = 0x27
    }
    if utf8.count < Int(needed) * 3 { utf8 = [UInt8](repeating: 0, count: Int(needed) * 6) }
    return utf8.withUnsafeMutableBytes {
      Int(cicu_utf8_from_utf16(folded, needed, $0.baseAddress!.assumingMemoryBound(to: CChar.self)))
    }
  }
}

extension CaseFolding {
  /// The form of one word.
  package static func form(of word: String) -> String {
    var folding = CaseFolding()
    var word = word
    return word.withUTF8 { folding.withForm(of: $0) { String(decoding: $0, as: UTF8.self) } }
  }
}
