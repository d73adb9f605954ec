import Tokenization

/// How well letters typed in a hurry fit a name: they must occur in it in their order, with anything in between.
///
/// The score is the best over all ways to place them: for each letter 10; 8 more where a word begins (after a space, a
/// hyphen or another character that is neither letter nor digit); 6 more where it follows the letter typed before it;
/// and 1 less, at most 5, for each character skipped since the letter before. Upper and lower case, and letters with
/// and without accents, are the same. Spaces in what is typed are left out.
package struct FuzzyMatch: Sendable, Equatable {
  package var score: Int
  /// The places of the letters, in characters of the name.
  package var places: [Int]

  /// - Returns: `nil` when the letters do not occur in their order. Nothing typed fits everything, with score 0.
  package init?(_ typed: String, in name: String) {
    let wanted = typed.filter { $0 != " " }.map(Self.folded)
    let letters = name.map(Self.folded)
    guard wanted.count <= letters.count else { return nil }
    let starts = letters.indices.map { index in
      index == 0 || !Self.isLetter(letters[index - 1]) && Self.isLetter(letters[index])
    }
    // By letter of the name: the best score with the letter typed last placed there, and where the one before it is.
    var best: [[(score: Int, before: Int)?]] = []
    for (number, letter) in wanted.enumerated() {
      best.append(
        letters.indices.map { index in
          guard letters[index] == letter else { return nil }
          let own = 10 + (starts[index] ? 8 : 0)
          if number == 0 { return (own, -1) }
          var found: (score: Int, before: Int)?
          for before in 0..<index {
            guard let earlier = best[number - 1][before] else { continue }
            let skipped = index - before - 1
            let score = earlier.score + own + (skipped == 0 ? 6 : -min(5, skipped))
            if found.map({ score > $0.score }) ?? true { found = (score, before) }
          }
          return found
        })
    }
    guard let last = best.last else {
      score = 0
      places = []
      return
    }
    var end: (score: Int, place: Int)?
    for (place, candidate) in last.enumerated() {
      if let candidate, end.map({ candidate.score > $0.score }) ?? true { end = (candidate.score, place) }
    }
    guard let end else { return nil }
    score = end.score
    var places = [end.place]
    for number in wanted.indices.dropFirst().reversed() { places.append(best[number][places.last!]!.before) }
    self.places = places.reversed()
  }

  /// Character by character, so that places stay those of the name.
  private static func folded(_ character: Character) -> String {
    if character.isASCII { return character.lowercased() }
    return AccentFolding.form(of: CaseFolding.form(of: String(character)))
  }

  private static func isLetter(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0.isNumber } ?? false
  }
}
