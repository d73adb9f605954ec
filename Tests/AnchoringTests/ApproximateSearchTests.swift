import TestSupport
import Testing

@testable import Anchoring

@Suite struct ApproximateSearchTests {
  /// The reference: the plain table of edit distances.
  private func plainDistance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = min(diagonal + (a[i] == b[j] ? 0 : 1), above + 1, row[j] + 1)
        diagonal = above
      }
    }
    return row[b.count]
  }

  private func letters(_ count: Int, _ random: inout SeededRandom) -> [Character] {
    (0..<count).map { _ in "abc".randomElement(using: &random)! }
  }

  @Test func theDistanceIsThatOfThePlainTable() {
    var random = SeededRandom(seed: 4)
    for _ in 0..<300 {
      let a = letters(Int.random(in: 0...150, using: &random), &random)
      let b = letters(Int.random(in: 0...150, using: &random), &random)
      #expect(ApproximateSearch.distance(a, b) == plainDistance(a, b), "\(a.count) \(b.count)")
    }
  }

  @Test func noStretchIsNearerThanTheOneFound() throws {
    var random = SeededRandom(seed: 5)
    for length in [1, 3, 8, 66] {
      for _ in 0..<20 {
        let quote = letters(length, &random)
        let text = letters(Int.random(in: 0...24, using: &random), &random)
        let found = try #require(ApproximateSearch.nearest(to: quote, in: text))
        let least = (0...text.count).flatMap { start in
          (start...text.count).map { plainDistance(quote, Array(text[start..<$0])) }
        }.min()
        #expect(found.distance == least)
        #expect(plainDistance(quote, Array(text[found.range])) == least)
      }
    }
  }

  @Test func aTypingErrorIsFound() throws {
    let found = try #require(
      ApproximateSearch.nearest(to: Array("the fundng"), in: Array("about the funding of it")))
    #expect(found == .init(range: 6..<17, distance: 1))
  }

  @Test func anEmptyQuoteIsNowhere() { #expect(ApproximateSearch.nearest(to: [], in: ["a"]) == nil) }
}
