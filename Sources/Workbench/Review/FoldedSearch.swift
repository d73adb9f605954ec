import Foundation
import Tokenization

/// Finds a text in others, whatever its case and accents.
struct FoldedSearch {
  private let wanted: [UInt8]
  /// Of words that are not ASCII, which come again and again.
  private var forms: [String: [UInt8]] = [:]
  private var folded: [UInt8] = []

  init(_ text: String) {
    var text = text
    var folding = FoldedSearch(wanted: [])
    text.withUTF8 { folding.fold($0) }
    wanted = folding.folded
  }

  private init(wanted: [UInt8]) { self.wanted = wanted }

  mutating func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isIn($0) }
  }

  mutating func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    fold(text)
    return folded.withUnsafeBytes { folded in wanted.withUnsafeBytes { Self.stands($0, in: folded) } }
  }

  private static func stands(_ wanted: UnsafeRawBufferPointer, in text: UnsafeRawBufferPointer) -> Bool {
    guard let first = wanted.first else { return true }
    var rest = text[...]
    while rest.count >= wanted.count,
      let start = memchr(text.baseAddress! + rest.startIndex, Int32(first), rest.count - wanted.count + 1)
    {
      if memcmp(start, wanted.baseAddress!, wanted.count) == 0 { return true }
      rest = text[(UnsafeRawPointer(start) - text.baseAddress! + 1)...]
    }
    return false
  }

  /// Word by word, because case folding takes spaces out of what it is given.
  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    folded.removeAll(keepingCapacity: true)
    // Nearly all text is ASCII, for which no library need be asked.
    if text.allSatisfy({ $0 < 0x80 }) { return folded.append(contentsOf: text.lazy.map(Self.folded)) }
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 <= 0x20 }) {
      if word.startIndex > 0 { folded.append(0x20) }
      if word.allSatisfy({ $0 < 0x80 }) {
        folded.append(contentsOf: word.lazy.map(Self.folded))
      } else {
        folded += form(of: String(decoding: word, as: UTF8.self))
      }
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    0x41...0x5A ~= byte ? byte | 0x20 : byte < 0x20 ? 0x20 : byte
  }

  private mutating func form(of word: String) -> [UInt8] {
    if let known = forms[word] { return known }
    let form = Array(AccentFolding.form(of: CaseFolding.form(of: word)).utf8)
    forms[word] = form
    return form
  }
}
