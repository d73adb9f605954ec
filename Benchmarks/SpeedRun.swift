import CodingEngine
import QualData
import Tokenization

/// Streams a corpus once, and takes every block of it through plain ICU, through tokenising alone, and through
/// coding and counting with each codebook, so that all see the same text and the same state of the machine.
struct SpeedRun {
  struct Result {
    var corpus: SampleCorpus
    var megabytes: Double
    var icu: Double
    var tokenise: Double
    var coding: [CodingRun]

    /// Seconds to tokenise, code and count with a codebook.
    func all(_ index: Int) -> Double { coding[index].code.seconds + coding[index].matrix.seconds }
  }

  let corpus: SampleCorpus

  /// - Parameter codes: sizes of codebooks.
  /// - Throws: `WrongCounts`
  func measure(codes: [Int]) throws -> Result {
    let runs = try codes.map { try CodingRun(codes: $0, for: corpus.text) }
    for run in runs { try ReferenceCheck.run(run.compiled, on: corpus.text) }
    let icu = PlainICU()
    let tokenizers = try Dictionary(
      uniqueKeysWithValues: corpus.text.lexicons.map { ($0.language, try Tokenizer(language: $0.language)) })
    let tokens = Tokens()
    var (icuTime, tokeniseTime) = (Stopwatch(), Stopwatch())
    var (words, bytes) = (0, 0)
    try corpus.forEachBlock { block in
      try icuTime.measure { try block.forEach(icu.countWords) }
      tokeniseTime.measure {
        for transcript in block {
          let tokenizer = tokenizers[transcript.language]!
          var text = transcript.text
          // As coding does.
          if tokenizer.remembered > TranscriptCoder.mostRemembered { tokenizer.forget() }
          tokens.removeAll()
          text.withUTF8 { tokenizer.tokenize($0, 0..<$0.count, into: tokens) }
          words += tokens.count
        }
      }
      for run in runs { try run.add(block) }
      try block.forEach(icu.countElisions)
      bytes += block.reduce(0) { $0 + $1.text.utf8.count }
    }
    try check(words, icu)
    for run in runs {
      run.finish()
      try check(run.counts, words: words)
    }
    return Result(
      corpus: corpus, megabytes: Double(bytes) / 1e6, icu: icuTime.seconds, tokenise: tokeniseTime.seconds,
      coding: runs)
  }

  private func check(_ words: Int, _ icu: PlainICU) throws {
    guard words == icu.words + icu.elisions else {
      throw WrongCounts(
        corpus.name, found: "\(words) words",
        expected: "ICU's \(icu.words) and \(icu.elisions) after an elision")
    }
  }

  /// No code has children, so that each coding is in one cell.
  private func check(_ counts: Counts, words: Int) throws {
    guard counts.words == words, counts.cells == counts.codings, counts.codings > 0 else {
      throw WrongCounts(
        corpus.name, found: counts.description, expected: "\(words) words and as much in cells as codings")
    }
  }
}
