import QualData
import TestSupport
import Testing

@testable import CodingEngine

/// The engine against the naive reference over random patterns and texts of few words, so that much overlaps.
@Suite struct ReferenceTests {
  private let words = [
    "a", "b", "c", "plan", "plans", "no", "not", "fund", "funding", "l'été", "follow-up", "Plan.", "B?", "é",
    "c!",
  ]
  private let globs = ["pl*", "*n", "fund*", "?", "p?an", "*un*", "*l*n*", "follow-*"]

  private func query(_ random: inout SeededRandom) -> String {
    let count = Int.random(in: 1...3, using: &random)
    var parts = (0..<count).map { _ in
      Bool.random(using: &random)
        ? words.randomElement(using: &random)! : globs.randomElement(using: &random)!
    }
    if count == 3, Int.random(in: 0..<4, using: &random) == 0 { parts[1] = "*" }
    if Int.random(in: 0..<4, using: &random) == 0 {
      parts.insert("OR", at: Int.random(in: 1...max(1, count - 1), using: &random))
    }
    if parts.last == "OR" { parts.append("a") }
    return parts.map { $0 == "B?" ? "\"B?\"" : $0 }.joined(separator: " ")
  }

  private func pattern(_ random: inout SeededRandom) -> Pattern {
    var unless: Unless?
    if Int.random(in: 0..<3, using: &random) == 0 {
      unless = Unless(
        [.init(query(&random))], distance: Int.random(in: 1...4, using: &random),
        side: Unless.Side.allCases.randomElement(using: &random)!)
    }
    return Pattern(query(&random), unless: unless)
  }

  @Test(arguments: ["en", "fr"])
  func theEngineFindsWhatTheReferenceFinds(language: String) throws {
    var random = SeededRandom(seed: 42)
    let naive = try NaiveCoder(language: language)
    var total = 0
    for _ in 0..<300 {
      let codes = (0..<3).map { Code(id: "c\($0)", patterns: (0..<3).map { _ in pattern(&random) }) }
      let book = Codebook(id: "b", languages: [language], codes: codes)
      let compiled: CompiledCodebook
      do { compiled = try CompiledCodebook(book) } catch is InputErrors { continue }
      let coder = TranscriptCoder(compiled)
      for _ in 0..<5 {
        let turns = (0..<2).map { _ in
          (0..<Int.random(in: 1...25, using: &random)).map { _ in words.randomElement(using: &random)! }
            .joined(separator: " ")
        }
        let text = transcript(turns, language: language)
        let found = try coder.code(text).codings.flatMap { coding in
          coding.matches.map { NaiveCoder.Found(code: coding.code, words: $0.words) }
        }
        let expected = naive.matches(book, in: text)
        #expect(Set(found) == expected, "\(codes.flatMap(\.patterns).map(\.query)) in \(turns)")
        #expect(found.count == expected.count)
        total += expected.count
      }
    }
    #expect(total > 5_000)
  }
}
