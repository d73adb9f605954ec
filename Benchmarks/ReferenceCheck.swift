import CodingEngine
import QualData
import TestSupport

/// The naive reference beside the engine on the beginning of a text.
enum ReferenceCheck {
  /// - Throws: `WrongCounts` when a match or coding of either is not one of the other.
  static func run(_ compiled: CompiledCodebook, on text: SampleText) throws {
    let coder = TranscriptCoder(compiled)
    // The reference tries every pattern on every word.
    let bytes = min(200_000, 200_000_000 / compiled.codes.count) / text.lexicons.count
    for number in text.lexicons.indices {
      let transcript = text.transcript(number, bytes: bytes)
      let reference = try NaiveCoder(language: transcript.language)
      let codings = try coder.code(transcript).codings
      let found = codings.flatMap { coding in
        coding.matches.map { NaiveCoder.Found(code: coding.code, words: $0.words) }
      }
      let expected = reference.matches(compiled.codebook, in: transcript)
      let setting = "\(compiled.codes.count) codes, the first \(bytes) bytes of \(transcript.language)"
      guard found.count == expected.count, Set(found) == expected else {
        throw WrongCounts(
          setting, found: "\(found.count) matches", expected: "the reference's \(expected.count)")
      }
      let expectedCodings = reference.codings(of: expected, compiled.codebook, in: transcript)
      guard codings.count == expectedCodings.count,
        Set(codings.map { NaiveCoder.Found(code: $0.code, words: $0.words) }) == expectedCodings
      else {
        throw WrongCounts(
          setting, found: "\(codings.count) codings", expected: "the reference's \(expectedCodings.count)")
      }
    }
  }
}
