/// Digits (and letters, where asked for) with single separators between groups, as people write long numbers.
struct SpacedDigits {
  /// ASCII, letters as capitals.
  private(set) var signs: [UInt8] = []
  /// Where each sign ends in the text.
  private(set) var ends: [Int] = []
  /// How many signs stand in each group.
  private(set) var groups: [Int] = []

  var count: Int { signs.count }
  var text: String { String(decoding: signs, as: UTF8.self) }

  /// Reads at most `limit` signs.
  /// - Parameters:
  ///   - separators: ASCII characters that may stand between two groups, one at a time; a space always may.
  ///   - takesLetters: for each position whether a letter may stand there.
  init(
    _ search: IdentifierSearch, at start: Int, limit: Int, separators: String = "",
    takesLetters: (Int) -> Bool = { _ in false }
  ) {
    var index = start
    var group = 0
    while count < limit, let byte = search.byte(index) {
      if search.isDigit(byte) || (search.isLetter(byte) && takesLetters(count)) {
        signs.append(search.isLetter(byte) ? byte & 0xDF : byte)
        index += 1
        ends.append(index)
        group += 1
        continue
      }
      var next = index
      if separators.utf8.contains(byte) {
        next += 1
      } else {
        next += search.space(at: index)
      }
      guard next > index, group > 0, let following = search.byte(next),
        search.isDigit(following) || (search.isLetter(following) && takesLetters(count))
      else { break }
      groups.append(group)
      group = 0
      index = next
    }
    if group > 0 { groups.append(group) }
  }

  /// Whether the number ends here: no further digit or letter is attached.
  func isWhole(_ search: IdentifierSearch) -> Bool { ends.last.map { !search.isWord(at: $0) } ?? false }

  /// The number of signs at the end of each group.
  var borders: [Int] {
    var sum = 0
    return groups.map { group in
      sum += group
      return sum
    }
  }
}
