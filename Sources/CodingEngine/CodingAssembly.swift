import QualData
import Tokenization

/// From the matches in a turn to codings.
struct CodingAssembly {
  let compiled: CompiledCodebook
  let program: LanguageProgram
  let transcript: Transcript
  let tokens: Tokens
  let ids: CodingIDs

  /// In order of the text, and of the codebook where two cover the same range.
  /// - Parameter matches: of one turn, by code and then place.
  func codings(_ matches: [Hit], turn: Int, _ words: Range<Int>, _ layout: TurnLayout) -> [Coding] {
    var found: [Coding] = []
    /// By coding: the position of its code in the codebook.
    var codes: [Int] = []
    /// Where the codings of the current code stand in `found`: a turn may be a whole book.
    var places: [TextRange: Int] = [:]
    for hit in matches {
      let rule = program.rules[Int(hit.rule)]
      if codes.last != rule.code { places.removeAll(keepingCapacity: true) }
      let range = range(of: hit, rule.unit, words, layout)
      let match = Match(range: textRange(hit.words), words: hit.words, pattern: rule.pattern)
      if let known = places[range] {
        found[known].matches.append(match)
        continue
      }
      places[range] = found.count
      let code = compiled.codes[rule.code].id
      let coding = Coding(
        id: ids.id(code: compiled.codeDigests[rule.code], range: range), transcript: transcript.id, code: code, range: range,
        words: tokens.words(overlapping: range.lower, range.upper, among: words), turn: turn, matches: [match]
      )
      found.append(coding)
      codes.append(rule.code)
    }
    // Codings are large: numbers are sorted in their place.
    let order = found.indices.sorted { a, b in
      found[a].range != found[b].range ? found[a].range < found[b].range : codes[a] < codes[b]
    }
    return order.map { found[$0] }
  }

  private func textRange(_ words: Range<Int>) -> TextRange {
    TextRange(Int(tokens[words.lowerBound].start), Int(tokens[words.upperBound - 1].end))
  }

  /// The coding unit around a match. A match over several sentences takes them all.
  private func range(
    of hit: Hit, _ unit: CodingUnit, _ words: Range<Int>, _ layout: TurnLayout
  ) -> TextRange {
    let match = textRange(hit.words)
    switch unit {
    case .match: return match
    case .turn: return layout.content
    case .sentence: return hull(of: match, in: layout.sentences)
    case .paragraph: return hull(of: match, in: layout.paragraphs)
    case .words(let count):
      return textRange(
        max(
          words.lowerBound, hit.words.lowerBound - count)..<min(
            words.upperBound, hit.words.upperBound + count))
    }
  }

  private func hull(of match: TextRange, in ranges: [TextRange]) -> TextRange {
    let first = TurnLayout.index(of: match.lower, in: ranges)
    let last = TurnLayout.index(of: match.upper - 1, in: ranges)
    return TextRange(ranges[first].lower, max(ranges[last].upper, match.upper))
  }
}
