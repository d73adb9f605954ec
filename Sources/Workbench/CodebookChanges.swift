import CodingEngine
import QualData

/// What differs between two codebooks besides their codes.
struct CodebookChanges {
  /// Keys of the codebook file; of shared patterns their names.
  private(set) var keys: [String] = []
  /// Queries of shared patterns, each with its name.
  private(set) var patternsAdded: [String] = []
  private(set) var patternsRemoved: [String] = []
  /// Shared patterns that find something else now, as they or those they use were changed.
  private(set) var sharedPatterns: Set<String> = []

  /// A query and its language.
  private typealias Sets = [String: [[String]]]

  init(_ old: Codebook, _ new: Codebook) {
    if old.accents != new.accents { keys.append("match") }
    if old.languages != new.languages { keys.append("languages") }
    let (before, after) = (Self.sets(old), Self.sets(new))
    let names = (new.sharedPatterns + old.sharedPatterns).map(\.name)
    for name in names where before[name] != after[name] && sharedPatterns.insert(name).inserted {
      keys.append("@\(name)")
      let (old, new) = (before[name] ?? [], after[name] ?? [])
      patternsAdded += new.filter { !old.contains($0) }.map { "@\(name): \($0[1])" }
      patternsRemoved += old.filter { !new.contains($0) }.map { "@\(name): \($0[1])" }
    }
    spread(new.sharedPatterns + old.sharedPatterns)
  }

  private static func sets(_ codebook: Codebook) -> Sets {
    Dictionary(
      codebook.sharedPatterns.map { ($0.name, $0.queries.map { [$0.language, $0.text] }) }
    ) { first, _ in first }
  }

  /// From sets to those that use them.
  private mutating func spread(_ sets: [SharedPatterns]) {
    let uses = sets.map { set in (set.name, Self.names(in: set.queries.map(\.text))) }
    var before = -1
    while before < sharedPatterns.count {
      before = sharedPatterns.count
      for (name, used) in uses where !used.isDisjoint(with: sharedPatterns) { sharedPatterns.insert(name) }
    }
  }

  private static func names(in queries: [String]) -> Set<String> {
    queries.reduce(into: []) { $0.formUnion(PatternReferences.names(in: $1)) }
  }

  /// Those of the changed shared patterns that a code's patterns name, sorted.
  func sharedPatterns(of code: Code) -> [String] {
    if sharedPatterns.isEmpty { return [] }
    let patterns = code.patterns + code.excludePatterns
    let queries = patterns.map(\.query) + patterns.flatMap { $0.unless?.queries.map(\.text) ?? [] }
    return Self.names(in: queries).intersection(sharedPatterns).sorted()
  }
}
