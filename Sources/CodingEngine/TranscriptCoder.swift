import QualData
import Tokenization

/// Applies a compiled codebook to transcripts, one after the other. Belongs to one thread; its results do not
/// depend on what it coded before.
package final class TranscriptCoder {
  private let compiled: CompiledCodebook
  private var languages: [String: LanguageState] = [:]
  // Their memory is used again and again.
  private var hits: [Hit] = []
  private var drafts: [CodingDraft] = []
  /// The number of words up to the end of each turn, as far as they are tokenised.
  private var ends: [Int] = []
  private var stretches: [Range<Int>] = []
  private static let bytesAtATime = 16_384
  /// Matches that wait until they are made codings; not many, so that their memory stays near.
  private static let draftsAtATime = 1_024

  /// The words of the transcript coded last, if they are kept.
  package let tokens = Tokens()
  private let keepsTokens: Bool

  /// Of all languages together, between transcripts.
  private let mostRemembered: Int

  private final class LanguageState {
    let program: LanguageProgram
    let search: PhraseSearch
    let tokenizer: Tokenizer
    let segmenter: SentenceSegmenter
    let types: TypeMatchers
    /// How many regular expressions that exceed their limit were reported.
    var reported = 0

    /// The forms that patterns name: they are never forgotten.
    private var named = 0

    /// How many chunks and types text has brought.
    var learnt: Int { tokenizer.remembered - named }

    /// Numbers of types given out before mean nothing any more.
    func forget() {
      tokenizer.forget()
      types.reset(tokenizer: tokenizer)
      named = tokenizer.remembered
    }

    init(_ program: LanguageProgram) throws {
      self.program = program
      search = PhraseSearch(trie: program.trie)
      tokenizer = try Tokenizer(language: program.language)
      segmenter = SentenceSegmenter(language: program.language)
      types = TypeMatchers(trie: program.trie, accents: program.accents, tokenizer: tokenizer)
      named = tokenizer.remembered
    }
  }

  /// - Parameters:
  ///   - keepsTokens: words are let go as soon as they are coded, which is faster and takes no memory, unless somebody
  ///     will ask for them.
  ///   - coders: how many there are at the same time, which share what may be remembered.
  package init(_ compiled: CompiledCodebook, keepsTokens: Bool = false, coders: Int = 1) {
    self.compiled = compiled
    self.keepsTokens = keepsTokens
    mostRemembered = WordMemory.share(of: coders)
  }

  /// The transcript's codings by the engine, in order of the text, and of the codebook where two cover the same
  /// range.
  /// - Throws: `TokenizationError` when ICU has no rules at all.
  package func code(_ transcript: Transcript) throws -> CodedTranscript {
    try code(transcript, partSize: .max) { _ in }
  }

  /// The same without holding all codings at once.
  /// - Parameter part: gets the transcript with its turns up to a place and the codings found since the last part, at least
  ///   `partSize`; what it leaves of them stays.
  /// - Returns: the transcript with all its turns and the codings of the last part.
  /// - Throws: `TokenizationError` when ICU has no rules at all; what `part` throws.
  package func code(
    _ transcript: Transcript, partSize: Int, part: (inout CodedTranscript) throws -> Void
  ) throws -> CodedTranscript {
    let state = try state(for: transcript.language)
    tokens.removeAll()
    ends.removeAll(keepingCapacity: true)
    var coded = CodedTranscript(
      id: transcript.id, language: transcript.language, attributes: transcript.attributes,
      speakers: transcript.speakers)
    coded.turns.reserveCapacity(transcript.turns.count)
    var hits = takeHits()
    var drafts = takeDrafts()
    defer { (self.hits, self.drafts) = (hits, drafts) }
    var text = transcript.text
    try text.withUTF8 { bytes in
      let assembly = CodingAssembly(
        compiled: compiled, program: state.program, transcript: transcript, tokens: tokens)
      let roles = transcript.speakers.map { LanguageProgram.roleBit($0.role) }
      let nobody = LanguageProgram.roleBit(nil)
      var layout = TurnLayout()
      var later = TranscriptHits(state.program)
      for (index, turn) in transcript.turns.enumerated() {
        if index == ends.count {
          if !keepsTokens, !state.program.defersRules { tokens.forget() }
          tokenize(bytes, transcript.turns[index...], state.tokenizer)
        }
        let words = (index == 0 ? 0 : ends[index - 1])..<ends[index]
        coded.turns.append(CodedTranscript.TurnSize(speaker: turn.speaker, words: words.count))
        let role = turn.speaker.map { roles[$0] } ?? nobody
        guard state.program.roles & role != 0 else { continue }
        hits.removeAll(keepingCapacity: true)
        let place = PhraseSearch.Place(text: bytes, words: tokens.buffer, turn: words, role: role)
        state.search.search(place, state.types, into: &hits)
        let isDeferred = state.program.defersRules && later.defer(&hits)
        guard isDeferred || hits.contains(where: { !$0.blocks }) else { continue }
        layout.read(
          bytes, turn, state.segmenter, needsParagraphs: state.program.needsParagraphs,
          upTo: isDeferred ? .max : lastByte(of: hits))
        let selection = MatchSelection(
          program: state.program, scopes: TurnScopes(words: tokens.buffer, layout: layout))
        if state.program.hasOperators {
          OperatorEvaluation(
            program: state.program, scopes: selection.scopes, isSameTurn: { _, _ in true }
          ).evaluate(&hits)
        }
        if state.program.longestLateGuard > 0 {
          state.search.searchGuards(place, state.types, state.program, &hits)
        }
        selection.refuse(&hits)
        if state.program.defersRules {
          later.add(.init(turn: index, words: words, layout: layout, hits: hits))
        } else {
          selection.select(&hits)
          assembly.append(hits, turn: index, words, layout, to: &drafts)
          if drafts.count >= Self.draftsAtATime {
            reserve(&coded.codings, for: drafts.count, at: turn.range.upper, of: bytes.count)
            assembly.move(&drafts, to: &coded.codings)
            if coded.codings.count >= partSize { try part(&coded) }
          }
        }
      }
      later.finish()
      for var turn in later.turns {
        MatchSelection(program: state.program, scopes: OneScope()).select(&turn.hits)
        assembly.append(turn.hits, turn: turn.turn, turn.words, turn.layout, to: &drafts)
      }
      assembly.move(&drafts, to: &coded.codings)
    }
    report(state)
    return coded
  }

  /// The words of one turn.
  package func words(ofTurn index: Int, in transcript: Transcript) throws -> Tokens {
    let words = Tokens()
    let range = transcript.turns[index].contentRange
    let tokenizer = try state(for: transcript.language).tokenizer
    var text = transcript.text
    text.withUTF8 { tokenizer.tokenize($0, range.lower..<range.upper, into: words) }
    return words
  }

  /// Up to which byte the sentences of a turn matter.
  private func lastByte(of hits: [Hit]) -> Int {
    let lastWord = hits.reduce(0) { max($0, Int($1.end)) } - 1
    return Int(tokens.buffer[lastWord].end) - 1
  }

  /// Makes room for as many codings as the rest of the text will have if it goes on so: an array that grows by copying
  /// would hold half of a long transcript's codings twice.
  private func reserve(_ codings: inout [Coding], for more: Int, at place: Int, of size: Int) {
    let needed = codings.count + more
    guard needed > codings.capacity else { return }
    let expected = Double(needed) * Double(size) / Double(max(place, 1)) * 1.1
    // The start of a text may have far more than the rest.
    codings.reserveCapacity(Int(min(expected, 8 * Double(needed))))
  }

  /// What words are found with in a language, until the next transcript is coded.
  package func tokenizer(for language: String) throws -> Tokenizer { try state(for: language).tokenizer }

  private func takeHits() -> [Hit] {
    defer { hits = [] }
    return hits
  }

  private func takeDrafts() -> [CodingDraft] {
    defer { drafts = [] }
    drafts.removeAll(keepingCapacity: true)
    return drafts
  }

  /// Tokenises the next turns: some thousand bytes at a time, whose words are still near when they are searched.
  private func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ turns: ArraySlice<Turn>, _ tokenizer: Tokenizer
  ) {
    stretches.removeAll(keepingCapacity: true)
    var bytes = 0
    for turn in turns {
      stretches.append(turn.contentRange.lower..<turn.contentRange.upper)
      bytes += turn.contentRange.count
      if bytes >= Self.bytesAtATime { break }
    }
    tokenizer.tokenize(text, stretches, into: tokens, ends: &ends)
  }

  private func report(_ state: LanguageState) {
    guard state.types.exceeded.count > state.reported else { return }
    state.reported = state.types.exceeded.count
    for exceeded in state.types.exceeded {
      if case .regularExpression(let text) = state.program.trie.matchers[Int(exceeded.matcher)] {
        compiled.warn(limitOf: text, isOnLongWord: exceeded.isOnLongWord)
      }
    }
  }

  /// The language that has brought most is forgotten first.
  private func forgetWhereTooMuch() {
    var learnt = languages.values.reduce(0) { $0 + $1.learnt }
    guard learnt > mostRemembered else { return }
    for state in languages.values.sorted(by: { $0.learnt > $1.learnt }) where learnt > mostRemembered {
      learnt -= state.learnt
      state.forget()
    }
  }

  private func state(for language: String) throws -> LanguageState {
    forgetWhereTooMuch()
    if let state = languages[language] { return state }
    let state = try LanguageState(compiled.program(for: language))
    languages[language] = state
    return state
  }
}
