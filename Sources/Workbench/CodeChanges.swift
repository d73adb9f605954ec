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

  /// - Parameters: `nil` where the codebook does not have the code; one of them has it.
  init(_ old: Entry?, _ new: Entry?) {
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
      ("level", a.level != b.level), ("patterns", oldPatterns != newPatterns),
      ("examples", texts(a.examples) != texts(b.examples)),
      ("near-misses", texts(a.nearMisses) != texts(b.nearMisses)),
    ]
    keys = differences.filter(\.1).map(\.0)
    kind = keys.isEmpty ? nil : .changed
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
