/// E-mail addresses, web addresses and user names.
extension IdentifierSearch {
  /// The address around an at sign: letters, digits and `._%+-`, then a domain with a dot.
  func eMail(at sign: Int) -> Identifier? {
    var lower = sign
    while lower > range.lowerBound, isLocal(before: lower) { lower -= 1 }
    while lower < sign, text[lower] == UInt8(ascii: ".") || text[lower] == UInt8(ascii: "-") { lower += 1 }
    var upper = sign + 1
    while isWord(at: upper) || byte(upper) == UInt8(ascii: ".") || byte(upper) == UInt8(ascii: "-") {
      upper += 1
    }
    while upper > sign + 1, !isWord(text[upper - 1]) { upper -= 1 }
    guard lower < sign, let dot = text[sign + 1..<max(sign + 1, upper)].lastIndex(of: UInt8(ascii: ".")),
      dot > sign + 1, upper - dot > 2, text[dot + 1..<upper].allSatisfy({ isLetter($0) || $0 >= 0x80 })
    else { return nil }
    return Identifier(.eMail, lower..<upper, "form")
  }

  private func isLocal(before index: Int) -> Bool {
    isWord(before: index) || "._%+-".utf8.contains(text[index - 1])
  }

  /// `@name`, two letters or more.
  func userName(at sign: Int) -> Identifier? {
    guard !isWord(before: sign) else { return nil }
    var upper = sign + 1
    while let byte = byte(upper), isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") { upper += 1 }
    guard upper - sign > 2, isLetter(text[sign + 1]) else { return nil }
    return Identifier(.userName, sign..<upper, isCertain: false, "form")
  }

  /// `http://`, `https://` or `www.` and what follows without a space.
  func webAddress(at start: Int) -> Identifier? {
    guard ["http://", "https://", "www."].contains(where: { begins(at: start, with: $0) }) else { return nil }
    var upper = start
    while let byte = byte(upper), byte > 0x20, !"<>\"'()[]".utf8.contains(byte), space(at: upper) == 0 {
      upper += 1
    }
    while upper > start, ".,;:!?".utf8.contains(text[upper - 1]) { upper -= 1 }
    guard text[start..<upper].dropFirst(4).contains(UInt8(ascii: ".")) else { return nil }
    return Identifier(.webAddress, start..<upper, isCertain: false, "form")
  }

  /// - Parameter prefix: in small letters.
  private func begins(at start: Int, with prefix: String) -> Bool {
    guard start + prefix.utf8.count < range.upperBound else { return false }
    for (offset, expected) in prefix.utf8.enumerated() {
      let byte = text[start + offset]
      if (isCapital(byte) ? byte | 0x20 : byte) != expected { return false }
    }
    return true
  }
}
