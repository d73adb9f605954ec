import Interchange
import Measures
import QualData

/// Which codes follow which in the participants' turns: strongest attraction first; where the residual is undefined last.
package struct BuildSequences {
  private let sequences: CodeSequences
  private let found: [Sequence]
  package let report: CorpusRun.Report

  /// A code and the code of the next turn. Small, as a thousand codes make a million.
  private struct Sequence {
    var code: Int32
    var next: Int32
    var strength: Double

    static func isBefore(_ a: Sequence, _ b: Sequence) -> Bool {
      if a.strength != b.strength { return a.strength > b.strength }
      return a.code != b.code ? a.code < b.code : a.next < b.next
    }
  }

  /// - Parameter minimum: sequences seen fewer times are left out.
  /// - Throws: `InputErrors` for the project's own files.
  package init(minimum: Int, in project: Project, threads: Int, progress: (Int, Int) -> Void) throws {
    let codebook = try project.codebook()
    var sequences = CodeSequences(codes: codebook.codebook.flattened.map(\.code.id))
    report = try CorpusRun(project.sources(), codebook, decisions: project.decisions(), threads: threads)
      .forEach(progress: progress) { sequences.add($0.coded) }
    self.sequences = sequences
    found = Self.found(sequences, minimum: minimum)
  }

  private static func found(_ sequences: CodeSequences, minimum: Int) -> [Sequence] {
    var found: [Sequence] = []
    for code in sequences.codes.indices {
      for next in sequences.codes.indices {
        let table = sequences.table(code, next)
        if table.o11 >= minimum, table.o11 + table.o12 > 0, table.o11 + table.o21 > 0 {
          found.append(
            Sequence(
              code: Int32(code), next: Int32(next), strength: table.adjustedResidual ?? -.infinity))
        }
      }
    }
    found.sort(by: Sequence.isBefore)
    return found
  }

  /// The table without its rows.
  package var table: Table {
    Table(
      name: "sequences",
      title: "Codes followed by codes in the participants' next turn, of \(sequences.pairs) pairs of turns; "
        + "suggested and accepted codings.",
      columns: [
        .init("code", .text, "Id of the code in a turn."),
        .init("next", .text, "Id of the code in the next turn."),
        .init("count", .integer, "Pairs of turns with the code in the first."),
        .init("next_count", .integer, "Pairs of turns with the next code in the second."),
        .init("observed", .integer, "Pairs of turns with both."),
        .init("expected", .number, "Pairs of turns with both if they were independent."),
        .init("adjusted_residual", .number, "(observed − expected) / its standard error."),
      ])
  }

  /// Hands the rows over, some thousand at a time.
  package func write(_ renderer: RowRenderer, _ add: (RenderedRows) throws -> Void) rethrows {
    let rowsAtATime = 10_000
    for first in stride(from: 0, to: found.count, by: rowsAtATime) {
      let some = found[first..<min(first + rowsAtATime, found.count)]
      try add(renderer.render(some.map(cells)))
    }
  }

  private func cells(_ sequence: Sequence) -> [Table.Cell] {
    let (code, next) = (Int(sequence.code), Int(sequence.next))
    let table = sequences.table(code, next)
    return [
      .text(sequences.codes[code]), .text(sequences.codes[next]), .integer(table.o11 + table.o12),
      .integer(table.o11 + table.o21), .integer(table.o11), .number(table.expected),
      .number(table.adjustedResidual),
    ]
  }
}
