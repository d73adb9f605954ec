import CodingEngine
import Foundation
import Measures
import QualData
import Workbench

/// Tokenising, coding and counting a corpus held in memory on several threads, in seconds of the clock on the wall:
/// as `qualm matrix` does it, without reading files.
struct ThreadRun {
  struct Comparison {
    var threads: Int
    var seconds: Double
    /// Beside one thread.
    var speedUp: Double
  }

  private let corpus: [Transcript]
  private let compiled: CompiledCodebook

  /// One thread and several in turn, the least time of ten runs each.
  /// - Throws: `WrongCounts` when their counts are not those of the run before.
  static func compare(
    _ result: SpeedRun.Result, _ coding: CodingRun.Measured, threads: Int
  ) throws -> Comparison {
    let corpus = (0..<result.corpus.transcripts).map(result.corpus.transcript)
    let run = ThreadRun(corpus: corpus, compiled: coding.compiled)
    var (one, several) = (Double.infinity, Double.infinity)
    func least(_ seconds: inout Double, threads: Int) throws {
      let (time, counts) = try run.measure(threads: threads)
      guard counts == coding.counts else {
        throw WrongCounts(
          "\(result.corpus.name), \(threads) threads", found: counts.description,
          expected: "\(coding.counts) as streamed")
      }
      seconds = min(seconds, time)
    }
    for _ in 0..<10 {
      try least(&one, threads: 1)
      try least(&several, threads: threads)
    }
    return Comparison(threads: threads, seconds: several, speedUp: one / several)
  }

  private func measure(threads: Int) throws -> (seconds: Double, counts: Counts) {
    var counts = Counts()
    var builder = try MatrixBuilder(
      rows: .code, columns: .attribute("region"), frame: CodeFrame(codebook: compiled.codebook))
    let compiled = compiled
    let time = try ContinuousClock().measure {
      try OrderedParallel.forEach(corpus, threads: threads) {
        let coder = TranscriptCoder(compiled, coders: threads)
        return { (transcript: Transcript) in try coder.code(transcript) }
      } consume: { _, coded in
        builder.add(coded)
        counts.add(coded)
      }
    }
    counts.cells = builder.sumOfCells
    return (Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18, counts)
  }
}
