import QualData

/// Takes a corpus through plain ICU, through tokenising alone, and through coding and counting with each codebook, block
/// by block, so that all see the same text and the same state of the machine.
struct SpeedRun {
  struct Result {
    var corpus: SampleCorpus
    var megabytes: Double
    var icu: Double
    var tokenise: Double
    var coding: [CodingRun.Measured]

    /// Seconds to tokenise, code and count with a codebook.
    func all(_ index: Int) -> Double { coding[index].code.seconds + coding[index].matrix.seconds }
  }

  let corpus: SampleCorpus
  /// All of the corpus, when it is one block.
  private let whole: [Transcript]?

  init(corpus: SampleCorpus) {
    self.corpus = corpus
    whole = corpus.isOneBlock ? (0..<corpus.transcripts).map(corpus.transcript) : nil
  }

  /// - Parameters:
  ///   - codes: sizes of codebooks.
  ///   - rounds: how often it is all done, from nothing; of each step the least time counts.
  /// - Throws: `WrongCounts`
  func measure(codes: [Int], rounds: Int) throws -> Result {
    for size in codes {
      let run = try CodingRun(codes: size, for: corpus.text)
      try ReferenceCheck.run(run.measured.compiled, on: corpus.text)
    }
    var least = try measure(codes: codes)
    for _ in 1..<max(1, rounds) {
      let result = try measure(codes: codes)
      least.icu = min(least.icu, result.icu)
      least.tokenise = min(least.tokenise, result.tokenise)
      for (index, coding) in result.coding.enumerated() {
        guard coding.counts == least.coding[index].counts else {
          throw WrongCounts(
            corpus.name, found: coding.counts.description, expected: least.coding[index].counts.description)
        }
        least.coding[index].takeLeast(of: coding)
      }
    }
    return least
  }

  private func measure(codes: [Int]) throws -> Result {
    let runs = try codes.map { try CodingRun(codes: $0, for: corpus.text) }
    let icu = PlainICU()
    let tokenising = try TokenisingRun(corpus.text)
    var bytes = 0
    func add(_ block: [Transcript]) throws {
      try icu.add(block)
      tokenising.add(block)
      for run in runs { try run.add(block) }
      bytes += block.reduce(0) { $0 + $1.text.utf8.count }
    }
    if let whole { try add(whole) } else { try corpus.forEachBlock(add) }
    try check(tokenising.words, icu)
    for run in runs {
      run.finish()
      try check(run.measured.counts, words: tokenising.words)
    }
    return Result(
      corpus: corpus, megabytes: Double(bytes) / 1e6, icu: icu.time.seconds,
      tokenise: tokenising.tokenise.seconds, coding: runs.map(\.measured))
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
