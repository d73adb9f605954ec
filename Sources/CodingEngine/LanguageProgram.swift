import QualData

/// The rules that apply to transcripts of one language, and the trie of their phrases.
final class LanguageProgram: Sendable {
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
    /// `nil`: nothing blocks.
    let unless: (guard: Int32, distance: Int32, side: Unless.Side)?
    /// It has operators and looks at the whole transcript.
    let isDeferred: Bool
    /// Of its operators; none without.
    let neededLeaves: UInt64
  }

  /// The queries of an `unless`, once for all rules that share them: words such as “not” are many, and so may be the
  /// rules that they block.
  struct Guard: Sendable {
    /// The scope of its operators; `nil` when it has none.
    let within: Scope?
    let isDeferred: Bool
    let roles: UInt8
    /// What makes a blocker of the hits of its leaves; `nil`: every hit is one.
    let composite: Composite?
    let neededLeaves: UInt64

    /// Its phrases are looked for only near what they may block.
    var isLate: Bool { composite == nil && !isDeferred }
  }

  init(_ compiler: LanguageCompiler) {
    language = compiler.language
    accents = compiler.accents
    rules = compiler.rules
    composites = compiler.composites
    guards = compiler.guards
    longestLateGuard = compiler.longestLateGuard
    trie = compiler.trie
    trie.seal()
    roles = compiler.roles
    needsParagraphs = rules.contains { $0.within == .paragraph || $0.unit == .paragraph }
    hasOperators = composites.contains { $0 != nil } || guards.contains { $0.composite != nil }
    defersRules = rules.contains(where: \.isDeferred)
    hasExclusions = rules.contains(where: \.excludes)
  }

  static func roleBit(_ role: SpeakerRole?) -> UInt8 {
    switch role {
    case nil: 1
    case .participant: 2
    case .interviewer: 4
    case .facilitator: 8
    }
  }

  static func roleBits(_ filter: SpeakerFilter) -> UInt8 {
    let roles: [SpeakerRole?] = [nil] + SpeakerRole.allCases.map { $0 }
    return roles.filter(filter.admits).reduce(0) { $0 | roleBit($1) }
  }
}
