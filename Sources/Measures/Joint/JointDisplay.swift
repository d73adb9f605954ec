import QualData

/// Frequencies, scores and excerpts of each indicator, side by side.
package struct JointDisplay: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    package var domain: String
    package var indicator: String
    package var label: LocalizedText
    /// Weighted, as in a matrix by indicator.
    package var matches: Double
    package var codings: Double
    package var transcripts: Int
    package var cases: Int
    /// Distinct coded ranges that carry the polarity.
    package var barriers: Int
    package var enablers: Int
    /// Distinct coded ranges that carry a level cue, by level, lowest first.
    package var levelCues: [Int]
    /// The level of the first of `levelCues`.
    package var lowestLevel: Int
    package var score: ScoreStatistics
    /// From the most typical on.
    package var excerpts: [JointExcerpt]
    /// Distinct coded ranges, without weights.
    package var ranges: Int
    /// The highest level that they support; `nil` where no kind of evidence is there.
    package var cap: EvidenceCap?
    /// How score and evidence fit.
    package var convergence = ConvergenceFinding(verdict: .silent, reason: "")

    /// Levels by which the median rating exceeds the evidence cap; 0 where it does not, undefined without one of the two.
    package var aboveCap: Double? {
      guard let cap, let median = score.median else { return nil }
      return max(0, median - Double(cap.level))
    }

    /// The median of all level cues, each as often as it was counted; undefined without any.
    package var medianLevelCue: Double? {
      Quantile.median(
        levelCues.enumerated().flatMap { Array(repeating: Double(lowestLevel + $0), count: $1) })
    }
  }

  /// In order of the model.
  package var rows: [Row]
  package var levels: ClosedRange<Int>
  /// Whose ratings the scores are of; empty when ratings name no round.
  package var round: String
  package var statuses: StatusFilter
  /// True when matches and codings are whole numbers by their nature: every weight is 1.
  package var isWhole: Bool
  /// By which rules evidence is held against the score: a sentence each.
  package var convergenceRule = ""
  package var evidenceRule = ""

  package func table(language: String = "en") -> Table {
    let roundPhrase = round.isEmpty ? "" : " (round \(round))"
    return Table(
      name: "joint",
      title: "Frequencies, maturity scores\(roundPhrase) and typical excerpts of each indicator; "
        + "\(statuses.phrase).",
      columns: columns, rows: rows.map { cells($0, language) })
  }

  private func cells(_ row: Row, _ language: String) -> [Table.Cell] {
    let frequencies: [Table.Cell] = [row.matches, row.codings].map {
      isWhole ? .integer(Int($0)) : .number($0)
    }
    let excerpts = row.excerpts.map(\.coding.description).joined(separator: "; ")
    return [.text(row.domain), .text(row.indicator), .text(row.label.text(language))] + frequencies
      + [.integer(row.transcripts), .integer(row.cases), .integer(row.barriers), .integer(row.enablers)]
      + row.levelCues.map { .integer($0) } + [.number(row.medianLevelCue)]
      + [.integer(row.score.n), .integer(row.score.missing), .number(row.score.median)]
      + [.number(row.score.mean), .number(row.score.standardDeviation)]
      + [.number(row.score.q1), .number(row.score.q3)]
      + [.text(row.convergence.verdict.rawValue), .text(row.convergence.reason)]
      + [.integer(row.cap?.level), row.cap.map { .text($0.kind) } ?? .missing, .number(row.aboveCap)]
      + [row.excerpts.isEmpty ? .missing : .text(excerpts)]
  }

  private var columns: [Table.Column] {
    let counts: Table.Column.Kind = isWhole ? .integer : .number
    return [
      Table.Column("domain", .text, "Domain id"),
      Table.Column("indicator", .text, "Indicator id"),
      Table.Column("label", .text, "Label of the indicator"),
      Table.Column("matches", counts, "Matches, leftmost-longest, weighted"),
      Table.Column("codings", counts, "Distinct coded ranges, weighted"),
      Table.Column("transcripts", .integer, "Distinct transcripts"),
      Table.Column("cases", .integer, "Distinct cases that speak in the coded turns"),
      Table.Column("barriers", .integer, "Coded ranges that carry a barrier"),
      Table.Column("enablers", .integer, "Coded ranges that carry an enabler"),
    ]
      + levels.map { Table.Column("cues_level_\($0)", .integer, "Coded ranges that speak for level \($0)") }
      + [
        Table.Column("median_level_cue", .number, "Median of the level cues"),
        Table.Column("n", .integer, "Ratings given"),
        Table.Column("missing", .integer, "Asked and not answered"),
        Table.Column("median", .number, "Median level"),
        Table.Column("mean", .number, "Mean level"),
        Table.Column("standard_deviation", .number, "Standard deviation of a sample (n − 1)"),
        Table.Column("q1", .number, "First quartile (Hyndman–Fan type 7)"),
        Table.Column("q3", .number, "Third quartile (Hyndman–Fan type 7)"),
        Table.Column("convergence", .text, "How score and evidence fit. \(convergenceRule)"),
        Table.Column("convergence_reason", .text, "The numbers behind it"),
        Table.Column("evidence_cap", .integer, evidenceRule),
        Table.Column("evidence_kind", .text, "The kind of evidence that supports it"),
        Table.Column("above_cap", .number, "Levels by which the median rating exceeds the cap"),
        Table.Column("excerpts", .text, "Coding ids of the most typical excerpts, joined by semicolons"),
      ]
  }
}
