/// How doubtful codings are, so that a review can begin with those that are most likely wrong.
///
/// Of a pattern with `rejected` of `decided` codings rejected, the share expected to be wrong is
/// (rejected + 1) / (decided + 2): Laplace's rule of succession, one half while nothing is known. The doubt of a coding
/// is the product of these shares over its patterns: a coding that several patterns found is wrong only when all of
/// them are. It lies between 0 and 1. A coding without patterns, which a person made, has doubt 0.
package struct CodingDoubt: Sendable {
  private struct Tally {
    var decided = 0
    var rejected = 0
  }
  private var tallies: [String: Tally] = [:]

  package init() {}

  /// Counts decisions on codings that these patterns found.
  package mutating func add(_ patterns: some Sequence<String>, decided: Int, rejected: Int) {
    for pattern in patterns {
      tallies[pattern, default: Tally()].decided += decided
      tallies[pattern]!.rejected += rejected
    }
  }

  package func share(_ pattern: String) -> Double {
    let tally = tallies[pattern] ?? Tally()
    return Double(tally.rejected + 1) / Double(tally.decided + 2)
  }

  package func of(_ patterns: some Collection<String>) -> Double {
    patterns.isEmpty ? 0 : patterns.reduce(1) { $0 * share($1) }
  }
}
