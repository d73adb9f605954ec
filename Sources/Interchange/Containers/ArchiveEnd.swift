/// Where a zip archive breaks off, found by walking its entries from the start (APPNOTE 4.3.7): what people need to know
/// when the list of contents at its end is missing.
enum ArchiveEnd {
  /// A clause, for people: “it ends at byte 1,204, inside the entry “word/document.xml””.
  static func description(_ bytes: [UInt8]) -> String {
    let end = "it ends at byte \(bytes.count.grouped)"
    var last = ""
    var i = 0
    while let entry = entry(bytes, i) {
      guard entry.next <= bytes.count else { return end + ", inside the entry “\(entry.name.shown)”" }
      (last, i) = (entry.name, entry.next)
    }
    return last.isEmpty ? end : end + ", after the entry “\(last.shown)”"
  }

  private static func entry(_ bytes: [UInt8], _ start: Int) -> (name: String, next: Int)? {
    guard start + 30 <= bytes.count, bytes[start...].starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[start + offset + $1]) << (8 * $1) }
    }
    let name = start + 30
    let content = name + number(26, 2) + number(28, 2)
    guard content <= bytes.count else { return nil }
    let text = String(decoding: bytes[name..<name + number(26, 2)], as: UTF8.self)
    // Sizes of what was written in one go stand behind it: the next entry, or the list of contents, ends it.
    if number(6, 2) & 8 != 0, number(18, 4) == 0 {
      var next = content
      while next + 4 <= bytes.count {
        if bytes[next] == 0x50, bytes[next + 1] == 0x4B, [1, 3].contains(bytes[next + 2]),
          bytes[next + 3] == bytes[next + 2] + 1
        {
          return (text, next)
        }
        next += 1
      }
      return (text, bytes.count + 1)
    }
    return (text, content + number(18, 4))
  }
}
