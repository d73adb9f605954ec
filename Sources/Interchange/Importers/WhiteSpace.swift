/// White space in UTF-8 bytes: all of Unicode's White_Space.
package enum WhiteSpace {
  /// How many words white space parts in a range.
  package static func words(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var words = 0
    var isInWord = false
    var i = range.lowerBound
    while i < range.upperBound {
      // Nearly all bytes are letters of ASCII.
      if bytes[i] > 0x20 && bytes[i] < 0x80 {
        if !isInWord { words += 1 }
        isInWord = true
        i += 1
        continue
      }
      let length = length(bytes, i, to: range.upperBound)
      if length == 0, !isInWord { words += 1 }
      isInWord = length == 0
      i += max(length, 1)
    }
    return words
  }

  /// The words of a text with one space between them. Control characters of ASCII part words too.
  static func collapse(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes = Array(text)
    var end = 0
    var isInWord = false
    var i = 0
    while i < bytes.count {
      let isControl = bytes[i] < 0x20 || bytes[i] == 0x7F
      let length = isControl ? 1 : length(bytes, i, to: bytes.count)
      if length > 0 {
        isInWord = false
        i += length
        continue
      }
      // What is written never passes what is read: there was white space before every word but the first.
      if !isInWord, end > 0 {
        bytes[end] = 0x20
        end += 1
      }
      isInWord = true
      bytes[end] = bytes[i]
      end += 1
      i += 1
    }
    bytes.removeSubrange(end...)
    return bytes
  }

  /// The range without white space at its ends.
  static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let lower = skip(bytes, range.lowerBound, to: range.upperBound)
    var upper = range.upperBound
    while upper > lower {
      let length = lengthBefore(bytes, upper, from: lower)
      if length == 0 { break }
      upper -= length
    }
    return lower..<upper
  }

  /// The first offset at or after `start` with no white space, or `end`.
  static func skip(_ bytes: [UInt8], _ start: Int, to end: Int) -> Int {
    var i = start
    while i < end {
      let length = length(bytes, i, to: end)
      if length == 0 { break }
      i += length
    }
    return i
  }

  /// How many bytes of white space start at an offset: 0 for none.
  @inline(__always)
  static func length<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, _ i: Int, to end: Int) -> Int
  where Bytes.Index == Int {
    switch bytes[i] {
    case 0x20, 0x09...0x0D: 1
    case 0xC2 where i + 1 < end && (bytes[i + 1] == 0x85 || bytes[i + 1] == 0xA0): 2
    case 0xE1...0xE3 where i + 2 < end && isWide(bytes[i], bytes[i + 1], bytes[i + 2]): 3
    default: 0
    }
  }

  private static func lengthBefore(_ bytes: [UInt8], _ end: Int, from start: Int) -> Int {
    for length in 1...3 where end - length >= start {
      if Self.length(bytes, end - length, to: end) == length { return length }
    }
    return 0
  }

  /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  private static func isWide(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE1, 0x9A), (0xE3, 0x80): c == 0x80
    case (0xE2, 0x80): 0x80...0x8A ~= c || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F
    default: false
    }
  }
}

extension StringProtocol {
  /// The words of the text with one space between them.
  var collapsed: String { String(decoding: WhiteSpace.collapse(utf8), as: UTF8.self) }

  /// How many words white space parts.
  var wordCount: Int {
    Array(utf8).withUnsafeBufferPointer { WhiteSpace.words($0, 0..<$0.count) }
  }
}
