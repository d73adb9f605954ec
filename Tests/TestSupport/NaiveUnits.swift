import QualData

extension NaiveCoder {
  /// What the codings of these matches cover, in words of the transcript. All patterns of a code must have one unit.
  package func codings(of matches: Set<Found>, _ codebook: Codebook, in transcript: Transcript) -> Set<Found>
  {
    let text = layOut(transcript)
    var units: [String: CodingUnit] = [:]
    for (code, _, _) in codebook.flattened {
      for pattern in code.patterns {
        precondition(
          units[code.id] == nil || units[code.id] == pattern.unit, "the reference knows one unit per code")
        units[code.id] = pattern.unit
      }
    }
    return Set(
      matches.map { found in
        Found(code: found.code, words: Self.unit(units[found.code]!, around: found.words, text))
      })
  }

  private static func unit(_ unit: CodingUnit, around match: Range<Int>, _ text: NaiveText) -> Range<Int> {
    switch unit {
    case .match: return match
    case .sentence: return grown(match, within: text.sentences)
    case .paragraph: return grown(match, within: text.paragraphs)
    case .turn: return grown(match, within: text.turns)
    case .words(let count):
      let turn = grown(match, within: text.turns)
      return max(turn.lowerBound, match.lowerBound - count)..<min(turn.upperBound, match.upperBound + count)
    }
  }

  /// With all words that have the number of the first or the last.
  private static func grown(_ match: Range<Int>, within numbers: [Int]) -> Range<Int> {
    var first = match.lowerBound
    var end = match.upperBound
    while first > 0, numbers[first - 1] == numbers[first] { first -= 1 }
    while end < numbers.count, numbers[end] == numbers[end - 1] { end += 1 }
    return first..<end
  }
}
