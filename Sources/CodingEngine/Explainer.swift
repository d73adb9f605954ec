import QualData
import Tokenization

/// Explains codings: which patterns matched, and which were blocked and by what.
///
/// The engine says what the matches are. Beside it every query is looked for by itself, everywhere, and what is found
/// there and is no match is asked why: who speaks, the scope, the operators, `unless`, `exclude-patterns`, another match.
package final class Explainer {
  /// A pattern of a code, and the numbers of its queries in the search.
  struct Rule {
    let code: Int
    /// In the code's `patterns` or `excludePatterns`.
    let index: Int
    let excludes: Bool
    let pattern: Pattern
    let query: Int
    let unless: Range<Int>
  }

  private let codes: [Code]
  /// By code.
  private let rules: [Int: [Rule]]
  private let coder: TranscriptCoder
  private let search: OccurrenceSearch
  private let segmenter: SentenceSegmenter

  /// - Parameter language: that of the transcripts to explain.
  package init(_ compiled: CompiledCodebook, language: String) throws {
    codes = compiled.codes
    coder = TranscriptCoder(compiled)
    segmenter = SentenceSegmenter(language: language)
    var rules: [Rule] = []
    var queries: [String] = []
    for rule in compiled.rules where [language, "any"].contains(rule.pattern.language) {
      let unless = rule.pattern.unless?.queries.map(\.text) ?? []
      let first = queries.count + 1
      rules.append(
        Rule(
          code: rule.code, index: rule.patternIndex, excludes: rule.excludes, pattern: rule.pattern,
          query: queries.count, unless: first..<(first + unless.count)))
      queries += [rule.pattern.query] + unless
    }
    search = try OccurrenceSearch(queries, of: compiled.codebook, language: language)
    let trees = search.trees
    // The engine leaves a pattern out where the language lacks what it, or its `unless`, asks for.
    self.rules = Dictionary(
      grouping: rules.filter { rule in ([rule.query] + rule.unless).allSatisfy { trees[$0] != nil } },
      by: \.code)
  }

  /// Everything found in a transcript: by code in order of the codebook, then by place.
  package func findings(in transcript: Transcript) throws -> [Finding] {
    let codings = Dictionary(grouping: try coder.code(transcript).codings, by: \.code)
    let occurrences = search.occurrences(in: transcript)
    let spans = PatternSpans(
      trees: search.trees, occurrences: occurrences,
      scopes: TranscriptScopes(transcript, search.tokens, segmenter),
      roles: transcript.turns.map { transcript.speaker(of: $0)?.role })
    return codes.indices.flatMap { code in
      CodeExplanation(
        code: codes[code].id, rules: rules[code] ?? [], spans: spans, tokens: search.tokens,
        codings: codings[codes[code].id] ?? []
      ).findings()
    }
  }
}
