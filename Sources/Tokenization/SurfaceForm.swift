import CICU

/// A word as it is written: case and accents kept, composed (NFC), and the typographic apostrophes ’ and ʼ as ',
/// as token forms have them.
package enum SurfaceForm {
  /// The form of a well-formed UTF-8 word, handed to `body`. ASCII is not copied.
  package static func withForm<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if word.allSatisfy({ $0 < 0x80 }) { return body(word) }
    return Normalisation.composed(word).withUnsafeBufferPointer(body)
  }

  package static func form(of word: String) -> String {
    var word = word
    return word.withUTF8 { withForm(of: $0) { String(decoding: $0, as: UTF8.self) } }
  }
}

/// Normal forms by ICU, of short texts.
enum Normalisation {
  /// NFC, with ' for ’ and ʼ.
  static func composed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var units = normalised(utf16(text), cicu_nfc)
    for index in units.indices where units[index] == 0x2019 || units[index] == 0x02BC { units[index] = 0x27 }
    return utf8(units)
  }

  static func utf16(_ text: UnsafeBufferPointer<UInt8>) -> [UInt16] {
    guard !text.isEmpty else { return [] }
    return [UInt16](unsafeUninitializedCapacity: text.count) { buffer, count in
      count = text.withMemoryRebound(to: CChar.self) {
        Int(cicu_utf16_from_utf8($0.baseAddress, Int32(text.count), buffer.baseAddress))
      }
      precondition(count >= 0, "the text is well-formed UTF-8")
    }
  }

  static func utf8(_ units: [UInt16]) -> [UInt8] {
    guard !units.isEmpty else { return [] }
    return [UInt8](unsafeUninitializedCapacity: units.count * 3) { buffer, count in
      count = buffer.withMemoryRebound(to: CChar.self) {
        Int(cicu_utf8_from_utf16(units, Int32(units.count), $0.baseAddress))
      }
    }
  }

  typealias Form = (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) -> Int32

  static func normalised(_ units: [UInt16], _ form: Form) -> [UInt16] {
    var output = [UInt16](repeating: 0, count: units.count * 2 + 8)
    var needed = form(units, Int32(units.count), &output, Int32(output.count))
    if needed > output.count {
      output = [UInt16](repeating: 0, count: Int(needed))
      needed = form(units, Int32(units.count), &output, Int32(output.count))
    }
    precondition(needed >= 0, "ICU's normalisation data is compiled in")
    return Array(output[..<Int(needed)])
  }
}
