import CICU

/// The order of words in a list for people: the root collation of ICU (CLDR's).
///
/// Letters with accents stand beside those without, upper case beside lower; one order for all languages, so that a
/// multilingual list has one. It depends on nothing but the version of ICU.
package enum WordOrder {
  /// A key that compares, byte by byte, as the words do one after the other: a list that is the beginning of another
  /// comes first.
  /// - Throws: `TokenizationError.noCollation` when ICU's data cannot be loaded.
  package static func key(_ words: some Sequence<String>) throws -> [UInt8] {
    var key: [UInt8] = []
    for word in words { try append(word, to: &key) }
    return key
  }

  /// Every word's key ends with its only 0, so what follows never mixes with it.
  private static func append(_ word: String, to key: inout [UInt8]) throws {
    let units = Array(word.utf16)
    var buffer = [UInt8](repeating: 0, count: 16 + units.count * 8)
    var needed = cicu_sort_key(units, Int32(units.count), &buffer, Int32(buffer.count))
    if Int(needed) > buffer.count {
      buffer = [UInt8](repeating: 0, count: Int(needed))
      needed = cicu_sort_key(units, Int32(units.count), &buffer, needed)
    }
    guard needed > 0 else { throw TokenizationError.noCollation }
    key += buffer[..<Int(needed)]
  }
}

/// Which way text runs.
package enum TextDirection {
  /// True when some letter of the text is written from right to left, as in Arabic and Hebrew.
  package static func hasRightToLeft(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x590 && cicu_is_right_to_left(Int32($0.value)) == 1 }
  }
}
