import Foundation
import QualData

/// Looks over XML before libxml2 does, for what makes it slow or speechless: it compares each attribute of an element
/// with all others before it tells how many there are, reads a document type declaration before it tells of it, and has
/// no words for a text that is too long. Takes the time of finding every `<`.
enum XMLGuard {
  enum Finding: Equatable {
    case documentType
    case attributes
    case text

    var message: String {
      switch self {
      case .documentType: "A document type declaration is not allowed here."
      case .attributes: "An element has more than \(Limits.xmlAttributes) attributes."
      case .text: "A text is longer than \(Limits.xmlText.grouped) bytes."
      }
    }
  }

  /// The first thing that is too much, and where it begins; `nil` for none, and for what is no XML.
  static func finding(in bytes: [UInt8]) -> (Finding, at: SourcePlace)? {
    let ascii = narrowed(bytes)
    return ascii.withUnsafeBytes { buffer in
      var scan = Scan(bytes: buffer)
      return scan.run().map { ($0.finding, place(of: $0.offset, in: buffer)) }
    }
  }

  /// UTF-16 as a byte for each unit, those beyond ASCII as 1; all else as it is.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    let starts: [(bytes: [UInt8], high: Int)] = [
      ([0xFF, 0xFE], 1), ([0xFE, 0xFF], 0), ([0x3C, 0], 1), ([0, 0x3C], 0),
    ]
    guard let start = starts.first(where: { bytes.starts(with: $0.bytes) }) else { return bytes }
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      bytes[$0 + start.high] == 0 ? bytes[$0 + 1 - start.high] : 1
    }
  }

  private static func place(of offset: Int, in bytes: UnsafeRawBufferPointer) -> SourcePlace {
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePlace(line: before.count { $0 == 0x0A } + 1, column: column)
  }

  private struct Scan {
    let bytes: UnsafeRawBufferPointer
    private var i = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func run() -> (finding: Finding, offset: Int)? {
      while i < bytes.count {
        let text = i
        let open = find(0x3C, from: i) ?? bytes.count
        if open - text > Limits.xmlText { return (.text, text) }
        if open + 1 >= bytes.count { return nil }
        i = open + 1
        switch bytes[i] {
        case 0x3F: guard skip(to: "?>") else { return nil }
        case 0x21:
          if starts("!DOCTYPE") { return (.documentType, open) }
          if starts("!--") {
            i += 3
            guard skip(to: "-->") else { return nil }
          } else {
            guard starts("![CDATA["), skip(to: "]]>") else { return nil }
            if i - open > Limits.xmlText { return (.text, open) }
          }
        default:
          if let finding = tag() { return (finding, open) }
        }
      }
      return nil
    }

    /// To behind the end of a tag; each value in quotes is an attribute.
    private mutating func tag() -> Finding? {
      var attributes = 0
      while i < bytes.count {
        let byte = bytes[i]
        i += 1
        if byte == 0x3E { return nil }
        guard byte == 0x22 || byte == 0x27 else { continue }
        let value = i
        i = find(byte, from: i).map { $0 + 1 } ?? bytes.count
        attributes += 1
        if attributes > Limits.xmlAttributes { return .attributes }
        if i - value > Limits.xmlText { return .text }
      }
      return nil
    }

    private func starts(_ text: String) -> Bool { bytes[i...].starts(with: text.utf8) }

    /// To behind the next occurrence of a text; false when there is none.
    private mutating func skip(to text: String) -> Bool {
      let last = Array(text.utf8)
      while let found = find(last[0], from: i) {
        i = found + 1
        if bytes[found...].starts(with: last) {
          i = found + last.count
          return true
        }
      }
      return false
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
