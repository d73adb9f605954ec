import QualData
import TestSupport
import Testing

@testable import Measures

@Suite struct ExcerptPoolTests {
  @Test(arguments: 1...4)
  func whatAPoolDropsWouldNeverBeChosen(_ k: Int) {
    for seed in 0..<60 {
      var random = SeededRandom(seed: UInt64(seed))
      let cases = [1, 2, 5, 40].randomElement(using: &random) ?? 1
      let transcripts = [1, 2, 5, 60].randomElement(using: &random) ?? 1
      let candidates = (0..<800).map { position in
        ExcerptCandidate(
          excerpt: JointExcerpt(
            transcript: "", coding: CodingID(named: "\(position)"), range: TextRange(position, position + 1),
            code: ""),
          typicality: Typicality(
            patterns: Int.random(in: 0...3, using: &random),
            lengthDistance: Int.random(in: 0...2, using: &random),
            isBarrier: Bool.random(using: &random),
            transcript: Int.random(in: 0..<transcripts, using: &random),
            range: TextRange(position, position + 1)),
          speakerCase: Int.random(in: 0..<cases, using: &random))
      }
      var pool = ExcerptPool(k: k)
      for candidate in candidates { pool.add(candidate) }
      let all = ExcerptPool.choose(k, from: candidates.sorted(by: ExcerptCandidate.isMoreTypical))
      #expect(pool.chosen() == all.map(\.excerpt), "seed \(seed)")
    }
  }

  @Test func aPoolStaysSmall() {
    var pool = ExcerptPool(k: 3)
    for position in 0..<100_000 {
      pool.add(
        ExcerptCandidate(
          excerpt: JointExcerpt(transcript: "", coding: "", range: TextRange(position, position), code: ""),
          typicality: Typicality(
            patterns: position, lengthDistance: 0, isBarrier: false, transcript: position,
            range: TextRange(position, position)),
          speakerCase: position))
    }
    // Four times k excerpts of each of 2k(k − 1) + 1 pairs.
    #expect(pool.count <= 4 * 3 * 13)
  }
}
