/// Full dates: day, month and year.
extension IdentifierSearch {
  /// A date of birth when a word for birth is near it, else any date, to be looked at.
  func date(at start: Int) -> Identifier? {
    guard let date = FullDate(self, at: start) else { return nil }
    let isBirth = isNear(Self.birthWords, date.range, before: 120, after: 40)
    if date.isShort && !isBirth { return nil }
    return isBirth
      ? Identifier(.birthDate, date.range, "near a word for birth")
      : Identifier(.date, date.range, isCertain: false, "form")
  }

  private static let birthWords = [
    " born ", "birth", " dob", "geboren", "geboorte", "verjaar", "jarig", " né ", " née ", " né e ",
    "naissance",
    "anniversaire", "geburt", " geb ",
  ]
}

/// A day, a month and a year as English, Dutch, French and German write them.
struct FullDate {
  var year: Int
  var month: Int
  var day: Int
  var range: Range<Int>
  /// The year has two digits.
  var isShort = false

  /// `12/03/1985`, `12. 3. 1985`, `1985-03-12`, `12 March 1985`, `1er mars 1985`, `12. März 1985`, `March 12, 1985`.
  init?(_ search: IdentifierSearch, at start: Int) {
    guard let first = Self.number(search, start), !search.isWord(before: start) else { return nil }
    if let date = Self.numeric(search, start, first) ?? Self.named(search, start, first) {
      self = date
    } else {
      return nil
    }
    guard (1...12).contains(month), (1...31).contains(day), isShort || (1850...2099).contains(year),
      !search.isWord(at: range.upperBound)
    else { return nil }
  }

  private init(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>, isShort: Bool = false) {
    (self.year, self.month, self.day, self.range, self.isShort) = (year, month, day, range, isShort)
  }

  private typealias Number = (value: Int, length: Int, end: Int)

  private static func number(_ search: IdentifierSearch, _ start: Int) -> Number? {
    var index = start
    var value = 0
    while index - start < 5, let byte = search.byte(index), search.isDigit(byte) {
      value = value * 10 + Int(byte - 48)
      index += 1
    }
    return index > start ? (value, index - start, index) : nil
  }

  private static func numeric(_ search: IdentifierSearch, _ start: Int, _ first: Number) -> FullDate? {
    guard let separator = search.byte(first.end), "/.-".utf8.contains(separator),
      let second = number(search, first.end + 1 + search.space(at: first.end + 1)), second.length <= 2,
      search.byte(second.end) == separator,
      let third = number(search, second.end + 1 + search.space(at: second.end + 1))
    else { return nil }
    let range = start..<third.end
    if first.length == 4, third.length <= 2, separator == UInt8(ascii: "-") {
      return FullDate(first.value, second.value, third.value, range)
    }
    guard first.length <= 2, third.length == 4 || third.length == 2 else { return nil }
    // Months before days are American.
    let (day, month) = second.value > 12 ? (second.value, first.value) : (first.value, second.value)
    return FullDate(third.value, month, day, range, isShort: third.length == 2)
  }

  private static func named(_ search: IdentifierSearch, _ start: Int, _ day: Number) -> FullDate? {
    guard day.length <= 2 else { return nil }
    var index = day.end
    if let word = word(search, index), Self.ordinals.contains(word.text) { index = word.end }
    if search.byte(index) == UInt8(ascii: ".") { index += 1 }
    if let year = year(search, index), let month = month(search, before: start) {
      return FullDate(year.value, month.number, day.value, month.start..<year.end)
    }
    index += search.space(at: index)
    if let word = word(search, index), ["of", "de"].contains(word.text) {
      index = word.end + search.space(at: word.end)
    }
    guard let word = word(search, index), let month = months[word.text] else { return nil }
    guard let year = year(search, word.end) else { return nil }
    return FullDate(year.value, month, day.value, start..<year.end)
  }

  /// Four digits after a comma, a full stop or a space.
  private static func year(_ search: IdentifierSearch, _ start: Int) -> Number? {
    var index = start
    if let byte = search.byte(index), byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") { index += 1 }
    index += search.space(at: index)
    guard index > start, let year = number(search, index), year.length == 4 else { return nil }
    return year
  }

  /// The month that ends before a day, and where it starts.
  private static func month(
    _ search: IdentifierSearch, before day: Int
  ) -> (number: Int, start: Int)? {
    var end = day
    while end > search.range.lowerBound, search.text[end - 1] == 0x20 { end -= 1 }
    if end > search.range.lowerBound, search.text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    var start = end
    while start > search.range.lowerBound, search.isLetter(search.text[start - 1]) { start -= 1 }
    guard end < day, start < end, let number = months[search.string(start..<end).lowercased()] else {
      return nil
    }
    return (number, start)
  }

  private static func word(_ search: IdentifierSearch, _ start: Int) -> (text: String, end: Int)? {
    var end = start
    while search.isWord(at: end), let byte = search.byte(end), !search.isDigit(byte) { end += 1 }
    return end > start ? (search.string(start..<end).lowercased(), end) : nil
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "e", "ste", "de", "ième"]

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "januari", "janvier", "januar", "jan", "janv", "jänner"],
      ["february", "februari", "février", "februar", "feb", "fevrier", "févr", "fév"],
      ["march", "maart", "mars", "märz", "mar", "mrt", "maerz"], ["april", "avril", "apr", "avr"],
      ["may", "mei", "mai"], ["june", "juni", "juin", "jun"],
      ["july", "juli", "juillet", "jul", "juil"],
      ["august", "augustus", "août", "aug", "aout"],
      ["september", "septembre", "sep", "sept"], ["october", "oktober", "octobre", "oct", "okt"],
      ["november", "novembre", "nov"], ["december", "décembre", "dezember", "dec", "dez", "déc", "decembre"],
    ]
    return Dictionary(
      uniqueKeysWithValues: names.enumerated().flatMap { number, names in names.map { ($0, number + 1) } })
  }()
}
