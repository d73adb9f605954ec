import QualData

/// The characters of a stretch of text with its white space folded to single spaces, and where they stand.
struct FoldedCharacters {
  private(set) var characters: [Character] = []
  /// By character: where it starts in the text.
  private(set) var places: [Int] = []

  init(_ text: Substring, startingAt start: Int = 0) {
    var place = start
    for character in text {
      let isSpace = character.isWhitespace
      if !(isSpace && (characters.isEmpty || characters.last == " ")) {
        characters.append(isSpace ? " " : character)
        places.append(place)
      }
      place += character.utf8.count
    }
    if characters.last == " " {
      characters.removeLast()
      places.removeLast()
    }
  }

  /// One minus the edit distance over the length of the longer: 1 for the same words, 0 for nothing in common.
  static func similarity(_ a: [Character], _ b: [Character]) -> Double {
    let longer = max(a.count, b.count)
    return longer == 0 ? 1 : 1 - Double(ApproximateSearch.distance(a, b)) / Double(longer)
  }
}
