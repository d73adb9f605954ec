import CodingEngine
import Interchange
import Measures
import QualData

/// Compares the engine's codings with those of people, sentence by sentence.
///
/// A sentence is coded by a person when a quote overlaps it, by the engine when a coding does. Only the transcripts
/// that the file names count, all their sentences.
package enum TestAgainstCodings {
  package struct Result: Sendable {
    /// Precision, recall and F1 of each file by code and language, and pooled.
    package var table: Table
    /// A row for each false positive and false negative.
    package var errors: Table
    package var report: CorpusRun.Report
    package var sentence: String
  }

  /// Of one file: by code, then by language.
  typealias Counts = [String: [String: CodingAccuracy]]

  /// - Parameter files: of people's codings, see `HumanCodingsFile`.
  /// - Throws: `InputErrors` with everything wrong in the files: unknown transcripts and codes, quotes that stand
  ///   nowhere or in several places.
  package static func run(
    _ files: [String], _ codebook: LoadedCodebook, in project: Project, threads: Int
  ) throws -> Result {
    let people = try files.map { try HumanCodings($0) }
    let codes = codebook.codebook.flattened.map(\.code)
    var problems = people.map { $0.unknownCodes(codes.map(\.id)) }
    var counts = people.map { _ in Counts() }
    var rows: [[[Table.Cell]]] = people.map { _ in [] }
    var known: [String] = []
    let errorRows = AccuracyErrorRows(codes)
    let report = try CorpusRun(project.sources(), codebook, threads: threads).forEach { document in
      let transcript = document.transcript
      known.append(transcript.id)
      for (index, person) in people.enumerated() where person.transcripts.contains(transcript.id) {
        let located = person.located(in: transcript, &problems[index])
        let units = SentenceUnits(document, located)
        for code in codes {
          let (engine, human) = (units.engine[code.id] ?? [:], units.person[code.id] ?? [:])
          if engine.isEmpty, human.isEmpty { continue }
          let accuracy = CodingAccuracy(engine: Set(engine.keys), person: Set(human.keys))
          counts[index][code.id, default: [:]][transcript.language, default: CodingAccuracy()] =
            (counts[index][code.id]?[transcript.language] ?? CodingAccuracy()) + accuracy
        }
        rows[index] += errorRows.rows(units, person.path, transcript)
      }
    }
    for (index, person) in people.enumerated() { problems[index] += person.unknownTranscripts(known) }
    let found = problems.flatMap { $0.sorted { $0.place < $1.place } }
    guard found.isEmpty else {
      throw InputErrors(report.diagnostics.filter { $0.severity == .error } + found)
    }
    var errors = AccuracyErrorRows.table
    errors.rows = rows.flatMap { $0 }
    return Result(
      table: AccuracyTable.make(
        zip(people.map(\.path), counts).map { ($0, $1) }, codes: codes, codebook,
        language: project.settings.language),
      errors: errors, report: report, sentence: sentence(people, counts))
  }

  private static func sentence(_ people: [HumanCodings], _ counts: [Counts]) -> String {
    zip(people, counts).map { person, counts in
      let pooled = counts.values.flatMap(\.values).reduce(CodingAccuracy(), +)
      return
        "\(person.path): \(person.transcripts.count.of("transcript")); \(pooled.truePositives.grouped) "
        + "sentences coded by both, \(pooled.falsePositives.grouped) by the engine only, "
        + "\(pooled.falseNegatives.grouped) by the person only."
    }.joined(separator: "\n")
  }
}

/// Which sentences of a transcript each of the two coded.
struct SentenceUnits {
  let sentences: TranscriptSentences
  /// By code and sentence: the codings that overlap it.
  private(set) var engine: [String: [Int: [Coding]]] = [:]
  private(set) var person: [String: [Int: [HumanCodings.Located]]] = [:]

  init(_ document: CorpusRun.Document, _ located: [HumanCodings.Located]) {
    sentences = TranscriptSentences(document.transcript)
    for coding in document.coded.codings {
      for sentence in sentences.indices(overlapping: coding.range) {
        engine[coding.code, default: [:]][sentence, default: []].append(coding)
      }
    }
    for coding in located {
      for sentence in sentences.indices(overlapping: coding.range) {
        person[coding.code, default: [:]][sentence, default: []].append(coding)
      }
    }
  }
}
