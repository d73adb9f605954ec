import CodingEngine
import Measures
import QualData
import Tokenization

/// The words that stand near the matches of a pattern or a code more often than by chance.
package enum FindCollocates {
  package struct Request: Sendable {
    package var query: ConcordanceQuery
    /// So many words on either side of a match are near it.
    package var span = 5
    /// Words near matches fewer times are left out.
    package var minimum = 3
    package var participantsOnly = false

    package init(_ query: ConcordanceQuery) { self.query = query }
  }

  package static let columns: [Table.Column] = [
    .init("language", .text, "ISO 639-1 code of the transcripts' language."),
    .init("word", .text, "The word, case folded."),
    .init("observed", .integer, "Occurrences near a match."),
    .init("expected", .number, "Occurrences near a match if the word stood anywhere equally often."),
    .init("frequency", .integer, "Occurrences in all turns that were read, matches left out."),
    .init("transcripts", .integer, "Transcripts with an occurrence near a match."),
    .init("log_likelihood", .number, "Dunning's G² of the word and nearness to a match."),
    .init("mutual_information", .number, "Pointwise mutual information in bits."),
    .init("log_dice", .number, "logDice, at most 14."),
  ]

  /// - Throws: `InputErrors` for a bad pattern or a broken project file; `WorkbenchError.unknown` for a code that
  ///   the codebook does not have.
  package static func run(
    _ request: Request, in project: Project, threads: Int
  ) throws -> (table: Table, report: CorpusRun.Report) {
    let concordance = try request.query.concordance(
      in: project, context: request.span, participantsOnly: request.participantsOnly)
    let span = request.span
    var byLanguage: [String: Neighbours<CorpusWords<NeighbourCount>>] = [:]
    var report = try CorpusReading.forEach(project.sources(), threads: threads) {
      let coder = TranscriptCoder(concordance.compiled, coders: threads)
      let readers = concordance.compiled.codes.flatMap(\.patterns).map(\.speakers)
      var counter = NeighbourCounter(span: span)
      return { transcript in
        let matches = try concordance.matches(in: transcript, coder: coder).codings.map(\.words)
        let neighbours = counter.count(
          transcript, try coder.tokenizer(for: transcript.language),
          isRead: { turn in
            let role = transcript.speaker(of: turn)?.role
            return readers.contains { $0.admits(role) }
          }, matches: matches)
        return (transcript.language, neighbours)
      }
    } body: { language, neighbours in
      byLanguage[language, default: Neighbours()].merge(neighbours)
    }
    report.diagnostics += concordance.compiled.warnings
    let matches = byLanguage.values.reduce(0) { $0 + $1.matches }
    let table = Table(
      name: "collocates",
      title: "Words at most \(span) words from one of \(matches) matches, more often than by chance",
      columns: columns,
      rows: byLanguage.sorted { NaturalOrder.precedes($0.key, $1.key) }.flatMap {
        rows($0.value, language: $0.key, minimum: request.minimum)
      })
    return (table, report)
  }

  private static func rows(
    _ all: Neighbours<CorpusWords<NeighbourCount>>, language: String, minimum: Int
  ) -> [[Table.Cell]] {
    var found: [(word: String, score: Double, cells: [Table.Cell])] = []
    for (position, count) in all.words.counts.enumerated() where count.near >= max(1, minimum) {
      let near = Int(count.near)
      let table = ContingencyTable(both: near, first: all.near, second: Int(count.all), total: all.all)
      guard let expected = table.expected, Double(near) > expected else { continue }
      let word = all.words.word(position)
      let cells: [Table.Cell] = [
        .text(language), .text(word), .integer(near), .number(expected), .integer(Int(count.all)),
        .integer(Int(count.transcripts)), .number(table.logLikelihood), .number(table.mutualInformation),
        .number(table.logDice),
      ]
      found.append((word, table.logLikelihood ?? 0, cells))
    }
    return found.sorted { $0.score != $1.score ? $0.score > $1.score : $0.word < $1.word }.map(\.cells)
  }
}
