import QualData
import Tokenization

/// Applies a compiled codebook to transcripts, one after the other. Belongs to one thread; its results do not
/// depend on what it coded before.
package final class TranscriptCoder {
  private let compiled: CompiledCodebook
  private var languages: [String: LanguageState] = [:]
  private var hits: [Hit] = []

  /// The words of the transcript coded last.
  package let tokens = Tokens()

  /// Tokenizers remember at most this many chunks and types between transcripts, which bounds the memory of a
  /// large corpus: about 60 bytes each.
  package static let mostRemembered = 1 << 20

  private final class LanguageState {
    let program: LanguageProgram
    let search: PhraseSearch
    let tokenizer: Tokenizer
    let segmenter: SentenceSegmenter
    var types: TypeMatchers
    /// By bit of a role, then by rule: whether the rule reads turns of that role.
    let admitted: [UInt8: [Bool]]

    init(_ program: LanguageProgram) throws {
      self.program = program
      search = PhraseSearch(trie: program.trie)
      tokenizer = try Tokenizer(language: program.language)
      segmenter = SentenceSegmenter(language: program.language)
      types = TypeMatchers(trie: program.trie, tokenizer: tokenizer)
      let roles: [SpeakerRole?] = [nil] + SpeakerRole.allCases
      admitted = Dictionary(
        uniqueKeysWithValues: roles.map(LanguageProgram.roleBit).map { bit in
          (bit, program.rules.map { $0.roles & bit != 0 })
        })
    }
  }

  package init(_ compiled: CompiledCodebook) { self.compiled = compiled }

  /// The transcript's codings by the engine, in order of the text, and of the codebook where two cover the same
  /// range.
  /// - Throws: `TokenizationError` when ICU has no rules at all.
  package func code(_ transcript: Transcript) throws -> CodedTranscript {
    let state = try state(for: transcript.language)
    tokens.removeAll()
    var coded = CodedTranscript(
      id: transcript.id, language: transcript.language, attributes: transcript.attributes,
      speakers: transcript.speakers)
    coded.turns.reserveCapacity(transcript.turns.count)
    var text = transcript.text
    text.withUTF8 { bytes in
      let ids = CodingID(text: UnsafeRawBufferPointer(bytes))
      for (index, turn) in transcript.turns.enumerated() {
        let start = tokens.count
        state.tokenizer.tokenize(bytes, turn.contentRange.lower..<turn.contentRange.upper, into: tokens)
        let words = start..<tokens.count
        coded.turns.append(CodedTranscript.TurnSize(speaker: turn.speaker, words: words.count))
        let role = LanguageProgram.roleBit(transcript.speaker(of: turn)?.role)
        guard state.program.roles & role != 0 else { continue }
        state.types.update(state.tokenizer.vocabulary)
        hits.removeAll(keepingCapacity: true)
        state.search.search(
          tokens, words, state.types, admitted: state.admitted[role] ?? [], into: &hits)
        guard hits.contains(where: { !$0.blocks }) else { continue }
        let layout = TurnLayout(
          bytes, turn, state.segmenter, needsParagraphs: state.program.needsParagraphs)
        coded.codings += codings(
          in: transcript, turn: index, words, layout, state.program, ids)
      }
    }
    return coded
  }

  private func state(for language: String) throws -> LanguageState {
    if let state = languages[language] {
      if state.tokenizer.remembered > Self.mostRemembered {
        state.tokenizer.forget()
        state.types.reset(tokenizer: state.tokenizer)
      }
      return state
    }
    let state = try LanguageState(compiled.program(for: language))
    languages[language] = state
    return state
  }

  // MARK: From hits to codings

  private func codings(
    in transcript: Transcript, turn: Int, _ words: Range<Int>, _ layout: TurnLayout,
    _ program: LanguageProgram, _ ids: CodingID
  ) -> [Coding] {
    MatchSelection(rules: program.rules) { [tokens] word, within in
      let place = Int(tokens[Int(word)].start)
      return switch within {
      case .sentence: TurnLayout.index(of: place, in: layout.sentences)
      case .paragraph: TurnLayout.index(of: place, in: layout.paragraphs)
      case .turn, .transcript: 0
      }
    }.select(&hits)
    var found: [(code: Int, coding: Coding)] = []
    /// Where the codings of the current code stand in `found`: a turn may be a whole book.
    var places: [TextRange: Int] = [:]
    for hit in hits {
      let rule = program.rules[Int(hit.rule)]
      if found.last?.code != rule.code { places.removeAll(keepingCapacity: true) }
      let range = range(of: hit, rule.unit, words, layout)
      let match = Match(range: textRange(hit.words), words: hit.words, pattern: rule.pattern)
      if let known = places[range] {
        found[known].coding.matches.append(match)
        continue
      }
      places[range] = found.count
      let code = compiled.codes[rule.code].id
      let coding = Coding(
        id: ids.id(code: code, range: range), transcript: transcript.id, code: code, range: range,
        words: tokens.words(overlapping: range.lower, range.upper, among: words), turn: turn, matches: [match]
      )
      found.append((rule.code, coding))
    }
    found.sort { a, b in a.coding.range != b.coding.range ? a.coding.range < b.coding.range : a.code < b.code
    }
    return found.map(\.coding)
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
