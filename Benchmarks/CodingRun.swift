import CodingEngine
import Measures
import QualData

/// One codebook on its way through a corpus, on one thread: the steps that are measured, and what they find.
final class CodingRun {
  let compiled: CompiledCodebook
  private(set) var compile = Stopwatch()
  /// Tokenising is part of it.
  private(set) var code = Stopwatch()
  private(set) var matrix = Stopwatch()
  private(set) var counts = Counts()
  private let coder: TranscriptCoder
  private var builder: MatrixBuilder

  init(codes: Int, for text: SampleText) throws {
    let codebook = SampleCodebook.make(codes: codes, for: text)
    compiled = try compile.measure { try Self.compile(codebook) }
    coder = TranscriptCoder(compiled)
    builder = try MatrixBuilder(
      rows: .code, columns: .attribute("region"), frame: CodeFrame(codebook: codebook))
  }

  /// One transcript after the other, as the program does: none is kept.
  func add(_ transcripts: [Transcript]) throws {
    for transcript in transcripts {
      let coded = try code.measure { try code(transcript) }
      matrix.measure { count(coded) }
      counts.add(coded)
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

  func finish() { counts.cells = matrix.measure { builder.sumOfCells } }
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
