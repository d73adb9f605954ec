import CodingEngine
import Interchange
import QualData

package enum ConcordanceQuery: Sendable {
  case pattern(String)
  /// The id of a code in the project's codebook.
  case code(String)
}

/// Key words in context over a whole corpus.
package enum MakeConcordance {
  package struct Result: Sendable {
    package var table: Table
    package var report: CorpusRun.Report
  }

  static let columns: [Table.Column] = [
    .init("transcript", .text, "Id of the transcript."),
    .init("turn", .integer, "Number of the turn in the transcript, from 1."),
    .init("speaker", .text, "Label of the speaker."),
    .init("left", .text, "Words before the match, in its turn."),
    .init("keyword", .text, "The matched words."),
    .init("right", .text, "Words after the match, in its turn."),
    .init("start", .integer, "Where the match begins, in bytes of the transcript's UTF-8 text, from 0."),
    .init("end", .integer, "Where the match ends, exclusive, in bytes."),
  ]

  /// - Throws: `InputErrors` for a bad pattern or a broken project file; `WorkbenchError.unknown` for a code that
  ///   the codebook does not have.
  package static func run(
    _ query: ConcordanceQuery, in project: Project, context: Int, participantsOnly: Bool, threads: Int
  ) throws -> Result {
    let concordance: Concordance
    switch query {
    case .pattern(let pattern):
      do {
        concordance = try Concordance(
          Code(id: "pattern", patterns: [Pattern(pattern, place: SourcePlace(line: 1, column: 1))]),
          speakers: participantsOnly ? .spokenByParticipants : .everyone, context: context)
      } catch let errors as InputErrors {
        throw InputErrors(errors.diagnostics.map { $0.showingLine(of: pattern) })
      }
    case .code(let id):
      let codebook = try project.codebook().codebook
      let codes = codebook.flattened.map(\.code)
      guard let code = codes.first(where: { $0.id == id }) else {
        throw WorkbenchError.unknown(
          what: "code", name: id, suggestion: Suggestion.nearest(to: id, in: codes.map(\.id)))
      }
      concordance = try Concordance(
        code, of: codebook, speakers: participantsOnly ? .spokenByParticipants : nil,
        context: context)
    }
    let sources = try project.sources()
    try sources.requireFiles()
    let options = sources.importOptions
    var report = CorpusRun.Report()
    report.diagnostics = sources.warnings + sources.files.diagnostics
    var table = Table(name: "kwic", title: "Key words in context", columns: columns)
    try OrderedParallel.forEach(sources.files.entries, threads: threads) {
      let coder = TranscriptCoder(concordance.compiled)
      return { (entry: TranscriptFiles.Entry) -> Swift.Result<[[Table.Cell]], InputErrors> in
        do {
          let transcripts = try sources.read(entry, options: options).map(\.imported.transcript)
          return .success(
            try transcripts.flatMap { transcript in
              try concordance.lines(in: transcript, coder: coder).map { row($0, transcript) }
            })
        } catch let errors as InputErrors {
          return .failure(errors)
        }
      }
    } consume: { _, outcome in
      switch outcome {
      case .success(let rows): table.rows += rows
      case .failure(let errors): report.diagnostics += errors.diagnostics
      }
    }
    report.diagnostics += concordance.compiled.warnings
    return Result(table: table, report: report)
  }

  private static func row(_ line: Concordance.Line, _ transcript: Transcript) -> [Table.Cell] {
    [
      .text(line.transcript), .integer(line.turn + 1),
      .text(transcript.speaker(of: transcript.turns[line.turn])?.label ?? ""), .text(line.left),
      .text(line.keyword), .text(line.right), .integer(line.range.lower), .integer(line.range.upper),
    ]
  }
}

extension MakeConcordance.Result {
  /// The lines with their keywords below one another, for a terminal of so many columns.
  package func aligned(width: Int) -> String {
    let lines = table.rows.map { row in row.map { if case .text(let text) = $0 { text } else { "" } } }
    guard !lines.isEmpty else { return "No match.\n" }
    let places = zip(lines, table.rows).map { line, row -> String in
      if case .integer(let turn) = row[1] { "\(line[0]):\(turn) \(line[2])" } else { line[0] }
    }
    let placeWidth = min(36, places.map(DisplayWidth.of).max() ?? 0)
    let keywordWidth = min(30, lines.map { DisplayWidth.of($0[4]) }.max() ?? 0)
    let side = max(10, (width - placeWidth - keywordWidth - 6) / 2)
    return zip(lines, places).map { line, place in
      [
        TerminalLines.left(place, placeWidth), TerminalLines.right(line[3], side),
        TerminalLines.left(line[4], keywordWidth), DisplayWidth.truncated(line[5], to: side),
      ].joined(separator: "  ") + "\n"
    }.joined()
  }
}
