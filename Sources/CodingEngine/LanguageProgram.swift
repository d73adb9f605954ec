import QualData

/// The rules that apply to transcripts of one language, and the trie of their phrases.
struct LanguageProgram: Sendable {
  let language: String
  let accents: AccentRule
  let rules: [Rule]
  /// By rule: what makes a match of the hits of its leaves; `nil`: every hit is one.
  let composites: [Composite?]
  let guards: [Guard]
  /// Of the phrases of late guards, in words; 0: there are none.
  let longestLateGuard: Int
  let trie: PhraseTrie
  /// Bit by `roleBit`: some rule reads the turns of that role.
  let roles: UInt8

  /// Some rule has the paragraph as its scope or unit.
  let needsParagraphs: Bool
  let hasOperators: Bool
  /// Some rule cannot be decided before the transcript's last turn.
  let defersRules: Bool
  let hasExclusions: Bool

  /// Plain numbers, for it is read for every hit.
  struct Rule: Sendable {
    let code: Int
    let pattern: Int
    /// It is one of the code's `excludePatterns`.
    let excludes: Bool
    let within: Scope
    let unit: CodingUnit
    /// All rules of its code cover the same unit.
    let hasOneUnit: Bool
    let roles: UInt8
    /// `nil`: nothing blocks.
    let unless: (guard: Int32, distance: Int32, side: Unless.Side)?
    /// It has operators and looks at the whole transcript.
    let isDeferred: Bool
  }

  /// The queries of an `unless`, once for all rules that share them: words such as “not” are many, and so may be the
  /// rules that they block.
  struct Guard: Sendable {
    /// The scope of its operators; `nil` when it has none.
    let within: Scope?
    let isDeferred: Bool
    let roles: UInt8
    let composite: Composite?

    /// Its phrases are looked for only near what they may block.
    var isLate: Bool { composite == nil && !isDeferred }
  }

  /// Diagnostics name patterns that cannot be run in this language; their rules are left out. It is an error for
  /// a pattern of the language, and a warning for one of any language.
  static func compile(
    _ all: [CompiledCodebook.Rule], _ shared: SharedQueries, language: String, accents: AccentRule,
    file: String
  ) throws -> (LanguageProgram, [Diagnostic]) {
    let expansion = PhraseExpansion(words: try WordMatcherParser(language: language, accents: accents))
    var rules: [Rule] = []
    var composites: [Composite?] = []
    var guards: [Guard] = []
    var longestLateGuard = 0
    let units = all.reduce(into: [Int: Set<CodingUnit>]()) {
      $0[$1.code, default: []].insert($1.pattern.unit)
    }
    var guardNumbers: [[String]: [Int32]] = [:]
    var trie = PhraseTrie()
    var diagnostics: [Diagnostic] = []
    for rule in all where rule.pattern.language == language || rule.pattern.language == "any" {
      let number = Int32(rules.count)
      var phrases: [(words: [PhraseWord], ending: PhraseTrie.Ending)] = []
      var isSound = true
      let roles = roleBits(rule.pattern.speakers)
      func report(_ error: QueryError, _ text: String, _ place: SourcePlace) {
        isSound = false
        var diagnostic = CompiledCodebook.diagnostic(error, in: text, file: file, place: place)
        if error.isOfLanguage, rule.pattern.language == "any" {
          diagnostic.severity = .warning
          diagnostic.message += " The pattern is left out in this language."
        }
        diagnostics.append(diagnostic)
      }
      func resolve(_ query: Query, _ text: String, _ place: SourcePlace) -> Query? {
        do throws(QueryError) {
          return try shared.resolve(query, language: language)
        } catch {
          report(error, text, place)
          return nil
        }
      }
      /// The number of the next leaf of the pattern, and of its `unless`.
      var leaves = [false: 0, true: 0]
      func expand(
        _ query: Query, _ text: String, _ place: SourcePlace, blocks: Bool, isComposite: Bool
      ) -> Composite? {
        do throws(QueryError) {
          let insert = { (query: Query) throws(QueryError) -> Int in
            let leaf = isComposite ? leaves[blocks]! : 0
            phrases += try expansion.phrases(of: query).map {
              (
                $0,
                PhraseTrie.Ending(
                  rule: blocks ? Int32(guards.count) : number, leaf: UInt16(clamping: leaf), blocks: blocks,
                  roles: roles)
              )
            }
            leaves[blocks]! += 1
            return leaf
          }
          if isComposite { return try Composite(query, leaf: insert) }
          _ = try insert(query)
        } catch { report(error, text, place) }
        return nil
      }
      let (pattern, unless) = (rule.pattern, rule.pattern.unless?.queries ?? [])
      let resolved = resolve(rule.query, pattern.query, pattern.place)
      let resolvedUnless = zip(rule.unless, unless).map { ($1, resolve($0, $1.text, $1.place)) }
      let query = resolved.flatMap {
        expand($0, pattern.query, pattern.place, blocks: false, isComposite: $0.hasOperators)
      }
      let unlessHasOperators = resolvedUnless.contains { $0.1?.hasOperators == true }
      let isDeferred =
        pattern.within == .transcript && (unlessHasOperators || resolved?.hasOperators == true)
      let within = unlessHasOperators ? pattern.within : nil
      let texts = unless.map(\.text)
      var known = guardNumbers[texts]?.first {
        let known = guards[Int($0)]
        return known.within == within && known.isDeferred == isDeferred && known.roles == roles
      }
      if known == nil, !unless.isEmpty {
        let blockers = resolvedUnless.compactMap { unless, query in
          query.flatMap {
            expand($0, unless.text, unless.place, blocks: true, isComposite: unlessHasOperators)
          }
        }
        guard isSound else { continue }
        known = Int32(guards.count)
        guardNumbers[texts, default: []].append(Int32(guards.count))
        guards.append(
          Guard(
            within: within, isDeferred: isDeferred, roles: roles,
            composite: unlessHasOperators ? .either(blockers) : nil))
      }
      guard isSound else { continue }
      for (words, ending) in phrases {
        let isLate = ending.blocks && guards[Int(ending.rule)].isLate
        trie.insert(words, ending, isLate: isLate)
        if isLate { longestLateGuard = max(longestLateGuard, words.count) }
      }
      composites.append(query)
      rules.append(
        Rule(
          code: rule.code, pattern: rule.patternIndex, excludes: rule.excludes, within: pattern.within,
          unit: pattern.unit, hasOneUnit: units[rule.code]!.count == 1, roles: roles,
          unless: known.map { ($0, Int32(clamping: pattern.unless!.distance), pattern.unless!.side) },
          isDeferred: isDeferred))
    }
    trie.seal()
    let roles = rules.reduce(0) { $0 | $1.roles }
    let program = LanguageProgram(
      language: language, accents: accents, rules: rules, composites: composites, guards: guards,
      longestLateGuard: longestLateGuard, trie: trie,
      roles: roles,
      needsParagraphs: rules.contains { $0.within == .paragraph || $0.unit == .paragraph },
      hasOperators: composites.contains { $0 != nil } || guards.contains { $0.composite != nil },
      defersRules: rules.contains(where: \.isDeferred), hasExclusions: rules.contains(where: \.excludes))
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
