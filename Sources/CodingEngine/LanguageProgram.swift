import QualData

/// The rules that apply to transcripts of one language, and the trie of their phrases.
struct LanguageProgram: Sendable {
  let language: String
  let rules: [Rule]
  let trie: PhraseTrie
  /// Bit by `roleBit`: some rule reads the turns of that role.
  let roles: UInt8

  /// Some rule has the paragraph as its scope or unit.
  let needsParagraphs: Bool

  struct Rule: Sendable {
    let code: Int
    let pattern: Int
    let within: Scope
    let unit: CodingUnit
    let roles: UInt8
    /// `nil`: nothing blocks.
    let unless: (distance: Int, side: Unless.Side)?
  }

  /// Diagnostics name patterns that cannot be run in this language; their rules are left out. It is an error for
  /// a pattern of the language, and a warning for one of any language.
  static func compile(
    _ all: [CompiledCodebook.Rule], language: String, file: String
  ) throws -> (LanguageProgram, [Diagnostic]) {
    let expansion = PhraseExpansion(words: try WordMatcherParser(language: language))
    var rules: [Rule] = []
    var trie = PhraseTrie()
    var diagnostics: [Diagnostic] = []
    for rule in all where rule.pattern.language == language || rule.pattern.language == "any" {
      let number = Int32(rules.count)
      var phrases: [(words: [PhraseWord], ending: PhraseTrie.Ending)] = []
      var isSound = true
      func expand(_ query: Query, _ text: String, _ place: SourcePlace, blocks: Bool) {
        do throws(QueryError) {
          phrases += try expansion.phrases(of: query).map {
            ($0, PhraseTrie.Ending(rule: number, blocks: blocks))
          }
        } catch {
          isSound = false
          var diagnostic = CompiledCodebook.diagnostic(error, in: text, file: file, place: place)
          if error.isOfLanguage, rule.pattern.language == "any" {
            diagnostic.severity = .warning
            diagnostic.message += " The pattern is left out in this language."
          }
          diagnostics.append(diagnostic)
        }
      }
      expand(rule.query, rule.pattern.query, rule.pattern.place, blocks: false)
      for (query, unless) in zip(rule.unless, rule.pattern.unless?.queries ?? []) {
        expand(query, unless.text, unless.place, blocks: true)
      }
      guard isSound else { continue }
      for (words, ending) in phrases { trie.insert(words, ending) }
      rules.append(
        Rule(
          code: rule.code, pattern: rule.patternIndex, within: rule.pattern.within, unit: rule.pattern.unit,
          roles: roleBits(rule.pattern.speakers),
          unless: rule.pattern.unless.map { ($0.distance, $0.side) }))
    }
    trie.seal()
    let roles = rules.reduce(0) { $0 | $1.roles }
    let program = LanguageProgram(
      language: language, rules: rules, trie: trie, roles: roles,
      needsParagraphs: rules.contains { $0.within == .paragraph || $0.unit == .paragraph })
    return (program, diagnostics)
  }

  static func roleBit(_ role: SpeakerRole?) -> UInt8 {
    switch role {
    case nil: 1
    case .participant: 2
    case .interviewer: 4
    case .facilitator: 8
    }
  }

  private static func roleBits(_ filter: SpeakerFilter) -> UInt8 {
    let roles: [SpeakerRole?] = [nil] + SpeakerRole.allCases.map { $0 }
    return roles.filter(filter.admits).reduce(0) { $0 | roleBit($1) }
  }
}
