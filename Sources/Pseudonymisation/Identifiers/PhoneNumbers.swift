/// Phone numbers: with `+` and a country's code, or with a 0 as Belgium, the Netherlands, France and Germany write them.
extension IdentifierSearch {
  func phone(at start: Int) -> Identifier? {
    var index = start
    let isInternational = text[index] == UInt8(ascii: "+")
    if isInternational { index += 1 }
    let isBracketed = byte(index) == UInt8(ascii: "(")
    if isBracketed { index += 1 }
    guard let first = byte(index), isDigit(first) else { return nil }
    let digits = PhoneDigits(self, at: index, isBracketed: isBracketed)
    let isLong = isInternational || digits.begins(with: "00")
    if isLong {
      guard let length = digits.longest(among: isInternational ? 8...15 : 10...16) else { return nil }
      return found(start, digits.ends[length - 1])
    }
    // Ten digits where they end a group, else those that landlines and German numbers have.
    guard digits.signs.first == 48, digits.signs.count > 1, digits.signs[1] != 48, digits.groups[0] >= 2
    else {
      return nil
    }
    // `85.07.30-033.29` holds no phone number.
    if index - 2 >= range.lowerBound, ".-/".utf8.contains(text[index - 1]), isDigit(text[index - 2]) {
      return nil
    }
    guard var length = [10, 9, 11, 12].first(where: digits.borders.contains) else { return nil }
    // What a dash or a stop attaches belongs to it: `1234567-89`.
    while let next = digits.attached(to: length), next <= 12 { length = next }
    return found(start, digits.ends[length - 1])
  }

  private func found(_ start: Int, _ end: Int) -> Identifier? {
    isWord(at: end) ? nil : Identifier(.phone, start..<end, "form")
  }
}

/// Digits with spaces, dots, dashes, slashes and brackets between groups.
struct PhoneDigits {
  private(set) var signs: [UInt8] = []
  private(set) var ends: [Int] = []
  private(set) var borders: [Int] = []
  /// For each border whether a space follows.
  private var isSpaced: [Bool] = []

  var groups: [Int] { zip(borders, [0] + borders).map { $0 - $1 } }

  init(_ search: IdentifierSearch, at start: Int, isBracketed: Bool = false) {
    var index = start
    var isOpen = isBracketed
    while let byte = search.byte(index), signs.count < 18 {
      if search.isDigit(byte) {
        signs.append(byte)
        index += 1
        ends.append(index)
        continue
      }
      if borders.last ?? 0 < signs.count { borders.append(signs.count) }
      var next = index
      // At most three signs between two groups: `) `, ` / `, `-(`.
      while next - index < 4, let sign = search.byte(next), !search.isDigit(sign) {
        if sign == UInt8(ascii: "(") { isOpen = true }
        if sign == UInt8(ascii: ")") {
          guard isOpen else { break }
          isOpen = false
        }
        let length = ".-/()".utf8.contains(sign) ? 1 : search.space(at: next)
        if length == 0 { break }
        next += length
      }
      guard next > index, search.byte(next).map(search.isDigit) == true else { break }
      isSpaced.append((index..<next).contains { search.space(at: $0) > 0 })
      index = next
    }
    if borders.last ?? 0 < signs.count { borders.append(signs.count) }
  }

  func begins(with prefix: String) -> Bool { signs.starts(with: prefix.utf8) }

  /// The border after one, when no space stands between.
  func attached(to border: Int) -> Int? {
    guard let index = borders.firstIndex(of: border), index + 1 < borders.count, !isSpaced[index] else {
      return nil
    }
    return borders[index + 1]
  }

  func longest(among lengths: ClosedRange<Int>) -> Int? { borders.last { lengths.contains($0) } }
}
