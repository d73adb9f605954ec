/// Finds identifiers that have a form: addresses, numbers, dates. One pass over the bytes; what a digit, an at sign or a
/// street begins is looked at closely.
package struct IdentifierSearch {
  let text: UnsafeBufferPointer<UInt8>
  /// Identifiers lie within it; words that hint at them may stand before and after.
  let range: Range<Int>

  package init(_ text: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.text = text
    self.range = range
  }

  package static func all(in text: String) -> [Identifier] {
    var text = text
    return text.withUTF8 { IdentifierSearch($0, in: 0..<$0.count).all() }
  }

  /// In order of the text; they do not overlap. Of two that do, the one that starts first stays, then the longer.
  package func all() -> [Identifier] {
    var found = addresses()
    var index = range.lowerBound
    while index < range.upperBound {
      guard Self.isTrigger[Int(text[index])], let identifier = identifier(at: index) else {
        index += 1
        continue
      }
      found.append(identifier)
      index = max(index + 1, identifier.range.upperBound)
    }
    found.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var kept: [Identifier] = []
    for identifier in found
    where kept.last.map({ $0.range.upperBound <= identifier.range.lowerBound }) ?? true {
      kept.append(identifier)
    }
    return kept
  }

  /// Digits, the sign before a phone number, an at sign, capitals of bank accounts, `h` and `w` of web addresses.
  private static let isTrigger: [Bool] = (0..<256).map { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || "+(@hwW".utf8.contains(UInt8(byte))
  }

  private func identifier(at index: Int) -> Identifier? {
    let byte = text[index]
    if byte == UInt8(ascii: "@") { return eMail(at: index) ?? userName(at: index) }
    guard !isWord(before: index) else { return nil }
    if isLetter(byte) { return bankAccount(at: index) ?? webAddress(at: index) }
    if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "(") { return phone(at: index) }
    return nationalNumber(at: index) ?? date(at: index) ?? phone(at: index) ?? hintedNumber(at: index)
  }

  // MARK: Bytes

  func byte(_ index: Int) -> UInt8? { index >= 0 && index < range.upperBound ? text[index] : nil }

  func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  /// Of an ASCII letter or digit, or of anything that is not ASCII (letters of other alphabets, mostly).
  func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }

  func isWord(before index: Int) -> Bool {
    guard index > range.lowerBound else { return false }
    if isSpace(endingAt: index) > 0 { return false }
    return isWord(text[index - 1]) && !isPunctuation(endingAt: index)
  }

  func isWord(at index: Int) -> Bool {
    guard let byte = byte(index) else { return false }
    return isWord(byte) && space(at: index) == 0 && !isPunctuation(at: index)
  }

  /// The length of a space at a place (also one that does not break a line), else 0.
  func space(at index: Int) -> Int {
    guard let first = byte(index) else { return 0 }
    if first == 0x20 || first == 0x09 { return 1 }
    if first == 0xC2, byte(index + 1) == 0xA0 { return 2 }
    return first == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0xAF ? 3 : 0
  }

  private func isSpace(endingAt index: Int) -> Int {
    for length in 1...3 where index - length >= range.lowerBound && space(at: index - length) == length {
      return length
    }
    return 0
  }

  /// Quotation marks, dashes and the like: U+2010 to U+206F, U+00A1 to U+00BF.
  func isPunctuation(at index: Int) -> Bool {
    (byte(index) == 0xE2 && (byte(index + 1) == 0x80 || byte(index + 1) == 0x81))
      || (byte(index) == 0xC2 && (byte(index + 1) ?? 0) < 0xC0)
  }

  func isPunctuation(endingAt index: Int) -> Bool {
    (index - 3 >= range.lowerBound && text[index - 3] == 0xE2 && isPunctuation(at: index - 3))
      || (index - 2 >= range.lowerBound && text[index - 2] == 0xC2 && isPunctuation(at: index - 2))
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// Whether one of the words stands shortly before or after a place. ASCII letters count without case; punctuation counts
  /// as spaces, but for hyphens.
  /// - Parameters:
  ///   - words: in lower case; one that begins or ends with a space must begin or end a word.
  ///   - before: how many bytes are looked at.
  func isNear(_ words: [String], _ place: Range<Int>, before: Int, after: Int = 0) -> Bool {
    func window(_ range: Range<Int>) -> String {
      let bytes = text[range].map { byte in
        if isCapital(byte) { return byte | 0x20 }
        return isWord(byte) || byte == UInt8(ascii: "-") ? byte : 0x20
      }
      return " " + String(decoding: bytes, as: UTF8.self) + " "
    }
    let windows = [
      window(max(0, place.lowerBound - before)..<place.lowerBound),
      window(place.upperBound..<min(text.count, place.upperBound + after)),
    ]
    return words.contains { word in windows.contains { $0.contains(word) } }
  }
}
