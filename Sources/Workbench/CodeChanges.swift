import QualData

/// What differs between a code of two codebooks.
struct CodeChanges {
  enum Kind: String { case added, removed, changed }

  /// `nil` when nothing differs.
  private(set) var kind: Kind?
  /// Keys of the codebook file.
  private(set) var keys: [String] = []
  /// Queries; a pattern that kept its query and changed its options is in both.
  private(set) var patternsAdded: [String] = []
  private(set) var patternsRemoved: [String] = []

  typealias Entry = (code: Code, parent: String?)

  /// - Parameters:
  ///   - old: `nil` where the codebook does not have the code; one of the two has it.
  ///   - codebook: what changed besides codes.
  init(_ old: Entry?, _ new: Entry?, _ codebook: CodebookChanges) {
    let oldPatterns = (old?.code.patterns ?? []).map(Self.withoutPlaces)
    let newPatterns = (new?.code.patterns ?? []).map(Self.withoutPlaces)
    patternsAdded = Self.queries(newPatterns, without: oldPatterns)
    patternsRemoved = Self.queries(oldPatterns, without: newPatterns)
    guard let old else {
      kind = .added
      return
    }
    guard let new else {
      kind = .removed
      return
    }
    func texts(_ texts: [TestText]) -> [String] { texts.map { $0.language + " " + $0.text } }
    let (a, b) = (old.code, new.code)
    let differences: [(String, Bool)] = [
      ("parent", old.parent != new.parent), ("name", a.name != b.name),
      ("definition", a.definition != b.definition), ("include", a.include != b.include),
      ("exclude", a.exclude != b.exclude), ("colour", a.colour != b.colour),
      ("indicators", a.links != b.links), ("polarity", a.polarity != b.polarity),
      ("level", a.level != b.level), ("patterns", !Self.haveSameQueries(oldPatterns, newPatterns)),
      ("examples", texts(a.examples) != texts(b.examples)),
      ("near-misses", texts(a.nearMisses) != texts(b.nearMisses)),
    ]
    let patternOptions = Self.options(oldPatterns, newPatterns)
    let excludes = (a.excludePatterns.map(Self.withoutPlaces), b.excludePatterns.map(Self.withoutPlaces))
    keys = differences.filter(\.1).map(\.0) + patternOptions
    if excludes.0 != excludes.1 { keys.append("exclude-patterns") }
    keys += codebook.sharedPatterns(of: b).map { "@\($0)" }
    kind = keys.isEmpty ? nil : .changed
  }

  private static func haveSameQueries(_ a: [Pattern], _ b: [Pattern]) -> Bool {
    a.map { [$0.language, $0.query] } == b.map { [$0.language, $0.query] }
  }

  /// Options that differ between patterns with one query, whether they or their `defaults` were changed.
  private static func options(_ old: [Pattern], _ new: [Pattern]) -> [String] {
    let known = Dictionary(old.map { ([$0.language, $0.query], $0) }) { first, _ in first }
    let pairs = new.compactMap { pattern in known[[pattern.language, pattern.query]].map { ($0, pattern) } }
    let differences: [(String, Bool)] = [
      ("within", pairs.contains { $0.within != $1.within }), ("unit", pairs.contains { $0.unit != $1.unit }),
      ("unless", pairs.contains { $0.unless != $1.unless }),
      ("speakers", pairs.contains { $0.speakers != $1.speakers }),
    ]
    return differences.filter(\.1).map(\.0)
  }

  /// The same pattern on another line is the same.
  private static func withoutPlaces(_ pattern: Pattern) -> Pattern {
    var pattern = pattern
    pattern.place = .none
    if var unless = pattern.unless {
      for index in unless.queries.indices { unless.queries[index].place = .none }
      pattern.unless = unless
    }
    return pattern
  }

  private static func queries(_ patterns: [Pattern], without others: [Pattern]) -> [String] {
    patterns.filter { !others.contains($0) }.map(\.query)
  }
}
