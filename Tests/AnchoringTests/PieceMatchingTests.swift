import TestSupport
import Testing

@testable import Anchoring

@Suite struct PieceMatchingTests {
  /// The reference: pieces taken away and put in, by the plain quadratic table.
  private func plainDistance(_ a: [Int32], _ b: [Int32]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = a[i] == b[j] ? diagonal : 1 + min(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }

  private func expectInOrder(_ matching: PieceMatching, _ a: [Int32], _ b: [Int32]) {
    let matches = matching.newPiece.enumerated().filter { $1 >= 0 }
    #expect(matches.allSatisfy { a[$0] == b[Int($1)] })
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.element < $1.element })
  }

  @Test func shortTextsHaveTheLeastDistance() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<3000 {
      let letters = Int32.random(in: 1...6, using: &random)
      let a = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Int32.random(in: 0..<letters, using: &random)
      }
      let b = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        Int32.random(in: 0..<letters, using: &random)
      }
      let matching = PieceMatching(a, b)
      #expect(matching.distance == plainDistance(a, b), "\(a) \(b)")
      expectInOrder(matching, a, b)
    }
  }

  @Test func aFewEditsInALongTextAreFoundExactly() {
    var random = SeededRandom(seed: 2)
    let a = (0..<3000).map { _ in Int32.random(in: 0..<500, using: &random) }
    var b = a
    for place in [2900, 2100, 1500, 700, 30] { b.remove(at: place) }
    for place in [2500, 1000] { b.insert(999, at: place) }
    let matching = PieceMatching(a, b)
    #expect(matching.distance == 7)
    expectInOrder(matching, a, b)
  }

  @Test func textsWithNothingUniqueAreStillMatchedInOrder() {
    var random = SeededRandom(seed: 3)
    let a = (0..<4000).map { _ in Int32.random(in: 0..<3, using: &random) }
    let b = (0..<4000).map { _ in Int32.random(in: 0..<3, using: &random) }
    expectInOrder(PieceMatching(a, b), a, b)
  }

  @Test func differentTextsShareNothing() {
    let matching = PieceMatching(Array(0..<20_000), Array(20_000..<40_000))
    #expect(matching.distance == 40_000)
  }
}
