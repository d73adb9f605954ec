import Interchange
import Measures
import QualData

/// What a user asks of a chart. Which of it a chart looks at, its maker says.
package struct ChartRequest: Sendable {
  /// Of all words in the picture; `nil`: the project's.
  package var language: ReportLanguage?
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
  /// A table of units and what coders made of them, in the place of files.
  package var table: String?
  package var level: MeasurementLevel = .nominal
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
  case files, by, group, round, statistic, rows, columns, rule, normalise, within, limit, table, level,
    coefficient, unit, text,
    status, code, indicator, transcript, speaker, attribute

  package var written: String { self == .files ? "FILES" : "--\(rawValue)" }

  /// Those that pick codings.
  static let ofCodings: Set<ChartOption> = [.status, .code, .indicator, .transcript, .speaker, .attribute]
}

/// What a chart says by itself, and its title's parts.
struct ChartLabels {
  let words: ChartWords
  /// Of codes and indicators: one that charts have no words in is still theirs.
  let language: String

  init(_ request: ChartRequest, _ project: Project) {
    language = request.language?.rawValue ?? project.settings.language
    words = ChartWords(ReportLanguage(of: language))
  }

  func name(of statuses: StatusFilter) -> String {
    switch statuses {
    case .suggestedAndAccepted: words(.suggestedAndAccepted)
    case .accepted: words(.accepted)
    case .suggested: words(.suggested)
    }
  }

  /// ` (lab, round 2)`; empty for nothing.
  func of(_ parts: [String]) -> String { parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))" }

  /// Of a word of a table, such as `codings` or `mean`.
  func name(_ id: String) -> String { ChartWord(rawValue: id).map { words($0) } ?? id }

  func name(of unit: CoOccurrenceUnit) -> String {
    switch unit {
    case .coding: words(.codedRangesUnit)
    case .sentence: words(.sentencesUnit)
    case .turn: words(.turnsUnit)
    case .words(let count): words(.wordsUnit, ["n": "\(count)"])
    }
  }

  func name(of normalisation: Normalisation) -> String {
    switch normalisation {
    case .none: ""
    case .perThousandWords: words(.perThousand)
    case .rowPercent: words(.rowPercent)
    case .columnPercent: words(.columnPercent)
    case .totalPercent: words(.totalPercent)
    }
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
