import Tokenization

/// A run of letters, digits and marks: what names are made of. Apostrophes, hyphens and full stops part words, so that
/// `Peeters's`, `d'Anna` and `Anna-Maria` hold `peeters`, `anna`, `anna` and `maria`.
package struct TextWord: Equatable {
  /// In bytes.
  var range: Range<Int>
  /// Without case and accents.
  var form: String

  /// The words of a text.
  package static func all(in text: String) -> [TextWord] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [TextWord] = []
      var index = 0
      while let range = next(bytes, from: index, to: bytes.count) {
        words.append(TextWord(range: range, form: form(bytes, range)))
        index = range.upperBound
      }
      return words
    }
  }

  static func form(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    AccentFolding.form(
      of: CaseFolding.form(of: String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)))
  }

  /// The next word that starts at a place or after it.
  static func next(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      let (isWord, length) = sign(text, index, end)
      if isWord {
        let first = index
        index += length
        while index < end {
          let (isWord, length) = sign(text, index, end)
          if !isWord { break }
          index += length
        }
        return first..<index
      }
      index += length
    }
    return nil
  }

  /// Whether the character at a place belongs to a word, and its length.
  @inline(__always)
  static func sign(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
  ) -> (isWord: Bool, length: Int) {
    let byte = text[index]
    if byte < 0x80 { return ((byte | 0x20) &- 97 < 26 || byte &- 48 < 10, 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= end else { return (false, end - index) }
    // À to ÿ but × and ÷.
    if byte == 0xC3 { return (text[index + 1] & 0xDF != 0x97, 2) }
    var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (Unicode.Scalar(value).map(isWord) ?? false, length)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber: return true
    // The soft hyphen and the joiners stand inside words and are not seen.
    default: return [0xAD, 0x200C, 0x200D, 0x2060].contains(scalar.value)
    }
  }
}

/// What may stand between two words of one name.
enum NameJoint {
  /// Spaces with one line end at most, a hyphen, an apostrophe, `_`, `@`, `/`; a full stop after an initial or where no
  /// space follows.
  static func joins(_ text: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>, after first: Range<Int>) -> Bool {
    gap.count <= 8 && joins(Array(text[gap]), after: first.count)
  }

  /// - Parameter count: the length of the word before, in bytes.
  static func joins(_ gap: [UInt8], after count: Int) -> Bool {
    guard !gap.isEmpty, gap.count <= 8 else { return false }
    var index = 0
    var lineEnds = 0
    while index < gap.count {
      switch gap[index] {
      case 0x0A:
        lineEnds += 1
        index += 1
      case _ where " \t\r-'_@/+()".utf8.contains(gap[index]): index += 1
      case UInt8(ascii: "."):
        let next = index + 1 < gap.count ? gap[index + 1] : 0
        if count > 2 && (next == 0x20 || next == 0x0A || next == 0xC2) { return false }
        index += 1
      case 0xC2 where index + 1 < gap.count && gap[index + 1] == 0xA0: index += 2
      // U+2010 to U+2015 (dashes), U+2018, U+2019, U+202F.
      case 0xE2
      where index + 2 < gap.count && gap[index + 1] == 0x80
        && (0x90...0x99 ~= gap[index + 2] || gap[index + 2] == 0xAF):
        index += 3
      default: return false
      }
    }
    return lineEnds < 2
  }
}
