import QualData
import Tokenization

/// From the matches in a turn to codings.
struct CodingAssembly {
  // Of the codebook and the transcript, at hand: asking their objects for every coding would cost as much as making it.
  private let rules: [LanguageProgram.Rule]
  private let codes: [CompiledCodebook.CodeName]
  private let transcript: String
  private let tokens: Tokens
  private let ids: CodingIDs
  /// Those of the turn at hand; here so that their memory is used again.
  private var drafts: [Draft] = []

  init(
    compiled: CompiledCodebook, program: LanguageProgram, transcript: Transcript, tokens: Tokens,
    ids: CodingIDs
  ) {
    rules = program.rules
    codes = compiled.codeNames
    self.transcript = transcript.id
    self.tokens = tokens
    self.ids = ids
  }

  /// A match and what its coding covers. Plain numbers, for they are sorted.
  private struct Draft {
    var range: TextRange
    var hit: Hit

    static func isInOrder(_ a: Draft, _ b: Draft) -> Bool {
      if a.range != b.range { return a.range < b.range }
      return a.hit.code != b.hit.code ? a.hit.code < b.hit.code : a.hit.start < b.hit.start
    }
  }

  /// Appends the codings of a turn in order of the text, and of the codebook where two cover the same range.
  /// - Parameter hits: the matches.
  mutating func append(
    _ hits: [Hit], turn: Int, _ words: Range<Int>, _ layout: TurnLayout, to codings: inout [Coding]
  ) {
    let (rules, codes, tokens) = (rules, codes, tokens.buffer)
    drafts.removeAll(keepingCapacity: true)
    for hit in hits {
      let range = Self.range(of: hit, rules[Int(hit.rule)].unit, words, layout, tokens)
      drafts.append(Draft(range: range, hit: hit))
    }
    if drafts.count > 1 { drafts.sort(by: Draft.isInOrder) }
    var next = 0
    while next < drafts.count {
      let (range, first) = (drafts[next].range, drafts[next].hit)
      let code = codes[Int(first.code)]
      codings.append(
        Coding(
          id: ids.id(code: code.digest, range: range), transcript: transcript, code: code.id, range: range,
          words: Self.words(in: range, around: first.words, among: words, tokens), turn: turn,
          matches: [Self.match(first, rules, tokens)]))
      next += 1
      while next < drafts.count, drafts[next].hit.code == first.code, drafts[next].range == range {
        codings[codings.count - 1].matches.append(Self.match(drafts[next].hit, rules, tokens))
        next += 1
      }
    }
  }

  private typealias Words = UnsafeBufferPointer<Token>

  @inline(__always)
  private static func match(_ hit: Hit, _ rules: [LanguageProgram.Rule], _ tokens: Words) -> Match {
    Match(range: textRange(hit.words, tokens), words: hit.words, pattern: rules[Int(hit.rule)].pattern)
  }

  @inline(__always)
  private static func textRange(_ words: Range<Int>, _ tokens: Words) -> TextRange {
    TextRange(Int(tokens[words.lowerBound].start), Int(tokens[words.upperBound - 1].end))
  }

  /// The words that share a byte with a range: from some of them on to both sides.
  private static func words(
    in range: TextRange, around some: Range<Int>, among words: Range<Int>, _ tokens: Words
  ) -> Range<Int> {
    var (first, end) = (some.lowerBound, some.upperBound)
    while first > words.lowerBound, Int(tokens[first - 1].end) > range.lower { first -= 1 }
    while end < words.upperBound, Int(tokens[end].start) < range.upper { end += 1 }
    return first..<end
  }

  /// The coding unit around a match. A match over several sentences takes them all.
  private static func range(
    of hit: Hit, _ unit: CodingUnit, _ words: Range<Int>, _ layout: TurnLayout, _ tokens: Words
  ) -> TextRange {
    switch unit {
    case .match: return textRange(hit.words, tokens)
    case .turn: return layout.content
    case .sentence: return hull(of: textRange(hit.words, tokens), in: layout.sentences)
    case .paragraph: return hull(of: textRange(hit.words, tokens), in: layout.paragraphs)
    case .words(let count):
      let first = max(words.lowerBound, hit.words.lowerBound - count)
      return textRange(first..<min(words.upperBound, hit.words.upperBound + count), tokens)
    }
  }

  private static func hull(of match: TextRange, in ranges: [TextRange]) -> TextRange {
    let first = TurnLayout.index(of: match.lower, in: ranges)
    let isInOne = match.upper <= ranges[first].upper
    let last = isInOne ? first : TurnLayout.index(of: match.upper - 1, in: ranges)
    return TextRange(ranges[first].lower, max(ranges[last].upper, match.upper))
  }
}
