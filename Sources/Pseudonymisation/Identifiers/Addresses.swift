/// Addresses of Belgium, the Netherlands, France and Germany: a street with a number, certain when a postal code and a
/// town follow.
extension IdentifierSearch {
  func addresses() -> [Identifier] {
    var found: [Identifier] = []
    var words: [Range<Int>] = []
    var index = range.lowerBound
    while let word = TextWord.next(text, from: index, to: range.upperBound) {
      index = word.upperBound
      // A few words back are enough for a street's name.
      if words.count > 24 { words.removeFirst(14) }
      words.append(word)
      // No street without a number: it is this word, or one of the two before.
      guard words.suffix(3).contains(where: { isDigit(text[$0.lowerBound]) }) else { continue }
      let near = words.suffix(10).map { StreetWord(self, $0) }
      guard let street = germanicStreet(near) ?? romanceStreet(near) else { continue }
      if let last = found.last, last.range.upperBound > street.lowerBound { continue }
      let town = town(after: street.upperBound)
      found.append(
        Identifier(
          .address, street.lowerBound..<(town ?? street.upperBound), isCertain: town != nil,
          town != nil ? "street, number, postal code" : "street and number"))
    }
    return found
  }

  /// `Kerkstraat 12`, `Lange Nieuwstraat 3 bus 4`, `Hauptstr. 5a`: the number is the last word.
  private func germanicStreet(_ words: [StreetWord]) -> Range<Int>? {
    guard words.count >= 2, let number = words.last, number.isHouseNumber else { return nil }
    let street = words[words.count - 2]
    guard street.isCapitalised, gap(street, number, allowing: ". ,") else { return nil }
    var first = street
    let before = words.count >= 3 ? words[words.count - 3] : nil
    if Self.streetEndings.contains(where: { street.form.hasSuffix($0) && street.form.count >= $0.count + 3 })
    {
      if let before, before.isCapitalised, Self.adjectives.contains(before.form),
        gap(before, street, allowing: "")
      {
        first = before
      }
    } else if Self.streetEndings.contains(street.form), let before, before.isCapitalised,
      gap(before, street, allowing: "-")
    {
      first = before
    } else {
      return nil
    }
    return first.range.lowerBound..<box(after: number.range.upperBound)
  }

  /// `12, rue de la Loi`, `rue Haute 12`, `12 bis avenue des Champs-Élysées`.
  private func romanceStreet(_ words: [StreetWord]) -> Range<Int>? {
    guard let last = words.last else { return nil }
    if last.isHouseNumber {
      // The number follows.
      guard let start = words.dropLast().lastIndex(where: { Self.ways.contains($0.form) }),
        isStreetName(words[(start + 1)..<(words.count - 1)]), joined(words[start...], allowing: " ,'-")
      else { return nil }
      return words[start].range.lowerBound..<box(after: last.range.upperBound)
    }
    guard Self.ways.contains(last.form), words.count >= 2 else { return nil }
    // The number stands before.
    var number = words[words.count - 2]
    var start = words.count - 2
    if ["bis", "ter"].contains(number.form), words.count >= 3 {
      number = words[words.count - 3]
      start = words.count - 3
    }
    guard number.isHouseNumber, joined(words[start...], allowing: " ,") else { return nil }
    var name: [StreetWord] = []
    var end = last.range.upperBound
    while let next = TextWord.next(text, from: end, to: range.upperBound),
      joins(end..<next.lowerBound, allowing: " '-"), name.count < 7
    {
      let word = StreetWord(self, next)
      guard word.isCapitalised || Self.particles.contains(word.form) else { break }
      name.append(word)
      end = next.upperBound
    }
    while name.last?.isCapitalised == false { name.removeLast() }
    guard let lastWord = name.last else { return nil }
    return number.range.lowerBound..<lastWord.range.upperBound
  }

  private func isStreetName(_ words: ArraySlice<StreetWord>) -> Bool {
    (1...7).contains(words.count) && words.contains(where: \.isCapitalised)
      && words.allSatisfy { $0.isCapitalised || Self.particles.contains($0.form) }
  }

  /// The end of `bus 3` or `bte 3` after a house number, else the place given.
  private func box(after end: Int) -> Int {
    guard let word = TextWord.next(text, from: end, to: range.upperBound),
      joins(end..<word.lowerBound, allowing: " ,"),
      ["bus", "bte", "boite", "box", "app", "apt"].contains(StreetWord(self, word).form),
      let number = TextWord.next(text, from: word.upperBound, to: range.upperBound),
      joins(word.upperBound..<number.lowerBound, allowing: " ."), StreetWord(self, number).isHouseNumber
    else { return end }
    return number.upperBound
  }

  /// The end of a postal code and a town: `, 9000 Gent`, `1012 AB Amsterdam`, `B-1000 Bruxelles`, `75001 Paris`.
  private func town(after end: Int) -> Int? {
    var index = end
    func next(_ allowed: String) -> StreetWord? {
      guard let word = TextWord.next(text, from: index, to: range.upperBound),
        joins(index..<word.lowerBound, allowing: allowed)
      else { return nil }
      index = word.upperBound
      return StreetWord(self, word)
    }
    guard var code = next(" ,\n") else { return nil }
    if ["b", "d", "f", "nl", "te", "in", "a"].contains(code.form) {
      guard let following = next(" -") else { return nil }
      code = following
    }
    guard [4, 5, 6].contains(code.range.count), code.form.utf8.prefix(4).allSatisfy(isDigit) else {
      return nil
    }
    // 1012AB, 1012 AB.
    let letters = code.form.utf8.dropFirst(4)
    guard letters.allSatisfy(isDigit) || letters.count == 2 && letters.allSatisfy(isLetter) else {
      return nil
    }
    var word = next(" ")
    if let letters = word, code.range.count == 4, letters.range.count == 2,
      text[letters.range].allSatisfy(isCapital)
    {
      word = next(" ")
    }
    guard let town = word, town.isCapitalised else { return nil }
    var last = town.range.upperBound
    while let more = next("-"), more.isCapitalised || Self.particles.contains(more.form) {
      last = more.range.upperBound
    }
    return last
  }

  private func gap(_ a: StreetWord, _ b: StreetWord, allowing signs: String) -> Bool {
    joins(a.range.upperBound..<b.range.lowerBound, allowing: signs + " ")
  }

  private func joined(_ words: ArraySlice<StreetWord>, allowing signs: String) -> Bool {
    zip(words, words.dropFirst()).allSatisfy { gap($0, $1, allowing: signs) }
  }

  private func joins(_ gap: Range<Int>, allowing signs: String) -> Bool {
    guard gap.count <= 4 else { return false }
    var index = gap.lowerBound
    while index < gap.upperBound {
      let length = space(at: index)
      if length > 0 {
        index += length
      } else if signs.utf8.contains(text[index]) {
        index += 1
      } else if text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0x99, signs.contains("'") {
        index += 3
      } else {
        return false
      }
    }
    return true
  }

  private static let streetEndings = [
    "straat", "steenweg", "laan", "plein", "dreef", "gracht", "singel", "kade", "kaai", "weg", "strasse",
    "str",
    "platz", "allee", "gasse", "damm", "ufer",
  ]
  private static let adjectives: Set<String> = [
    "lange", "korte", "oude", "nieuwe", "grote", "kleine", "alte", "neue", "grosse", "obere", "untere",
    "hoge",
    "lage", "eerste", "tweede",
  ]
  private static let ways: Set<String> = [
    "rue", "avenue", "boulevard", "place", "chemin", "allee", "impasse", "quai", "square", "chaussee",
    "route",
    "cours",
  ]
  private static let particles: Set<String> = [
    "de", "du", "des", "la", "le", "les", "l", "d", "et", "sur", "sous", "en", "am", "der", "den", "aan",
    "an", "of",
  ]
}

/// A word as addresses look at it.
private struct StreetWord {
  var range: Range<Int>
  var form: String
  var isCapitalised: Bool

  init(_ search: IdentifierSearch, _ range: Range<Int>) {
    self.range = range
    form = TextWord.form(search.text, range)
    let first = search.string(range).unicodeScalars.first
    isCapitalised = first?.properties.isUppercase == true
  }

  /// `12`, `12a`, up to four digits.
  var isHouseNumber: Bool {
    let digits = form.utf8.prefix { $0 &- 48 < 10 }
    let rest = form.utf8.dropFirst(digits.count)
    return (1...4).contains(digits.count) && (rest.isEmpty || rest.count == 1 && rest.first! &- 97 < 26)
  }
}
