import Measures
import QualData

extension CompareWords {
  /// What a person looks at first.
  package static let mainColumns = [
    "language", "word", "count", "reference_count", "per_1000", "reference_per_1000", "transcripts",
    "log_likelihood", "p_adjusted", "log_ratio",
  ]

  static func columns(_ request: Request) -> [Table.Column] {
    [
      .init("language", .text, "ISO 639-1 code of the transcripts' language."),
      .init("word", .text, "The word, case folded."),
      .init("count", .integer, "Occurrences in the group."),
      .init("reference_count", .integer, "Occurrences in the reference."),
      .init("per_1000", .number, "Occurrences in a thousand words of the group."),
      .init("reference_per_1000", .number, "Occurrences in a thousand words of the reference."),
      .init("transcripts", .integer, "Transcripts in which the group uses the word."),
      .init("reference_transcripts", .integer, "Transcripts in which the reference uses the word."),
      .init("log_likelihood", .number, "G² of Rayson & Garside (2000)."),
      .init(
        "chi_square", .number,
        "Pearson's chi-square of the table of two by two"
          + (request.yates ? ", with Yates's correction." : ", without correction.")),
      .init("p_value", .number, "P of log_likelihood with one degree of freedom, not adjusted."),
      .init("p_adjusted", .number, "P adjusted by \(request.adjustment.label) for all words tested."),
      .init("log_ratio", .number, "Hardie's (2014) log ratio: 1 is twice as frequent."),
      .init("percent_difference", .number, "%DIFF: 100 is twice as frequent; missing without a reference."),
    ]
  }
}

extension PAdjustment {
  /// As it stands in titles.
  package var label: String {
    switch self {
    case .holm: "Holm"
    case .benjaminiHochberg: "Benjamini–Hochberg"
    }
  }
}
