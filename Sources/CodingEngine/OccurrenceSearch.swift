import QualData
import Tokenization

/// Finds every occurrence of the phrases of some queries in a transcript, in all turns: what the coder has before
/// it looks at scopes, speakers and `unless`.
final class OccurrenceSearch {
  typealias Span = MatchSemantics.Span

  /// By query; `nil` for one that cannot be run in the language.
  let trees: [OperatorTree?]
  /// The words of the transcript searched last.
  let tokens = Tokens()
  private let program: LanguageProgram
  private let search: PhraseSearch
  private let tokenizer: Tokenizer
  private let types: TypeMatchers

  /// - Parameter codebook: whose shared patterns and way of matching hold.
  /// - Throws: `InputErrors` for a bad query.
  init(_ queries: [String], of codebook: Codebook, language: String) throws {
    var book = codebook
    book.languages = [language]
    book.codes = [Code(id: "queries", patterns: queries.map { Pattern($0, speakers: .everyone) })]
    let compiled = try CompiledCodebook(book)
    program = try compiled.program(for: language)
    search = PhraseSearch(trie: program.trie)
    tokenizer = try Tokenizer(language: language)
    types = TypeMatchers(trie: program.trie, accents: program.accents, tokenizer: tokenizer)
    trees = compiled.rules.map { rule in
      (try? compiled.shared.resolve(rule.query, language: language)).map {
        OperatorTree($0, written: rule.query)
      }
    }
  }

  /// By query and leaf, in order of the text.
  func occurrences(in transcript: Transcript) -> [[[Span]]] {
    tokens.removeAll()
    var hits: [Hit] = []
    // The queries are for everyone.
    let role = LanguageProgram.roleBit(nil)
    var text = transcript.text
    text.withUTF8 { bytes in
      for turn in transcript.turns {
        let start = tokens.count
        tokenizer.tokenize(bytes, turn.contentRange.lower..<turn.contentRange.upper, into: tokens)
        let place = PhraseSearch.Place(
          text: bytes, words: tokens.buffer, turn: start..<tokens.count, role: role)
        search.search(place, types, into: &hits)
      }
    }
    var occurrences: [[[Span]]] = trees.map { _ in [] }
    for hit in hits {
      let query = program.rules[Int(hit.rule)].pattern
      while occurrences[query].count <= hit.leaf { occurrences[query].append([]) }
      occurrences[query][Int(hit.leaf)].append(hit.start..<hit.end)
    }
    return occurrences
  }
}
