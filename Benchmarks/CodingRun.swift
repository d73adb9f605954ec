import CodingEngine
import Measures
import QualData

/// One codebook on its way through a corpus, on one thread: the steps that are measured, and what they find.
final class CodingRun {
  struct Measured {
    let compiled: CompiledCodebook
    fileprivate(set) var compile = Stopwatch()
    /// Tokenising is part of it.
    fileprivate(set) var code = Stopwatch()
    fileprivate(set) var matrix = Stopwatch()
    fileprivate(set) var counts = Counts()

    /// Takes the time of each step that took less in another run.
    mutating func takeLeast(of other: Measured) {
      compile = compile.least(other.compile)
      code = code.least(other.code)
      matrix = matrix.least(other.matrix)
    }
  }

  private(set) var measured: Measured
  private let coder: TranscriptCoder
  private var builder: MatrixBuilder

  init(codes: Int, for text: SampleText) throws {
    let codebook = SampleCodebook.make(codes: codes, for: text)
    var compile = Stopwatch()
    let compiled = try compile.measure { try Self.compile(codebook) }
    measured = Measured(compiled: compiled, compile: compile)
    coder = TranscriptCoder(compiled)
    builder = try MatrixBuilder(
      rows: .code, columns: .attribute("region"), frame: CodeFrame(codebook: codebook))
  }

  /// One transcript after the other, as the program does: none is kept.
  func add(_ transcripts: [Transcript]) throws {
    for transcript in transcripts {
      let coded = try measured.code.measure { try code(transcript) }
      measured.matrix.measure { count(coded) }
      measured.counts.add(coded)
    }
  }

  // The steps are never inlined, so that callgrind can count each alone.

  @inline(never)
  private static func compile(_ codebook: Codebook) throws -> CompiledCodebook {
    try CompiledCodebook(codebook)
  }

  @inline(never)
  private func code(_ transcript: Transcript) throws -> CodedTranscript { try coder.code(transcript) }

  @inline(never)
  private func count(_ coded: CodedTranscript) { builder.add(coded) }

  func finish() { measured.counts.cells = measured.matrix.measure { builder.sumOfCells } }
}

extension Counts {
  mutating func add(_ transcript: CodedTranscript) {
    words += transcript.turns.reduce(0) { $0 + $1.words }
    codings += transcript.codings.count
    matches += transcript.codings.reduce(0) { $0 + $1.matches.count }
  }
}

extension MatrixBuilder {
  /// Of the table that users see, without its column of totals.
  var sumOfCells: Int {
    table().rows.reduce(0) { sum, row in
      row.dropLast().reduce(sum) { if case .integer(let count) = $1 { $0 + count } else { $0 } }
    }
  }
}
