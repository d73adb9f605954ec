import CZip
import Foundation
import QualData

/// How much of a PDF file there is for `pdftotext` to work through: what its streams (ISO 32000-1, 7.3.8) unpack to, and
/// what stands between them. Pictures and fonts do not count, as no words are in them. Nothing is kept.
package struct PDFContent {
  /// In bytes. A stream that is not packed by Flate, or is encrypted, counts as eight times what it is.
  package private(set) var size = 0
  private var unpacked = 0

  /// Throws `InputErrors` when the streams unpack to more than `Limits.pdfContent`, or one of them to more than
  /// `Limits.archiveRatio` times its size and `Limits.archiveFree`.
  package init(_ file: SourceFile) throws {
    let isFair = file.bytes.withUnsafeBytes { measure($0) }
    if !isFair {
      throw InputErrors(
        file.path,
        "Unpacked, this PDF of \(file.bytes.count.grouped) bytes would have \(unpacked.grouped) bytes or more.",
        "Is it the right file?")
    }
  }

  /// Whether no limit is passed; it stops where one is.
  private mutating func measure(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var done = 0
    var next = 0
    while let keyword = Self.find("stream", in: bytes, from: next) {
      next = keyword + 6
      guard let dictionary = Self.dictionary(before: keyword, since: done, in: bytes) else { continue }
      while next < min(bytes.count, keyword + 8), [0x0D, 0x0A].contains(bytes[next]) { next += 1 }
      size += next - done
      done = Self.find("endstream", in: bytes, from: next) ?? bytes.count
      if !Self.isPictureOrFont(dictionary) {
        let isPrintable = ["/ASCII85Decode", "/A85"].contains {
          Self.find($0, in: dictionary, from: 0) != nil
        }
        let used =
          isPrintable
          ? ASCII85.decode(bytes[next..<done]).withUnsafeBytes { unpack($0[...]) } : unpack(bytes[next...])
        guard let used else { return false }
        if used == 0 { size += 8 * (done - next) }
      }
      next = done
    }
    size += bytes.count - done
    return true
  }

  /// Counts the Flate stream that starts here. How many bytes it has, packed, 0 when there is none; `nil` when it passes a limit.
  private mutating func unpack(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var used: Int64 = 0
    let count = Int(
      czip_unpacked(
        bytes.baseAddress, Int64(bytes.count), Int64(Limits.pdfContent - unpacked), Int64(Limits.archiveFree),
        Int64(Limits.archiveRatio), &used))
    unpacked += count
    size += count
    let isBomb = count > Limits.archiveFree && count / Limits.archiveRatio > used
    return isBomb || unpacked > Limits.pdfContent ? nil : Int(used)
  }

  /// The dictionary that ends just before a keyword `stream`; `nil` when the word is no such keyword.
  private static func dictionary(
    before keyword: Int, since first: Int, in bytes: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer? {
    var end = keyword
    while end > first, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end >= first + 2, bytes[end - 1] == 0x3E, bytes[end - 2] == 0x3E else { return nil }
    var start = end
    while start > first, !bytes[start...].starts(with: "obj".utf8) { start -= 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  private static func isPictureOrFont(_ dictionary: UnsafeRawBufferPointer) -> Bool {
    if find("/Length1", in: dictionary, from: 0) != nil { return true }
    var next = 0
    while let key = find("/Subtype", in: dictionary, from: next) {
      next = key + 8
      while next < dictionary.count, dictionary[next] <= 0x20 { next += 1 }
      let name = dictionary[next...].dropFirst().prefix { $0 > 0x20 && $0 != 0x2F && $0 != 0x3E }
      if ["Image", "Type1C", "CIDFontType0C", "OpenType"].contains(String(decoding: name, as: UTF8.self)) {
        return true
      }
    }
    return false
  }

  private static func find(_ word: StaticString, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    var next = start
    while next + count <= bytes.count,
      let found = memchr(bytes.baseAddress! + next, Int32(word.utf8Start[0]), bytes.count - next)
    {
      let place = UnsafeRawPointer(found) - bytes.baseAddress!
      if place + count <= bytes.count, memcmp(found, word.utf8Start, count) == 0 { return place }
      next = place + 1
    }
    return nil
  }
}
