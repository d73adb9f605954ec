/// A tag of HTML, read leniently.
struct HTMLTag {
  /// In lower case.
  var name: String
  var isClosing: Bool
  private let attributes: [UInt8]
  /// The offset after it.
  var next: Int

  /// `nil` when no tag starts at the offset of a “<”. Comments and declarations have names that start with “!” or “?”.
  init?(_ bytes: [UInt8], at start: Int) {
    var i = start + 1
    isClosing = i < bytes.count && bytes[i] == 0x2F
    if isClosing { i += 1 }
    guard i < bytes.count, (0x61...0x7A).contains(bytes[i] | 0x20) || [0x21, 0x3F].contains(bytes[i]) else {
      return nil
    }
    if bytes[i...].starts(with: "!--".utf8) {
      name = "!--"
      attributes = []
      next = Self.find("-->", in: bytes, from: i + 3) ?? bytes.count
      return
    }
    let nameStart = i
    while i < bytes.count, bytes[i] > 0x20, bytes[i] != 0x3E, bytes[i] != 0x2F { i += 1 }
    name = String(decoding: bytes[nameStart..<i], as: UTF8.self).lowercased()
    let attributesStart = i
    var quote: UInt8 = 0
    while i < bytes.count, quote != 0 || bytes[i] != 0x3E {
      if bytes[i] == quote {
        quote = 0
      } else if quote == 0, [0x22, 0x27].contains(bytes[i]), i > 0, bytes[i - 1] == 0x3D {
        quote = bytes[i]
      }
      i += 1
    }
    attributes = Array(bytes[attributesStart..<i])
    next = min(i + 1, bytes.count)
  }

  /// The value of an attribute, in quotes.
  func attribute(_ name: String) -> String? {
    guard let start = Self.find(name + "=", in: attributes, from: 0), start < attributes.count,
      let end = attributes[(start + 1)...].firstIndex(of: attributes[start])
    else { return nil }
    return String(decoding: attributes[(start + 1)..<end], as: UTF8.self)
  }

  /// The offset after the first place of an ASCII text, whatever its case.
  static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = text.utf8.map(lower)
    guard let first = wanted.first, start <= bytes.count - wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for i in start...bytes.count - wanted.count where lower(bytes[i]) == first {
        if wanted.indices.allSatisfy({ lower(bytes[i + $0]) == wanted[$0] }) { return i + wanted.count }
      }
      return nil
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
