/// A chunk that is one word in every language's rules, so that ICU need not be asked: letters a–z and those of western
/// Europe (À–ÿ) between quotes, brackets and final punctuation.
struct PlainWord {
  /// Where the word is in the chunk.
  let range: Range<Int>

  /// `nil` for anything else.
  init?(_ chunk: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < chunk.count, chunk[start] == 0x22 || chunk[start] == 0x28 { start += 1 }
    let end = Self.endOfLetters(chunk, start)
    guard end > start, Self.isFinalPunctuation(chunk[end...]) else { return nil }
    range = start..<end
  }

  /// Where the letters from a place on end.
  @inline(__always)
  static func endOfLetters(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < chunk.count {
      if (chunk[end] | 0x20) &- 97 < 26 {
        end += 1
      } else if chunk[end] == 0xC3, end + 1 < chunk.count, isLetter(afterC3: chunk[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether nothing else is there; also of nothing at all.
  @inline(__always)
  static func isFinalPunctuation(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.allSatisfy { byte in
      switch byte {
      case 0x21, 0x22, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F: true  // ! " ) , . : ; ?
      default: false
      }
    }
  }

  /// The form, which is as long as the word.
  func fold(_ chunk: UnsafeBufferPointer<UInt8>, into form: UnsafeMutableBufferPointer<UInt8>) {
    for index in 0..<range.count {
      form[index] = Self.folded(chunk[range.lowerBound + index])
    }
  }

  /// Whether a form is one that plain words have.
  static func isForm(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let word = PlainWord(form), word.range == 0..<form.count else { return false }
    return word.isFolded(form)
  }

  /// Whether the word is written as its form is.
  func isFolded(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    chunk[range].allSatisfy { $0 == Self.folded($0) }
  }

  // Capital letters lie 32 before their small ones: in ASCII, and as the second byte after C3.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte < 0xA0 ? byte | 0x20 : byte }

  /// All of U+00C0–U+00FF but × and ÷, which are no letters, and ß, which folds to ss.
  @inline(__always)
  private static func isLetter(afterC3 byte: UInt8) -> Bool {
    byte != 0x97 && byte != 0xB7 && byte != 0x9F
  }
}
