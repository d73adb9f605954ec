/// The name of the first element of what looks like XML, found without a parser.
enum XMLRoot {
  /// Without its prefix; `nil` when the bytes do not start as XML does.
  static func name(_ bytes: [UInt8]) -> String? {
    let first = bytes.prefix(100).first { $0 < 0x80 && $0 > 0x20 }
    guard first == 0x3C else { return nil }
    // The element mostly stands in the first lines.
    let near = bytes.prefix(2_000)
    if case .found(let name) = scan(near) { return name }
    if near.count == bytes.count { return nil }
    if case .found(let name) = scan(bytes.prefix(Limits.head)) { return name }
    return nil
  }

  private enum Outcome {
    case found(String?)
    /// The bytes end before the element, or inside its name.
    case unfinished
  }

  private static func scan(_ bytes: ArraySlice<UInt8>) -> Outcome {
    // UTF-16 in ASCII's range is ASCII with NULs.
    let head = bytes.filter { $0 != 0 }
    var i = head.firstIndex { $0 < 0x80 && $0 > 0x20 } ?? head.count
    while i < head.count, head[i] == 0x3C {
      let rest = head[(i + 1)...]
      let close: String
      if rest.first == 0x3F {
        close = "?>"
      } else if rest.starts(with: "!--".utf8) {
        close = "-->"
      } else if rest.first == 0x21 {
        // A declaration with declarations of its own ends behind them.
        close = rest.prefix { $0 != 0x3E }.contains(0x5B) ? "]>" : ">"
      } else {
        let name = rest.prefix { isName($0) }
        if name.endIndex == head.count { return .unfinished }
        return .found(name.split(separator: 0x3A).last.map { String(decoding: $0, as: UTF8.self) })
      }
      guard let next = HTMLTag.find(close, in: head, from: i) else { return .unfinished }
      i = WhiteSpace.skip(head, next, to: head.count)
    }
    return i < head.count ? .found(nil) : .unfinished
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte >= 0x80 || byte == 0x5F
      || byte == 0x2D || byte == 0x2E
  }
}
