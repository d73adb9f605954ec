import CICU

/// Encodings by the numbers that Microsoft gives them.
enum CodePage {
  static let western = 1252

  /// The code page of a character set of RTF's font table; `nil` for the document's own.
  static func ofCharacterSet(_ set: Int) -> Int? {
    [
      77: 10000, 128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
      177: 1255,
      178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
    ][set]
  }

  /// As ICU and previews name it.
  static func name(_ page: Int) -> String {
    let names = [65001: "UTF-8", 10000: "macintosh", 1361: "johab", 20127: "windows-1252"]
    return names[page] ?? ((1250...1258).contains(page) ? "windows-\(page)" : "cp\(page)")
  }

  /// `nil` when the bytes are not text in that code page, or ICU does not have it.
  static func decode(_ bytes: [UInt8], _ page: Int) -> String? {
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    let capacity = 3 * bytes.count + 16
    var needed: Int64 = -1
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      needed = bytes.withUnsafeBytes { input in
        buffer.withMemoryRebound(to: CChar.self) {
          cicu_decode(
            name(page), input.bindMemory(to: CChar.self).baseAddress, Int64(input.count), $0.baseAddress,
            Int64(capacity))
        }
      }
      count = (0...Int64(capacity)).contains(needed) ? Int(needed) : 0
    }
    return (0...Int64(capacity)).contains(needed) ? String(decoding: output, as: UTF8.self) : nil
  }
}
