import CodingEngine
import Measures
import QualData

/// The sentences that only one of engine and person coded, as rows of a table.
struct AccuracyErrorRows {
  private let codes: [Code]

  init(_ codes: [Code]) { self.codes = codes }

  static let table = Table(
    name: "codebook-test-errors", title: "Sentences that only one of the two coded",
    columns: [
      .init("against", .text, "The file of a person's codings."),
      .init("error", .text, "false positive: the engine only; false negative: the person only."),
      .init("code", .text, "Id of the code."), .init("transcript", .text, "Id of the transcript."),
      .init("language", .text, "ISO 639-1 code of the transcript's language."),
      .init("turn", .integer, "Number of the turn in the transcript, from 1."),
      .init("speaker", .text, "Label of the speaker."),
      .init("start", .integer, "Where the sentence begins, in bytes of the transcript's UTF-8 text, from 0."),
      .init("end", .integer, "Where it ends, exclusive, in bytes."),
      .init("line", .integer, "Line of the person's file; missing for false positives."),
      .init("matched", .text, "Words that the engine's patterns found, separated by |."),
      .init("patterns", .text, "The patterns that found them, separated by |."),
      .init("excerpt", .text, "The sentence, white space folded."),
    ])

  /// What a person looks at first.
  static let mainColumns = ["error", "code", "transcript", "turn", "matched", "excerpt"]

  /// By code in order of the codebook, then in order of the text.
  func rows(_ units: SentenceUnits, _ path: String, _ transcript: Transcript) -> [[Table.Cell]] {
    codes.flatMap { code -> [[Table.Cell]] in
      let engine = units.engine[code.id] ?? [:]
      let person = units.person[code.id] ?? [:]
      return Set(engine.keys).symmetricDifference(person.keys).sorted().map { sentence in
        let range = units.sentences.ranges[sentence]
        let turn = units.sentences.turns[sentence]
        let matches = (engine[sentence] ?? []).flatMap(\.matches)
        let line = person[sentence]?.map(\.line).min()
        return [
          .text(path), .text(line == nil ? "false positive" : "false negative"), .text(code.id),
          .text(transcript.id), .text(transcript.language), .integer(turn + 1),
          .text(transcript.speaker(of: transcript.turns[turn])?.label ?? ""), .integer(range.lower),
          .integer(range.upper), .integer(line),
          .text(matches.map { Excerpt.folded(transcript.text(in: $0.range)) }.joined(separator: " | ")),
          .text(matches.map { code.patterns[$0.pattern].query }.joined(separator: " | ")),
          .text(Excerpt.folded(transcript.text(in: range))),
        ]
      }
    }
  }
}

extension TestAgainstCodings.Result {
  /// What a person looks at first.
  package var mainColumns: [String] {
    let files = table.rows.map { $0[0] }
    return (files.contains { $0 != files[0] } ? ["against"] : []) + [
      "scope", "code", "language", "true_positives", "false_positives", "false_negatives", "precision",
      "recall", "f1",
    ]
  }

  package var mainErrorColumns: [String] { AccuracyErrorRows.mainColumns }
}
