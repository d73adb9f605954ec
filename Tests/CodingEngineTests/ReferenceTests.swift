import QualData
import TestSupport
import Testing

@testable import CodingEngine

/// The engine against the naive reference over random codebooks and transcripts. `qualm-bench differential` does the
/// same for as long as one likes.
@Suite struct ReferenceTests {
  @Test(arguments: zip(["en", "fr", "nl", "de", "it", "zh", "th"], 1...7))
  func theEngineFindsWhatTheReferenceFinds(language: String, seed: Int) throws {
    var random = RandomPatterns(seed: UInt64(seed), language: language)
    let naive = try NaiveCoder(language: language)
    var (pairs, total) = (0, 0)
    while pairs < 1_500 {
      let book = random.codebook(codes: 8)
      let compiled: CompiledCodebook
      do { compiled = try CompiledCodebook(book) } catch is InputErrors { continue }
      let coder = TranscriptCoder(compiled)
      for _ in 0..<10 {
        let text = random.transcript()
        let found = try coder.code(text).codings.flatMap { coding in
          coding.matches.map { NaiveCoder.Found(code: coding.code, words: $0.words) }
        }
        let expected = naive.matches(book, in: text)
        pairs += compiled.rules.count
        total += expected.count
        guard found.count == expected.count, Set(found) == expected else {
          let wrong = Set(found).symmetricDifference(expected).map(\.code)
          let codes = book.codes.filter { wrong.contains($0.id) }
          Issue.record(
            "\(codes) in \(text.turns.map { text.text(in: $0.contentRange) }): \(found) \(expected)")
          return
        }
      }
    }
    #expect(total > 500)
  }
}
