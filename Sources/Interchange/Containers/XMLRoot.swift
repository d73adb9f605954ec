/// The name of the first element of what looks like XML, found without a parser.
enum XMLRoot {
  /// Without its prefix; `nil` when the bytes do not start as XML does.
  static func name(_ bytes: [UInt8]) -> String? {
    let first = bytes.prefix(100).first { $0 < 0x80 && $0 > 0x20 }
    guard first == 0x3C else { return nil }
    // UTF-16 in ASCII's range is ASCII with NULs.
    let head = bytes.prefix(Limits.head).filter { $0 != 0 }
    var rest = String(decoding: head.drop { $0 >= 0x80 || $0 <= 0x20 }, as: UTF8.self)[...]
    while rest.hasPrefix("<") {
      let close: String
      if rest.hasPrefix("<?") {
        close = "?>"
      } else if rest.hasPrefix("<!--") {
        close = "-->"
      } else if rest.hasPrefix("<!") {
        // A declaration with declarations of its own ends behind them.
        close = rest.prefix { $0 != ">" }.contains("[") ? "]>" : ">"
      } else {
        let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-.:".contains($0) }
        return name.isEmpty ? nil : name.split(separator: ":").last.map(String.init)
      }
      guard let range = rest.firstRange(of: close) else { return nil }
      rest = rest[range.upperBound...].drop { $0.isWhitespace }
    }
    return nil
  }
}
