import CodingEngine
import Measures
import QualData
import Tokenization

/// Key words in context over a whole corpus.
package enum MakeConcordance {
  package struct Request: Sendable {
    package var query: ConcordanceQuery
    /// Words on either side.
    package var context = 8
    package var participantsOnly = false
    package var order: ConcordanceOrder = .none
    /// Attributes of the speakers, each a column.
    package var attributes: [String] = []

    package init(_ query: ConcordanceQuery) { self.query = query }
  }

  package struct Result: Sendable {
    package var table: Table
    package var report: CorpusRun.Report
  }

  private struct Line: Sendable {
    var key: [UInt8]
    var cells: [Table.Cell]
  }

  /// - Throws: `InputErrors` for a bad pattern or a broken project file; `WorkbenchError.unknown` for a code that
  ///   the codebook does not have, or an attribute that no participant has.
  package static func run(_ request: Request, in project: Project, threads: Int) throws -> Result {
    let concordance = try request.query.concordance(
      in: project, context: request.context, participantsOnly: request.participantsOnly)
    let sources = try project.sources()
    for name in request.attributes { try sources.requireAttribute(name) }
    var lines: [Line] = []
    var report = try CorpusReading.forEach(sources, threads: threads) {
      let coder = TranscriptCoder(concordance.compiled, coders: threads)
      return { transcript in
        let lines = try concordance.lines(in: transcript, coder: coder)
        let tokenizer = try coder.tokenizer(for: transcript.language)
        return try lines.map { line in
          Line(
            key: try request.order.key(line, tokenizer), cells: row(line, transcript, request.attributes))
        }
      }
    } body: {
      lines += $0
    }
    report.diagnostics += concordance.compiled.warnings
    if request.order != .none {
      let order = lines.indices.sorted { a, b in
        lines[a].key == lines[b].key ? a < b : lines[a].key.lexicographicallyPrecedes(lines[b].key)
      }
      lines = order.map { lines[$0] }
    }
    let table = Table(
      name: "kwic", title: "Key words in context", columns: columns(request.attributes),
      rows: lines.map(\.cells))
    return Result(table: table, report: report)
  }

  /// The attributes' columns stand last, so that the others keep their places.
  private static func columns(_ attributes: [String]) -> [Table.Column] {
    let fixed: [Table.Column] = [
      .init("transcript", .text, "Id of the transcript."),
      .init("turn", .integer, "Number of the turn in the transcript, from 1."),
      .init("speaker", .text, "Label of the speaker."),
      .init("left", .text, "Words before the match, in its turn."),
      .init("keyword", .text, "The matched words."),
      .init("right", .text, "Words after the match, in its turn."),
      .init("start", .integer, "Where the match begins, in bytes of the transcript's UTF-8 text, from 0."),
      .init("end", .integer, "Where the match ends, exclusive, in bytes."),
    ]
    var names = UniqueNames(taken: fixed.map(\.name))
    return fixed
      + attributes.map { .init(names.take($0), .text, "The attribute \($0) of the speaker.") }
  }

  private static func row(
    _ line: Concordance.Line, _ transcript: Transcript, _ attributes: [String]
  ) -> [Table.Cell] {
    let speaker = transcript.speaker(of: transcript.turns[line.turn])
    return [
      .text(line.transcript), .integer(line.turn + 1), .text(speaker?.label ?? ""), .text(line.left),
      .text(line.keyword), .text(line.right), .integer(line.range.lower), .integer(line.range.upper),
    ] + attributes.map { name in speaker?.attributes[name].map { .text($0) } ?? .missing }
  }
}
