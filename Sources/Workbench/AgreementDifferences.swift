import Measures
import QualData

/// The sentences about which coders differ: some gave them a code, and others who read the transcript did not.
enum AgreementDifferences {
  struct Difference: Sendable {
    /// The position of the code in the codebook.
    var code: Int
    /// Positions of coders.
    var codedBy: [Int]
    var notCodedBy: [Int]
    var range: TextRange
    /// From 0.
    var turn: Int
    var speaker: String
    var excerpt: String
  }

  static let table = Table(
    name: "agreement-differences", title: "Sentences that some coders gave a code and others did not",
    columns: [
      .init("code", .text, "Id of the code."), .init("code_name", .text, "Name of the code."),
      .init("transcript", .text, "Id of the transcript."),
      .init("turn", .integer, "Number of the turn in the transcript, from 1."),
      .init("speaker", .text, "Label of the speaker."),
      .init("coded_by", .text, "Coders who gave the code, separated by semicolons."),
      .init("not_coded_by", .text, "Coders of the transcript who did not."),
      .init("start", .integer, "Where the sentence begins, in bytes of the transcript's UTF-8 text, from 0."),
      .init("end", .integer, "Where it ends, exclusive, in bytes."),
      .init("excerpt", .text, "The sentence, white space folded."),
    ])

  /// What a person looks at first.
  static let mainColumns = ["code", "transcript", "turn", "coded_by", "not_coded_by", "excerpt"]

  /// By code in order of the codebook, then in order of the text.
  /// - Parameter text: in sentences.
  static func find(_ text: AgreementText, _ transcript: Transcript) -> [Difference] {
    let readers = text.codings.indices.filter { text.codings[$0] != nil }
    guard readers.count > 1 else { return [] }
    var coders: [Int: [Int: Set<Int>]] = [:]
    for coder in readers {
      for coding in text.codings[coder] ?? [] {
        for unit in text.units(overlapping: coding.range) {
          coders[coding.code, default: [:]][unit, default: []].insert(coder)
        }
      }
    }
    return coders.sorted { $0.key < $1.key }.flatMap { code, units in
      units.filter { $0.value.count < readers.count }.sorted { $0.key < $1.key }.map { unit, codedBy in
        let range = text.units[unit].range
        let turn = transcript.turns.firstIndex { $0.contentRange.contains(range) } ?? 0
        return Difference(
          code: code, codedBy: codedBy.sorted(), notCodedBy: readers.filter { !codedBy.contains($0) },
          range: range,
          turn: turn, speaker: transcript.speaker(of: transcript.turns[turn])?.label ?? "",
          excerpt: Excerpt.folded(transcript.text(in: range)))
      }
    }
  }

  static func rows(
    _ outcome: CodedTextReader.Outcome, _ frame: CodeFrame, _ names: [String], _ language: String
  ) -> [[Table.Cell]] {
    func joined(_ coders: [Int]) -> Table.Cell { .text(coders.map { names[$0] }.joined(separator: "; ")) }
    return outcome.differences.map { difference in
      let code = frame.codes[difference.code]
      return [
        .text(code.id), .text(code.name.text(language)), .text(outcome.text.id),
        .integer(difference.turn + 1),
        .text(difference.speaker), joined(difference.codedBy), joined(difference.notCodedBy),
        .integer(difference.range.lower), .integer(difference.range.upper), .text(difference.excerpt),
      ]
    }
  }
}

extension MeasureAgreement.Result {
  package var mainDifferenceColumns: [String] { AgreementDifferences.mainColumns }
}
