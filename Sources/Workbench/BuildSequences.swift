import Measures
import QualData

/// Which codes follow which in the participants' turns.
package enum BuildSequences {
  /// - Parameter minimum: sequences seen fewer times are left out.
  /// - Throws: `InputErrors` for the project's own files.
  package static func run(
    minimum: Int, in project: Project, threads: Int, progress: (Int, Int) -> Void
  ) throws -> (table: Table, report: CorpusRun.Report) {
    let codebook = try project.codebook()
    var sequences = CodeSequences(codes: codebook.codebook.flattened.map(\.code.id))
    let report = try CorpusRun(project.sources(), codebook, decisions: project.decisions(), threads: threads)
      .forEach(progress: progress) {
        sequences.add($0.coded)
      }
    return (table(sequences, minimum: minimum), report)
  }

  /// Strongest attraction first; where the residual is undefined last.
  static func table(_ sequences: CodeSequences, minimum: Int) -> Table {
    var found: [Sequence] = []
    for code in sequences.codes.indices {
      for next in sequences.codes.indices {
        let sequence = Sequence(code: code, next: next, table: sequences.table(code, next))
        if sequence.table.o11 >= minimum, sequence.count > 0, sequence.nextCount > 0 {
          found.append(sequence)
        }
      }
    }
    found.sort { a, b in
      if a.strength != b.strength { return a.strength > b.strength }
      return a.code != b.code ? a.code < b.code : a.next < b.next
    }
    return Table(
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
      ],
      rows: found.map { $0.cells(sequences.codes) })
  }

  /// A code and the code of the next turn.
  private struct Sequence {
    var code: Int
    var next: Int
    var table: ContingencyTable

    var count: Int { table.o11 + table.o12 }
    var nextCount: Int { table.o11 + table.o21 }
    var strength: Double { table.adjustedResidual ?? -.infinity }

    func cells(_ codes: [String]) -> [Table.Cell] {
      [
        .text(codes[code]), .text(codes[next]), .integer(count), .integer(nextCount), .integer(table.o11),
        .number(table.expected), .number(table.adjustedResidual),
      ]
    }
  }
}
