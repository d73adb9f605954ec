import QualData
import Tokenization

/// From the matches in a turn to codings.
struct CodingAssembly {
  let compiled: CompiledCodebook
  let program: LanguageProgram
  let transcript: Transcript
  let tokens: Tokens
  let ids: CodingIDs

  /// A coding in the making.
  private struct Draft {
    var range: TextRange
    var code: Int
    var matches: [Match]
  }

  /// Appends the codings of a turn in order of the text, and of the codebook where two cover the same range.
  /// - Parameter hits: the matches, by code and then place.
  func append(
    _ hits: [Hit], turn: Int, _ words: Range<Int>, _ layout: TurnLayout, to codings: inout [Coding]
  ) {
    var drafts = drafts(hits, words, layout)
    // Few, and often in order: sorting would move their arrays about.
    if !zip(drafts, drafts.dropFirst()).allSatisfy({ Self.isInOrder($0, $1) }) {
      drafts.sort(by: Self.isInOrder)
    }
    for draft in drafts {
      let range = draft.range
      codings.append(
        Coding(
          id: ids.id(code: compiled.codeDigests[draft.code], range: range), transcript: transcript.id,
          code: compiled.codes[draft.code].id, range: range,
          words: tokens.words(overlapping: range.lower, range.upper, among: words), turn: turn,
          matches: draft.matches))
    }
  }

  private static func isInOrder(_ a: Draft, _ b: Draft) -> Bool {
    a.range != b.range ? a.range < b.range : a.code < b.code
  }

  private func drafts(_ hits: [Hit], _ words: Range<Int>, _ layout: TurnLayout) -> [Draft] {
    var drafts: [Draft] = []
    drafts.reserveCapacity(hits.count)
    /// Where the drafts of a code with several units stand: a turn may be a whole book.
    var places: [TextRange: Int] = [:]
    for hit in hits {
      let rule = program.rules[Int(hit.rule)]
      let range = range(of: hit, rule.unit, words, layout)
      let match = Match(range: textRange(hit.words), words: hit.words, pattern: rule.pattern)
      let isFirst = drafts.last?.code != rule.code
      if rule.hasOneUnit {
        // Units of one kind follow each other as their matches do.
        if !isFirst, drafts[drafts.count - 1].range == range {
          drafts[drafts.count - 1].matches.append(match)
          continue
        }
      } else {
        if isFirst { places.removeAll(keepingCapacity: true) }
        if let known = places[range] {
          drafts[known].matches.append(match)
          continue
        }
        places[range] = drafts.count
      }
      drafts.append(Draft(range: range, code: rule.code, matches: [match]))
    }
    return drafts
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
