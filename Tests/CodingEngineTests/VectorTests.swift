import Foundation
import QualData
import TestSupport
import Testing

@testable import CodingEngine

/// The named vectors of `Tests/Vectors/patterns.json`, on the engine and on the reference. In a text, ⟦ and ⟧ stand
/// around each match.
@Suite struct VectorTests {
  struct Vector: Decodable, CustomTestStringConvertible {
    var name: String
    var patterns: [String]
    var language: String?
    var text: String
    var within: Scope?
    var unless: [String]?
    var distance: Int?
    var exclude: [String]?
    var accents: AccentRule?
    /// How quanteda counts, where Qualm counts otherwise.
    var differs: String?

    var testDescription: String { name }

    var codebook: Codebook {
      let unless = unless.map { Unless($0.map { .init($0) }, distance: distance ?? 5) }
      let patterns = patterns.map { Pattern($0, within: within ?? .sentence, unless: unless) }
      let code = Code(id: "c", patterns: patterns, excludePatterns: (exclude ?? []).map { Pattern($0) })
      return Codebook(id: "b", languages: [language ?? "en"], codes: [code], accents: accents ?? .exact)
    }

    var transcript: Transcript {
      let text = text.filter { !"⟦⟧".contains($0) }
      let range = TextRange(0, text.utf8.count)
      return Transcript(
        id: "t", source: "", text: text, turns: [Turn(speaker: nil, range: range, contentRange: range)],
        speakers: [],
        language: language ?? "en")
    }
  }

  static let vectors = try! JSONDecoder().decode(
    [Vector].self, from: Data(contentsOf: Repository.vectors("patterns.json")))

  private func marked(_ text: String, _ matches: [TextRange]) -> String {
    var bytes = Array(text.utf8)
    for match in matches.sorted().reversed() {
      bytes.insert(contentsOf: Array("⟧".utf8), at: match.upper)
      bytes.insert(contentsOf: Array("⟦".utf8), at: match.lower)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: vectors)
  func engine(_ vector: Vector) throws {
    let transcript = vector.transcript
    let coded = try TranscriptCoder(CompiledCodebook(vector.codebook)).code(transcript)
    #expect(marked(transcript.text, coded.codings.flatMap(\.matches).map(\.range)) == vector.text)
  }

  @Test(arguments: vectors)
  func reference(_ vector: Vector) throws {
    let transcript = vector.transcript
    let naive = try NaiveCoder(language: transcript.language)
    let words = naive.ranges(of: transcript)
    let matches = naive.matches(vector.codebook, in: transcript).map {
      TextRange(words[$0.words.lowerBound].lower, words[$0.words.upperBound - 1].upper)
    }
    #expect(marked(transcript.text, matches) == vector.text)
  }

  @Test func namesAreUnique() { #expect(Set(Self.vectors.map(\.name)).count == Self.vectors.count) }
}
