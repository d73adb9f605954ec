import QualData

/// What the queries of an `OccurrenceSearch` find in one transcript by the rules of `MatchSemantics`, nothing refused.
struct PatternSpans {
  typealias Span = MatchSemantics.Span

  let trees: [OperatorTree?]
  /// By query and leaf.
  let occurrences: [[[Span]]]
  let scopes: TranscriptScopes
  /// By turn.
  let roles: [SpeakerRole?]

  func isSameTurn(_ a: Int32, _ b: Int32) -> Bool { scopes.turn(of: a) == scopes.turn(of: b) }

  /// By number of the scope: what a query finds there. Scopes without any word of it are left out.
  func values(_ query: Int, within: Scope, _ speakers: SpeakerFilter) -> [Int: OperatorValue] {
    guard let tree = trees[query] else { return [:] }
    var leaves: [Int: [[Span]]] = [:]
    for (leaf, spans) in occurrences[query].enumerated() {
      for span in spans where speakers.admits(roles[scopes.turn(of: span.lowerBound)]) {
        let scope = scopes.number(of: span.lowerBound, within)
        guard scopes.number(of: span.upperBound - 1, within) == scope else { continue }
        leaves[scope, default: occurrences[query].map { _ in [] }][leaf].append(span)
      }
    }
    return leaves.mapValues { tree.value($0, isSameTurn: isSameTurn) }
  }

  func spans(_ query: Int, of pattern: Pattern) -> [Span] {
    values(query, within: pattern.within, pattern.speakers).values.flatMap(\.spans)
  }

  /// What blocks a span of a pattern, the nearest first.
  /// - Parameter unless: what each query of the pattern's `unless` finds.
  func blockers(
    _ span: Span, of pattern: Pattern, _ unless: [[Span]]
  ) -> [(
    query: Int, span: Span, distance: Int
  )] {
    guard let rule = pattern.unless else { return [] }
    var near: [(query: Int, span: Span, distance: Int)] = []
    for (query, spans) in unless.enumerated() {
      for blocker in spans
      where isSameTurn(blocker.lowerBound, span.lowerBound)
        && scopes.number(of: blocker.lowerBound, pattern.within)
          == scopes.number(of: span.lowerBound, pattern.within)
      {
        let distance = Self.distance(blocker, span, rule.side)
        if let distance, distance <= rule.distance { near.append((query, blocker, distance)) }
      }
    }
    return near.sorted { ($0.distance, $0.span.lowerBound) < ($1.distance, $1.span.lowerBound) }
  }

  /// In words, 0 when they share one; `nil` on the side that is not looked at.
  private static func distance(_ blocker: Span, _ span: Span, _ side: Unless.Side) -> Int? {
    if blocker.overlaps(span) { return 0 }
    if blocker.upperBound <= span.lowerBound {
      return side == .after ? nil : Int(span.lowerBound - blocker.upperBound) + 1
    }
    return side == .before ? nil : Int(blocker.lowerBound - span.upperBound) + 1
  }

  /// The leftmost, of these the longest; then on from its end.
  static func leftmostLongest(_ spans: [Span]) -> [Span] {
    var kept: [Span] = []
    for span in spans.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    where span.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(span) }
    return kept
  }
}
