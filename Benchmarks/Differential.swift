import ArgumentParser
import CodingEngine
import QualData
import TestSupport

/// The engine against the slow reference over random patterns and texts, as the tests do, for as long as one likes.
struct Differential: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the engine with the naive reference over random pattern/text pairs.",
    discussion: "Any difference ends the run with the patterns, the text, and exit code 1.")

  @Option(help: "How many pairs of a pattern and a text.")
  var pairs = 1_000_000

  @Option(help: "Another seed gives other pairs.")
  var seed: UInt64 = 1

  private static let languages = ["en", "fr", "nl", "de", "it", "zh", "th"]

  func run() throws {
    var generators = Self.languages.enumerated().map {
      RandomPatterns(seed: seed &* 8 &+ UInt64($0), language: $1)
    }
    let references = try Self.languages.map { try NaiveCoder(language: $0) }
    var (compared, matches, refused, round) = (0, 0, 0, 0)
    while compared < pairs {
      let index = round % Self.languages.count
      round += 1
      let book = generators[index].codebook(codes: 12)
      let compiled: CompiledCodebook
      do {
        compiled = try CompiledCodebook(book)
      } catch is InputErrors {
        refused += 1
        continue
      }
      let patterns = book.codes.reduce(0) { $0 + $1.patterns.count + $1.excludePatterns.count }
      let coder = TranscriptCoder(compiled)
      for _ in 0..<10 {
        let text = generators[index].transcript()
        matches += try compare(book, text, coder, references[index])
        compared += patterns
      }
      // The reference keeps every query it has read.
      references[index].forget()
    }
    print(
      "\(compared) pairs, \(matches) matches, no difference; \(refused) of \(round) codebooks refused as wrong."
    )
  }

  /// The number of matches, the same on both sides.
  private func compare(
    _ book: Codebook, _ text: Transcript, _ coder: TranscriptCoder, _ reference: NaiveCoder
  ) throws -> Int {
    let found = try coder.code(text).codings.flatMap { coding in
      coding.matches.map { NaiveCoder.Found(code: coding.code, words: $0.words) }
    }
    let expected = reference.matches(book, in: text)
    guard found.count == expected.count, Set(found) == expected else {
      let wrong = Set(Set(found).symmetricDifference(expected).map(\.code))
      print("text: \(text.turns.map { text.text(in: $0.contentRange) }) (\(text.language), \(book.accents))")
      for code in book.codes where wrong.contains(code.id) {
        print("code: \(code)")
        print("engine:    \(found.filter { $0.code == code.id }.map(\.words))")
        print("reference: \(expected.filter { $0.code == code.id }.sorted().map(\.words))")
      }
      throw ExitCode.failure
    }
    return found.count
  }
}
