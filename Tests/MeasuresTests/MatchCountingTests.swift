import Measures
import QualData
import Testing

/// quanteda's rows on overlapping values and nested keys, on word positions.
@Suite struct MatchCountingTests {
  private func matches(_ codes: [Code], _ codings: [Coding], rollUp: Bool = true) throws -> [String: Int] {
    let frame = CodeFrame(codebook: Codebook(id: "b", codes: codes))
    let table = try MatrixBuilder.table(
      of: [transcript("t", codings)], rows: .code, columns: .transcript, rule: .matches, frame: frame,
      rollUp: rollUp)
    var counts: [String: Int] = [:]
    for row in table.rows {
      if case .text(let id) = row[0], case .integer(let count) = row.last { counts[id] = count }
    }
    return counts
  }

  /// national steering committee of the steering committee members
  @Test func overlappingMatchesOfOneCodeCountLeftmostLongest() throws {
    let counts = try matches(
      [Code(id: "a")], [coding("a", 0..<8, matches: [1..<3, 0..<3, 5..<7, 6..<8])])
    #expect(counts == ["a": 2])
  }

  /// `a b`, `b c`, `c d` in: a b c d
  @Test func chainedMatchesCountFromTheLeft() throws {
    #expect(try matches([Code(id: "a")], [coding("a", 0..<4, matches: [0..<2, 1..<3, 2..<4])]) == ["a": 2])
  }

  /// steering committee, coded `steering committee` by a and `committee` by b
  @Test func matchesOfDifferentCodesMayOverlap() throws {
    let counts = try matches(
      [Code(id: "a"), Code(id: "b")],
      [coding("a", 0..<2, matches: [0..<2]), coding("b", 0..<2, matches: [1..<2])])
    #expect(counts == ["a": 1, "b": 1])
  }

  /// budget, hit by `budget` and `budg*`
  @Test func oneSpanCountsOnceHoweverManyPatternsHitIt() throws {
    #expect(try matches([Code(id: "a")], [coding("a", 0..<1, matches: [0..<1, 0..<1])]) == ["a": 1])
  }

  /// budget governance with nested keys top.x and top.y: `levels = 1` gives top 2
  @Test func aParentCountsTheMatchesOfItsChildren() throws {
    let counts = try matches(
      [Code(id: "top", children: [Code(id: "x"), Code(id: "y")])],
      [coding("x", 0..<2, matches: [0..<1]), coding("y", 0..<2, matches: [1..<2])])
    #expect(counts == ["top": 2, "x": 1, "y": 1])
  }

  @Test func overlappingMatchesOfTwoChildrenCountOnceForTheParent() throws {
    let counts = try matches(
      [Code(id: "top", children: [Code(id: "x"), Code(id: "y")])],
      [coding("x", 0..<2, matches: [0..<2]), coding("y", 0..<2, matches: [1..<2])])
    #expect(counts == ["top": 1, "x": 1, "y": 1])
  }

  @Test func aPersonsCodingHasNoMatches() throws {
    #expect(try matches([Code(id: "a")], [coding("a", 0..<4, coder: "ann")]) == ["a": 0])
  }
}
