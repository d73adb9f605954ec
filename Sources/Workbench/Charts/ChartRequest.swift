import Measures
import QualData

/// What a user asks of a chart. Which of it a chart looks at, its maker says.
package struct ChartRequest: Sendable {
  /// Of scores.
  package var by: ScoreGrouping?
  package var group: String?
  package var round: String?
  /// `nil`: the usual one of the chart.
  package var statistic: ScoreStatistic?
  /// Of a matrix.
  package var rows = "code"
  package var columns = "indicator"
  package var rule: CountingRule = .codings
  package var normalisation: Normalisation = .none
  /// Of codes that occur together.
  package var within: CoOccurrenceUnit = .coding
  package var limit = 60
  /// Of agreement.
  package var files: [String] = []
  package var coefficients: [AgreementCoefficient] = [.alpha]
  package var unit: AgreementUnit = .sentence
  package var text: AgreedText = .all
  /// Of codings.
  package var statuses: StatusFilter = .suggestedAndAccepted
  package var codes: [String] = []
  package var indicators: [String] = []
  package var transcripts: [String] = []
  package var speakers: [String] = []
  package var attributes: [String] = []

  package init() {}

  package enum ScoreStatistic: String, Sendable, CaseIterable { case median, mean }

  /// Agreement on all units, or on those to which somebody gave any code.
  package enum AgreedText: String, Sendable, CaseIterable { case all, coded }
}

/// The options that only some charts have, as users write them; `files` are arguments.
package enum ChartOption: String, Sendable, CaseIterable {
  case files, by, group, round, statistic, rows, columns, rule, normalise, within, limit, coefficient, unit,
    text,
    status, code, indicator, transcript, speaker, attribute

  package var written: String { self == .files ? "FILES" : "--\(rawValue)" }

  /// Those that pick codings.
  static let ofCodings: Set<ChartOption> = [.status, .code, .indicator, .transcript, .speaker, .attribute]
}
