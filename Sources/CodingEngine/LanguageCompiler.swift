import QualData

/// Makes the program of a language from the rules of a codebook.
struct LanguageCompiler {
  let language: String
  let accents: AccentRule
  private(set) var rules: [LanguageProgram.Rule] = []
  private(set) var composites: [Composite?] = []
  private(set) var guards: [LanguageProgram.Guard] = []
  private(set) var longestLateGuard = 0
  let trie = PhraseTrie()
  /// Bits of the roles whose turns some rule reads.
  private(set) var roles: UInt8 = 0

  private let shared: SharedQueries
  private let file: String
  private let expansion: PhraseExpansion
  private var guardNumbers: [[String]: [Int32]] = [:]
  private var diagnostics: [Diagnostic] = []

  /// Diagnostics name patterns that cannot be run in this language; their rules are left out. It is an error for
  /// a pattern of the language, and a warning for one of any language.
  static func compile(
    _ all: [CompiledCodebook.Rule], _ shared: SharedQueries, language: String, accents: AccentRule,
    file: String
  ) throws -> (LanguageProgram, [Diagnostic]) {
    var compiler = LanguageCompiler(
      language: language, accents: accents, shared: shared, file: file,
      expansion: PhraseExpansion(words: try WordMatcherParser(language: language, accents: accents)))
    for rule in all where rule.pattern.language == language || rule.pattern.language == "any" {
      compiler.add(rule)
    }
    return (LanguageProgram(compiler), compiler.diagnostics)
  }

  private init(
    language: String, accents: AccentRule, shared: SharedQueries, file: String, expansion: PhraseExpansion
  ) {
    self.language = language
    self.accents = accents
    self.shared = shared
    self.file = file
    self.expansion = expansion
  }

  /// A query made ready: its phrases, each with the leaf it belongs to.
  private struct Expanded {
    var phrases: [(words: [PhraseWord], leaf: UInt16)] = []
    var composite: Composite?
  }

  private mutating func add(_ rule: CompiledCodebook.Rule) {
    let pattern = rule.pattern
    let unless = pattern.unless?.queries ?? []
    // Each query's mistakes are told, not only the first one's.
    let query = resolved(rule.query, pattern.query, pattern)
    let blockers = zip(rule.unless, unless).map { resolved($0, $1.text, pattern, at: $1.place) }
    let expandedQuery = query.flatMap {
      expanded([$0], [(pattern.query, pattern.place)], pattern, isComposite: $0.hasOperators)
    }
    let unlessHasOperators = blockers.contains { $0?.hasOperators == true }
    let isDeferred = pattern.within == .transcript && (unlessHasOperators || query?.hasOperators == true)
    let roles = LanguageProgram.roleBits(pattern.speakers)
    var number =
      unless.isEmpty
      ? nil
      : known(unless.map(\.text)) { known in
        known.within == (unlessHasOperators ? pattern.within : nil) && known.isDeferred == isDeferred
          && known.roles == roles
      }
    if number == nil, !unless.isEmpty, !blockers.contains(nil) {
      let texts = unless.map { ($0.text, $0.place) }
      let expandedUnless = expanded(
        blockers.compactMap { $0 }, texts, pattern, isComposite: unlessHasOperators)
      if let expandedUnless, expandedQuery != nil {
        number = Int32(guards.count)
        guardNumbers[unless.map(\.text), default: []].append(Int32(guards.count))
        insert(
          expandedUnless,
          LanguageProgram.Guard(
            within: unlessHasOperators ? pattern.within : nil, isDeferred: isDeferred, roles: roles,
            composite: expandedUnless.composite, neededLeaves: expandedUnless.composite?.neededLeaves ?? 0))
      }
    }
    guard let expandedQuery, unless.isEmpty || number != nil else { return }
    for (words, leaf) in expandedQuery.phrases {
      trie.insert(
        words,
        PhraseTrie.Ending(
          rule: Int32(rules.count), leaf: leaf, blocks: false, isPart: expandedQuery.composite != nil,
          code: Int32(rule.code), roles: roles), isLate: false)
    }
    self.roles |= roles
    composites.append(expandedQuery.composite)
    rules.append(
      LanguageProgram.Rule(
        code: rule.code, pattern: rule.patternIndex, excludes: rule.excludes, within: pattern.within,
        unit: pattern.unit,
        unless: number.map { ($0, Int32(clamping: pattern.unless!.distance), pattern.unless!.side) },
        isDeferred: isDeferred, neededLeaves: expandedQuery.composite?.neededLeaves ?? 0))
  }

  private func known(_ texts: [String], where fits: (LanguageProgram.Guard) -> Bool) -> Int32? {
    guardNumbers[texts]?.first { fits(guards[Int($0)]) }
  }

  private mutating func insert(_ unless: Expanded, _ new: LanguageProgram.Guard) {
    for (words, leaf) in unless.phrases {
      trie.insert(
        words,
        PhraseTrie.Ending(
          rule: Int32(guards.count), leaf: leaf, blocks: true, isPart: new.composite != nil, code: 0,
          roles: new.roles),
        isLate: new.isLate)
      if new.isLate { longestLateGuard = max(longestLateGuard, words.count) }
    }
    guards.append(new)
  }

  // MARK: Queries

  /// With shared patterns in the place of their names; `nil` when that is not possible, which is reported.
  private mutating func resolved(
    _ query: Query, _ text: String, _ pattern: Pattern, at place: TextPlace? = nil
  ) -> Query? {
    do throws(QueryError) {
      return try shared.resolve(query, language: language)
    } catch {
      report(error, text, place ?? pattern.place, pattern)
      return nil
    }
  }

  /// `nil` when some query cannot be run, which is reported.
  private mutating func expanded(
    _ queries: [Query], _ sources: [(text: String, place: TextPlace)], _ pattern: Pattern, isComposite: Bool
  ) -> Expanded? {
    let expansion = expansion
    var expanded = Expanded()
    var composites: [Composite] = []
    var isSound = true
    var leaves = 0
    for (query, source) in zip(queries, sources) {
      do throws(QueryError) {
        let leaf = { (query: Query) throws(QueryError) -> Int in
          let leaf = isComposite ? leaves : 0
          for phrase in try expansion.phrases(of: query) {
            expanded.phrases.append((phrase, UInt16(clamping: leaf)))
          }
          leaves += 1
          return leaf
        }
        if isComposite { composites.append(try Composite(query, leaf: leaf)) } else { _ = try leaf(query) }
      } catch {
        isSound = false
        report(error, source.text, source.place, pattern)
      }
    }
    if isComposite { expanded.composite = composites.count == 1 ? composites[0] : .either(composites) }
    return isSound ? expanded : nil
  }

  private mutating func report(
    _ error: QueryError, _ text: String, _ place: TextPlace, _ pattern: Pattern
  ) {
    var diagnostic = CompiledCodebook.diagnostic(error, in: text, file: file, place: place)
    if error.isOfLanguage, pattern.language == "any" {
      diagnostic.severity = .warning
      diagnostic.message += " The pattern is left out in this language."
    }
    diagnostics.append(diagnostic)
  }
}
