import CICU

/// Token forms without accents, for codebooks that ask for it: `gène` → `gene`.
package enum AccentFolding {
  /// The form without the combining marks that Latin, Greek, Cyrillic and other alphabets use as accents (the
  /// blocks of Unicode named “Combining …”), handed to `body`.
  ///
  /// Not touched: letters that Unicode does not take apart (ø, ł, đ), and marks that are letters of their script, such
  /// as the vowels of Hindi or Thai and the sound marks of Japanese.
  package static func withForm<Result>(
    of form: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if form.allSatisfy({ $0 < 0x80 }) { return body(form) }
    var units = Normalisation.normalised(Normalisation.utf16(form), cicu_nfd)
    units.removeAll(where: isAccent)
    return Normalisation.utf8(Normalisation.normalised(units, cicu_nfc)).withUnsafeBufferPointer(body)
  }

  package static func form(of form: String) -> String {
    var form = form
    return form.withUTF8 { withForm(of: $0) { String(decoding: $0, as: UTF8.self) } }
  }

  private static func isAccent(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }
}
