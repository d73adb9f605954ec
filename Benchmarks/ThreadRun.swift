import CodingEngine
import Foundation
import Measures
import QualData
import Workbench

/// Tokenising, coding and counting a corpus held in memory on several threads, in seconds of the clock on the wall:
/// as `qualm matrix` does it, without reading files.
struct ThreadRun {
  let corpus: [Transcript]
  let compiled: CompiledCodebook

  func measure(threads: Int) throws -> (seconds: Double, counts: Counts) {
    var counts = Counts()
    var builder = try MatrixBuilder(
      rows: .code, columns: .attribute("region"), frame: CodeFrame(codebook: compiled.codebook))
    let compiled = compiled
    let time = try ContinuousClock().measure {
      try OrderedParallel.forEach(corpus, threads: threads) {
        let coder = TranscriptCoder(compiled)
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
