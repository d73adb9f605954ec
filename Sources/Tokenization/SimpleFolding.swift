/// NFKC case folding where it needs no table: letters of western Europe, whose case is one bit, and scripts without
/// case whose letters are their own normal form. The tests prove it equal to ICU's.
enum SimpleFolding {
  /// False, with nothing useful written, when ICU must be asked.
  static func fold(_ word: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Bool {
    output.withUnsafeMutableBufferPointer { output in
      var index = 0
      var previous: UInt32 = 0
      while index < word.count {
        let byte = word[index]
        if byte < 0x80 {
          output[index] = byte &- 65 < 26 ? byte | 0x20 : byte
          index += 1
        } else if byte == 0xC3 {
          // À–Þ lie 32 before à–þ; ß folds to ss; × is no letter.
          let second = word[index + 1]
          if second == 0x9F { return false }
          output[index] = byte
          output[index + 1] = second < 0xA0 && second != 0x97 ? second | 0x20 : second
          index += 2
        } else if byte & 0xF0 == 0xE0 {
          let codePoint =
            UInt32(byte & 0x0F) << 12 | UInt32(word[index + 1] & 0x3F) << 6 | UInt32(word[index + 2] & 0x3F)
          guard isItsOwnForm(codePoint, after: previous) else { return false }
          for offset in 0..<3 { output[index + offset] = word[index + offset] }
          previous = codePoint
          index += 3
        } else {
          return false
        }
      }
      return true
    }
  }

  @inline(__always)
  private static func isItsOwnForm(_ codePoint: UInt32, after previous: UInt32) -> Bool {
    switch codePoint {
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: true  // Han, Hangul syllables
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC: true  // Kana
    // Thai without SARA AM, which is two characters in this form, and without PHINTHU. A vowel below is put before
    // a tone mark.
    case 0x0E38...0x0E39: !(0x0E48...0x0E4B).contains(previous)
    case 0x0E01...0x0E32, 0x0E34...0x0E37, 0x0E40...0x0E4E: true
    default: false
    }
  }
}
