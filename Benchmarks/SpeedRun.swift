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
    let tokenising = try TokenisingRun(corpus.text)
    var bytes = 0
    try corpus.forEachBlock { block in
      try icu.add(block)
      tokenising.add(block)
      for run in runs { try run.add(block) }
      bytes += block.reduce(0) { $0 + $1.text.utf8.count }
    }
    try check(tokenising.words, icu)
    for run in runs {
      run.finish()
      try check(run.counts, words: tokenising.words)
    }
    return Result(
      corpus: corpus, megabytes: Double(bytes) / 1e6, icu: icu.time.seconds,
      tokenise: tokenising.tokenise.seconds,
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
