import QualData
import Tokenization

/// A match and what its coding covers. Plain numbers, for they are sorted.
struct CodingDraft {
  var hit: Hit
  /// The index of its pattern among those of the code. Here while the rule is at hand.
  var pattern: Int32
  var turn: Int32
  /// The covered words.
  var words: Range<Int32>
  // In bytes of the text: what is covered, and the match. Here while the words are at hand.
  var lower: UInt32
  var upper: UInt32
  var matchLower: UInt32
  var matchUpper: UInt32

  /// By range as `TextRange` has it, then code, then match.
  static func isInOrder(_ a: CodingDraft, _ b: CodingDraft) -> Bool {
    if a.lower != b.lower { return a.lower < b.lower }
    if a.upper != b.upper { return a.upper > b.upper }
    return a.hit.code != b.hit.code ? a.hit.code < b.hit.code : a.hit.start < b.hit.start
  }

  /// The two are matches of one coding.
  @inline(__always)
  func isOfCoding(of other: CodingDraft) -> Bool {
    lower == other.lower && upper == other.upper && hit.code == other.hit.code
  }
}

/// From the matches in a transcript's turns to its codings.
struct CodingAssembly {
  // Of the codebook and the transcript, at hand: asking their objects for every coding would cost as much as making it.
  private let rules: [LanguageProgram.Rule]
  private let codes: [CompiledCodebook.CodeName]
  private let transcript: String
  private let tokens: Tokens
  private let ids: CodingIDs

  init(
    compiled: CompiledCodebook, program: LanguageProgram, transcript: Transcript, tokens: Tokens
  ) {
    rules = program.rules
    codes = compiled.codeNames
    self.transcript = transcript.id
    self.tokens = tokens
    ids = CodingIDs(transcript)
  }

  /// Appends those of a turn in order of the text, and of the codebook where two cover the same range.
  /// - Parameter hits: the matches.
  func append(
    _ hits: [Hit], turn: Int, _ words: Range<Int>, _ layout: TurnLayout, to drafts: inout [CodingDraft]
  ) {
    let tokens = tokens.buffer
    let first = drafts.count
    var isInOrder = true
    for hit in hits {
      let match = Self.textRange(hit.words, tokens)
      let rule = rules[Int(hit.rule)]
      let range = Self.range(of: hit, match, rule.unit, words, layout, tokens)
      let draft = CodingDraft(
        hit: hit, pattern: Int32(truncatingIfNeeded: rule.pattern), turn: Int32(truncatingIfNeeded: turn),
        words: Self.words(in: range, around: hit.words, among: words, tokens),
        lower: UInt32(truncatingIfNeeded: range.lower), upper: UInt32(truncatingIfNeeded: range.upper),
        matchLower: UInt32(truncatingIfNeeded: match.lower),
        matchUpper: UInt32(truncatingIfNeeded: match.upper)
      )
      if drafts.count > first, CodingDraft.isInOrder(draft, drafts[drafts.count - 1]) { isInOrder = false }
      drafts.append(draft)
    }
    if isInOrder { return }
    drafts.withUnsafeMutableBufferPointer {
      var own = UnsafeMutableBufferPointer(rebasing: $0[first...])
      own.sort(by: CodingDraft.isInOrder)
    }
  }

  /// Makes codings of the matches of whole turns: those that stand together with one code and range are one.
  func move(_ drafts: inout [CodingDraft], to codings: inout [Coding]) {
    let codes = codes
    var next = 0
    while next < drafts.count {
      let first = drafts[next]
      let code = codes[Int(first.hit.code)]
      let range = TextRange(Int(first.lower), Int(first.upper))
      let start = next
      repeat { next += 1 } while next < drafts.count && drafts[next].isOfCoding(of: first)
      let matches =
        next == start + 1 ? Matches(Self.match(first)) : Matches(drafts[start..<next].map(Self.match))
      codings.append(
        Coding(
          id: ids.id(code: code.digest, range: range), transcript: transcript, code: code.id, range: range,
          words: Int(first.words.lowerBound)..<Int(first.words.upperBound), turn: Int(first.turn),
          matches: matches))
    }
    drafts.removeAll(keepingCapacity: true)
  }

  private typealias Words = UnsafeBufferPointer<Token>

  @inline(__always)
  private static func match(_ draft: CodingDraft) -> Match {
    Match(
      range: TextRange(Int(draft.matchLower), Int(draft.matchUpper)), words: draft.hit.words,
      pattern: Int(draft.pattern))
  }

  @inline(__always)
  private static func textRange(_ words: Range<Int>, _ tokens: Words) -> TextRange {
    TextRange(Int(tokens[words.lowerBound].start), Int(tokens[words.upperBound - 1].end))
  }

  /// The words that share a byte with a range: from some of them on to both sides.
  private static func words(
    in range: TextRange, around some: Range<Int>, among words: Range<Int>, _ tokens: Words
  ) -> Range<Int32> {
    var (first, end) = (some.lowerBound, some.upperBound)
    while first > words.lowerBound, Int(tokens[first - 1].end) > range.lower { first -= 1 }
    while end < words.upperBound, Int(tokens[end].start) < range.upper { end += 1 }
    return Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: end)
  }

  /// The coding unit around a match. A match over several sentences takes them all.
  private static func range(
    of hit: Hit, _ match: TextRange, _ unit: CodingUnit, _ words: Range<Int>, _ layout: TurnLayout,
    _ tokens: Words
  ) -> TextRange {
    switch unit {
    case .match: return match
    case .turn: return layout.content
    case .sentence: return hull(of: match, in: layout.sentences)
    case .paragraph: return hull(of: match, in: layout.paragraphs)
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
